/** A path of Windows: a drive letter or a server. There a backslash parts folders and escapes nothing. */
const WINDOWS = /^(?:&\s*)?["']?(?:[A-Za-z]:[\\/]|\\\\)/

/** Reads paths as a terminal writes them when files are dragged onto it: quoted, with escaped spaces, after PowerShell's &, or as file:// addresses. */
export function readDroppedPaths(line: string): string[] {
  const text = line.trim()
  const isWindows = WINDOWS.test(text)
  return splitWords(isWindows ? text.replace(/^&\s*/, '') : text, isWindows).map(fromAddress)
}

function splitWords(text: string, isWindows: boolean): string[] {
  const words: string[] = []
  let word: string | null = null
  let quote = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string
    if (quote !== '') {
      if (char === quote) quote = ''
      else word += char
    } else if (char === '"' || (char === "'" && (word === null || !isWindows))) {
      quote = char
      word ??= ''
    } else if (char === '\\' && !isWindows) {
      at += 1
      word = (word ?? '') + (text[at] ?? '')
    } else if (char === ' ' || char === '\t') {
      if (word !== null) words.push(word)
      word = null
    } else word = (word ?? '') + char
  }
  if (word !== null) words.push(word)
  return words.filter((one) => one !== '')
}

function fromAddress(word: string): string {
  if (!word.startsWith('file://')) return word
  try {
    return decodeURIComponent(new URL(word).pathname).replace(/^\/(?=[A-Za-z]:\/)/, '')
  } catch {
    return word
  }
}

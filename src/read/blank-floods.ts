/** More numbers, or more saved states, in a row than any program writes. */
const FLOOD = 5_000
/** The last of them may belong to the operator that follows. */
const KEPT = 30

const SPACE = 0x20
const LOWER_Q = 0x71
const OPENING = 0x5b
const CLOSING = 0x5d

/**
 * Blanks, in place, floods of numbers or of `q` in the plain content of a PDF: pdf.js gives a page up at the one and takes
 * time in the square of the other, and the text behind them would be lost. Numbers in an array (widths, offsets) stay.
 */
export function blankFloods(bytes: Uint8Array): void {
  let inArray = false
  let start = 0
  let kind: Kind = 'other'
  let count = 0
  for (let at = skipSpace(bytes, 0); at < bytes.length; at = skipSpace(bytes, at)) {
    const end = endOfWord(bytes, at)
    const next = kindOf(bytes, at, end)
    if (next !== kind) {
      if (kind !== 'other' && count > FLOOD && !inArray) bytes.fill(SPACE, start, lastWords(bytes, at))
      start = at
      kind = next
      count = 0
    }
    count += 1
    if (next === 'other') inArray = isInArray(bytes, at, end, inArray)
    at = end
  }
}

type Kind = 'number' | 'save' | 'other'

const isSpace = (code: number | undefined): boolean => code === SPACE || code === 0x0a || code === 0x0d || code === 0x09 || code === 0 || code === 0x0c

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && isSpace(bytes[at])) at += 1
  return at
}

function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && !isSpace(bytes[at])) at += 1
  return at
}

function kindOf(bytes: Uint8Array, start: number, end: number): Kind {
  if (end - start === 1 && bytes[start] === LOWER_Q) return 'save'
  for (let at = start; at < end; at += 1) {
    const code = bytes[at] as number
    const isNumeric = (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e
    if (!isNumeric) return 'other'
  }
  return 'number'
}

/** The last bracket decides; a new stream starts outside. */
function isInArray(bytes: Uint8Array, start: number, end: number, before: boolean): boolean {
  for (let at = end - 1; at >= start; at -= 1) {
    if (bytes[at] === OPENING) return true
    if (bytes[at] === CLOSING) return false
  }
  const isStream = end - start >= 6 && Buffer.from(bytes.buffer, bytes.byteOffset + end - 6, 6).toString('latin1') === 'stream'
  return before && !isStream
}

function lastWords(bytes: Uint8Array, end: number): number {
  let at = end
  for (let word = 0; word < KEPT; word += 1) {
    while (isSpace(bytes[at - 1])) at -= 1
    while (at > 0 && !isSpace(bytes[at - 1])) at -= 1
  }
  return at
}

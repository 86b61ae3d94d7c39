/**
 * A copy of a text in which every character that reads the same is the same, with the way back.
 * Letter case is kept; accents, ligatures, width and typographic variants are not. A character that a person does not
 * see is left out, and e-mail addresses and URLs are masked, since "gmail" in an address is no skill.
 */
export interface Folded {
  /** The folded characters, one UTF-16 unit each. */
  readonly text: string
  /** For each folded character, the offset in the source where it begins. */
  readonly starts: Uint32Array
  /** For each folded character, the offset in the source where it ends. */
  readonly ends: Uint32Array
}

/** Stands for a character that belongs to an e-mail address or URL. */
const MASK = '\u0001'
const BULLET = '\u2022'

/** Folds a word or phrase of which no offsets are asked. */
export function foldWord(word: string): string {
  for (let at = 0; at < word.length; at++) if (!isPlain(word.charCodeAt(at))) return foldCharacters(word).text
  return word
}

/** Folds a text and masks its addresses. */
export function fold(source: string): Folded {
  const { text, bends } = foldCharacters(source)
  return { text: maskAddresses(text), ...toOffsets(text.length, bends) }
}

/** A place where folded and source characters are not one for one. */
interface Bend {
  /** Where the folded characters begin, and how many they are. */
  readonly at: number
  readonly length: number
  /** Where the source characters begin, and how many they are. */
  readonly from: number
  readonly size: number
}

function foldCharacters(source: string): { readonly text: string; readonly bends: readonly Bend[] } {
  const parts: string[] = []
  const bends: Bend[] = []
  let kept = 0
  let shift = 0
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at)
    if (isPlain(code)) {
      at++
      continue
    }
    const repair = code >= 0xc2 ? repairMojibake(source, at) : null
    const size = repair ? repair.length : code >= 0xd800 && code <= 0xdbff && at + 1 < source.length ? 2 : 1
    const out = repair ? repair.text : foldUnusual(source, at, code, size)
    if (size !== 1 || out.length !== 1) {
      bends.push({ at: at + shift, length: out.length, from: at, size })
      shift += out.length - size
    }
    if (size !== 1 || out.length !== 1 || out.charCodeAt(0) !== code) {
      parts.push(source.slice(kept, at), out)
      kept = at + size
    }
    at += size
  }
  if (kept === 0) return { text: source, bends }
  parts.push(source.slice(kept))
  return { text: parts.join(''), bends }
}

/** Whether a character folds to itself: printable ASCII or a line feed. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 0x0a
}

/** 0, 1, 2 ...: the offsets of every text in which all characters fold one for one. */
let counting = new Uint32Array(0)

function toOffsets(length: number, bends: readonly Bend[]): Pick<Folded, 'starts' | 'ends'> {
  if (bends.length === 0) {
    if (counting.length <= length) counting = Uint32Array.from({ length: Math.max(4096, length * 2) }, (_, index) => index)
    return { starts: counting.subarray(0, length), ends: counting.subarray(1, length + 1) }
  }
  const starts = new Uint32Array(length)
  const ends = new Uint32Array(length)
  let at = 0
  let from = 0
  const run = (until: number): void => {
    for (; at < until; at++) {
      starts[at] = from
      ends[at] = ++from
    }
  }
  for (const bend of bends) {
    run(bend.at)
    starts.fill(bend.from, at, at + bend.length)
    ends.fill(bend.from + bend.size, at, at + bend.length)
    at += bend.length
    from = bend.from + bend.size
  }
  run(length)
  return { starts, ends }
}

/** What is left of one character outside plain ASCII. */
function foldUnusual(source: string, at: number, code: number, size: number): string {
  if (code === 0x0a) return '\n'
  if (code < 0x20) return ' '
  // A soft hyphen at the end of a line is a hyphenation; anywhere else nobody sees it.
  if (code === 0xad) return source.charCodeAt(at + 1) === 0x0a ? '-' : ''
  const character = source.slice(at, at + size)
  let folded = memo.get(character)
  if (folded === undefined) {
    folded = foldCharacter(character, character.codePointAt(0) ?? code)
    if (memo.size < 4096) memo.set(character, folded)
  }
  return folded
}

const memo = new Map<string, string>()

function foldCharacter(character: string, code: number): string {
  if (isUnseen(code)) return ''
  if (isSpace(code)) return ' '
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xfe63) return '-'
  if (code === 0x2018 || code === 0x2019 || code === 0x201b || code === 0x2bc || code === 0xb4 || code === 0x2032) return "'"
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab || code === 0xbb) return '"'
  if (isBullet(code)) return BULLET
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '')
  return /^[\x20-\x7e]+$/.test(plain) ? plain : plain.length === 1 ? plain : character
}

function isUnseen(code: number): boolean {
  return (
    code === 0xae ||
    code === 0xa9 ||
    code === 0x2122 ||
    code === 0x2120 ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xe0000 && code <= 0xe0fff)
  )
}

function isSpace(code: number): boolean {
  return (code >= 0x7f && code <= 0xa0) || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000
}

function isBullet(code: number): boolean {
  return (
    code === 0xb7 ||
    (code >= 0x2020 && code <= 0x2027) ||
    (code >= 0x2190 && code <= 0x21ff) ||
    (code >= 0x2500 && code <= 0x27bf) ||
    (code >= 0x2b00 && code <= 0x2bff) ||
    (code >= 0xe000 && code <= 0xf8ff) ||
    (code >= 0x1f300 && code <= 0x1faff)
  )
}

/** UTF-8 that some program once read as Windows-1252: the sequences that resumes really carry. */
function repairMojibake(source: string, at: number): { readonly text: string; readonly length: number } | null {
  const first = source.charCodeAt(at)
  const second = source.charCodeAt(at + 1)
  if (first === 0xe2 && second === 0x20ac) {
    const text = punctuationOf.get(source.charCodeAt(at + 2))
    return text === undefined ? null : { text, length: 3 }
  }
  if (first === 0xef && (second === 0x201a || second === 0x81)) return { text: BULLET, length: 3 }
  if (first === 0xc3 && second >= 0x80 && second <= 0xbf) {
    return { text: foldCharacter(String.fromCharCode(second + 0x40), second + 0x40), length: 2 }
  }
  // A lone Â is what is left of a no-break space; before a letter it is a letter of its word.
  if (first === 0xc2 && !isLetter(second)) return { text: ' ', length: second === 0xa0 ? 2 : 1 }
  return null
}

const punctuationOf: ReadonlyMap<number, string> = new Map([
  [0x2122, "'"],
  [0x02dc, "'"],
  [0x201c, '-'],
  [0x201d, '-'],
  [0x2013, '-'],
  [0x2014, '-'],
  [0x2039, ''],
  [0x0153, '"'],
  // The third sign of this one has no character in Windows-1252: a control character, which is a blank by now.
  [0x20, '"'],
  [0xa2, BULLET],
  [0xa6, ' '],
])

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f)
}

/** The longest address part followed to either side of a sign: enough for every real one, and a bound on the work. */
const ADDRESS_REACH = 256

function maskAddresses(text: string): string {
  const spans: [number, number][] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < ADDRESS_REACH && isAddressCharacter(text.charCodeAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && end - at < ADDRESS_REACH && isAddressCharacter(text.charCodeAt(end))) end++
    if (start < at && text.slice(at, end).includes('.')) spans.push([start, end])
  }
  for (const sign of ['://', 'www.', '.com/', '.org/', '.io/', '.edu/', '.me/']) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
      let start = at
      while (start > 0 && at - start < ADDRESS_REACH && isUrlCharacter(text.charCodeAt(start - 1))) start--
      let end = at + sign.length
      while (end < text.length && isUrlCharacter(text.charCodeAt(end))) end++
      spans.push([start, end])
      if (end > at + sign.length) at = end - sign.length
    }
  }
  if (spans.length === 0) return text
  spans.sort((a, b) => a[0] - b[0])
  const parts: string[] = []
  let from = 0
  for (const [start, end] of spans) {
    if (end <= from) continue
    const begin = Math.max(start, from)
    parts.push(text.slice(from, begin), MASK.repeat(end - begin))
    from = end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

function isAddressCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x2e ||
    code === 0x2d ||
    code === 0x5f ||
    code === 0x2b ||
    code === 0x25
  )
}

function isUrlCharacter(code: number): boolean {
  return code > 0x20 && code !== 0x22 && code !== 0x2c && code !== 0x3b && code !== 0x28 && code !== 0x29 && code !== 0x3c && code !== 0x3e && code !== 0x2022
}

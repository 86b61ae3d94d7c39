/** How strictly a spelling is held to its letters. */
export interface SpellingRule {
  /** Whether it counts only in exactly this case. */
  readonly exactCase: boolean
}

/** A spelling with what judging it asks for again and again. */
export interface SpellingForm extends SpellingRule {
  /** The spelling, as the dictionary writes it after folding. */
  readonly text: string
  /** How many letters and digits it has. */
  readonly letters: number
  /** Whether it is short and has no small letter. */
  readonly acronym: boolean
  /** The signs before its first letter. */
  readonly head: string
  /** The signs behind its last letter. */
  readonly tail: string
}

/** Takes a spelling apart. */
export function toForm({ text, exactCase }: SpellingRule & { readonly text: string }): SpellingForm {
  const letters = countLetters(text)
  let tailFrom = text.length
  while (tailFrom > 0 && !isLetterOrDigit(text.charCodeAt(tailFrom - 1))) tailFrom--
  return { text, exactCase, letters, acronym: letters <= 5 && !/[a-z]/.test(text), head: text.slice(0, skip(text, 0)), tail: text.slice(tailFrom) }
}

/**
 * Whether the text from `start` to `end` is a way to write the spelling. The letters and digits are known to be the
 * same; what is judged is their case and what stands between them.
 */
export function agrees(form: SpellingForm, text: string, start: number, end: number): boolean {
  if (!edgesFit(form, text, start, end)) return false
  return isAsWritten(form, text, start, end) || gapsFit(form, text, start, end)
}

/** Most hits are written as the dictionary writes them, but for case. */
function isAsWritten({ text: spelling, exactCase, head, tail }: SpellingForm, text: string, start: number, end: number): boolean {
  const size = spelling.length - head.length - tail.length
  if (end - start !== size) return false
  for (let index = 0; index < size; index++) {
    const wanted = spelling.charCodeAt(head.length + index)
    const found = text.charCodeAt(start + index)
    if (wanted !== found && (exactCase || (wanted | 0x20) !== (found | 0x20) || wanted < 0x41 || found < 0x41)) return false
  }
  return true
}

function gapsFit({ text: spelling, exactCase, letters, acronym }: SpellingForm, text: string, start: number, end: number): boolean {
  let own = skip(spelling, 0)
  for (let at = start; at < end; at++, own++) {
    if (exactCase && spelling.charCodeAt(own) !== text.charCodeAt(at)) return false
    if (at + 1 >= end) return true
    const nextOwn = skip(spelling, own + 1)
    const nextAt = skip(text, at + 1)
    if (nextOwn === own + 1 && nextAt === at + 1) continue
    const wanted = spelling.slice(own + 1, nextOwn)
    const found = text.slice(at + 1, nextAt)
    const meeting: Meeting = { left: spelling[own] as string, right: spelling[nextOwn] as string, letters, acronym, rightInText: text[nextAt] as string }
    // "no SQL" is not NoSQL.
    if (wanted === '' && at - start === 1 && /^no$/i.test(text.slice(start, at + 1))) return false
    if (wanted !== found && !gapFits(wanted, found, meeting)) return false
    own = nextOwn - 1
    at = nextAt - 1
  }
  return true
}

/** The letters on either side of a gap. */
interface Meeting {
  readonly left: string
  readonly right: string
  readonly letters: number
  readonly acronym: boolean
  readonly rightInText: string
}

function gapFits(wanted: string, found: string, meeting: Meeting): boolean {
  const kind = gapKind(found)
  const own = gapKind(wanted)
  const numberEdge = isDigit(meeting.left) !== isDigit(meeting.right)
  if (kind === 'hard') return trimmed(found) !== '' && trimmed(found) === trimmed(wanted)
  if (kind === 'apostrophe' || own === 'apostrophe') return kind === own || kind === 'none' || own === 'none'
  if (kind === 'stop') return own === 'stop' || (own === 'none' && meeting.acronym && isUpper(meeting.rightInText))
  if (own === 'hard' || own === 'stop')
    return own === 'hard' ? isLooseBracket(wanted) && kind !== 'torn' : (kind === 'none' || kind === 'soft') && meeting.letters >= 5
  if (own === 'soft') return kind === 'soft' || kind === 'hyphen' || kind === 'break' || kind === 'torn' || numberEdge || meeting.letters >= 5
  if (own === 'hyphen') return kind !== 'none' || numberEdge || meeting.letters >= 5
  // From here on the spelling has no gap of its own.
  if (numberEdge) return kind === 'soft' || kind === 'hyphen'
  if (kind === 'hyphen') return !meeting.acronym && meeting.letters >= 4
  if (kind === 'torn') return meeting.letters >= 6
  const hump = !isUpper(meeting.left) && isUpper(meeting.right)
  return kind === 'soft' && hump && isUpper(meeting.rightInText)
}

type GapKind = 'none' | 'soft' | 'hyphen' | 'break' | 'torn' | 'stop' | 'apostrophe' | 'hard'

/** What a gap is: 'break' is a line's end, 'torn' a hyphen before a line's end. */
function gapKind(gap: string): GapKind {
  if (gap === '') return 'none'
  const core = trimmed(gap)
  const breaks = gap.split('\n').length - 1
  if (breaks > 1) return 'hard'
  if (core === '') return breaks ? 'break' : 'soft'
  if (core === "'") return gap === core ? 'apostrophe' : 'hard'
  if (core === '-') return breaks ? 'torn' : gap === core ? 'hyphen' : 'soft'
  if (core === '/' || core === '_') return breaks ? 'break' : 'soft'
  if (core === '.') return breaks ? 'hard' : 'stop'
  return 'hard'
}

/** "E6(R2)" is also written "E6 R2" and "E6R2". */
function isLooseBracket(gap: string): boolean {
  return /^[ ()-]*$/.test(gap)
}

/** What stands outside the spelling's own letters: signs it has itself, and neighbours that make a short one part of something else. */
function edgesFit({ head, tail, letters }: SpellingForm, text: string, start: number, end: number): boolean {
  if (head !== '' && head !== '(' && !text.startsWith(head, start - head.length)) return false
  if (tail !== '' && /[+#]/.test(tail)) return text.startsWith(tail, end)
  if (letters > 3) return true
  const next = text[end] ?? ' '
  if (letters > 2) return !isDigit(next)
  if (next === '+' || next === '#' || isDigit(next)) return false
  if (letters > 1) return true
  const before = text[start - 1] ?? ' '
  const glued = /[-&'.]/
  // "John R. Smith"
  if (next === '.' && /^\. [A-Z]/.test(text.slice(end, end + 3)) && /[A-Za-z] $/.test(text.slice(Math.max(0, start - 2), start))) return false
  return !glued.test(before) && !(glued.test(next) && isLetterOrDigit(text.charCodeAt(end + 1)))
}

function skip(text: string, from: number): number {
  let at = from
  while (at < text.length && !isLetterOrDigit(text.charCodeAt(at))) at++
  return at
}

function trimmed(gap: string): string {
  return gap.replace(/[ \n]/g, '')
}

function countLetters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (isLetterOrDigit(text.charCodeAt(at))) count++
  return count
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}

function isUpper(character: string): boolean {
  return character >= 'A' && character <= 'Z'
}

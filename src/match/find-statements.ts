import data from '../../dictionaries/evidence-words.json'
import { indexAt, type ResumeDocument, type Span } from '../document/document.ts'
import { stem } from './stem.ts'

const actions: ReadonlySet<string> = new Set((data as { readonly actions: readonly string[] }).actions.map(stem))

/** Abbreviations whose full stop ends no sentence. */
// biome-ignore format: a list of words reads best in rows
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'dr', 'mr', 'mrs', 'ms', 'st', 'vs', 'eg', 'ie', 'no', 'inc', 'ltd', 'dept', 'univ', 'jr', 'sr', 'approx', 'e.g', 'i.e', 'u.s', 'ph.d', 'm.d', 'exp',
  'cert', 'lic', 'jan', 'feb', 'mar', 'apr', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec',
])

/** A line of this length was broken by the margin, not by its writer. */
const FULL_LINE = 64

/** Several stages ask for the statements of one document. */
const memo = new WeakMap<ResumeDocument, readonly Span[]>()

/** The stretches within which one claim holds: sentences, bullets and lines, put together again where a margin broke them. */
export function findStatements(document: ResumeDocument): readonly Span[] {
  const known = memo.get(document)
  if (known) return known
  const { text, starts, ends } = document.folded
  const statements: Span[] = []
  const headings = headingEnds(document)
  let from = 0
  let lineStart = 0
  let bracketed = false
  const close = (to: number): void => {
    if (to > from) statements.push({ start: starts[from] as number, end: ends[to - 1] as number })
    from = to
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\n') {
      if (headings.has(starts[at] as number) || !goesOn(text, lineStart, at, isMarked(text, from))) close(at + 1)
      lineStart = at + 1
      bracketed = false
    } else if (character === '(' || character === ')') bracketed = character === '('
    else if (character === '•' || (character === ';' && !bracketed && !takesBack(text, at + 1))) close(at + 1)
    else if ((character === '.' || character === '!' || character === '?') && endsSentence(text, from, at)) close(at + 1)
  }
  close(text.length)
  memo.set(document, statements)
  return statements
}

/** Where the lines that are headings end. */
function headingEnds(document: ResumeDocument): ReadonlySet<number> {
  return new Set(document.sections.flatMap((section) => (section.heading === null ? [] : [document.lines[indexAt(document.lines, section.start)]?.end ?? -1])))
}

/** Whether what follows a semicolon has no subject of its own and denies what was said: "Epic at the county clinic; never used it". */
function takesBack(text: string, from: number): boolean {
  return /^ (?:but |and )?(?:never|not yet|didn't|did not|haven't|have not|wasn't|was not|no longer)\b/i.test(text.slice(from, from + 20))
}

/** Whether a statement has a bullet's mark; then the next bullet has one, too. */
function isMarked(text: string, from: number): boolean {
  return text[from - 1] === '•' || /^\s{0,8}[-*>]\s/.test(text.slice(from, from + 10))
}

function goesOn(text: string, lineStart: number, lineEnd: number, marked: boolean): boolean {
  const last = lastInk(text, lineStart, lineEnd)
  const first = firstInk(text, lineEnd + 1)
  if (last === '' || first === '' || '.!?:;'.includes(last) || first === '•') return false
  if (first >= 'a' && first <= 'z') return /[A-Za-z0-9,&)/%+'"-]/.test(last)
  return lineEnd - lineStart >= FULL_LINE && /[A-Z0-9("']/.test(first) && (marked || !beginsAnew(text, lineEnd + 1))
}

/** Whether a line begins with a verb, as bullets do whose marks were lost. */
function beginsAnew(text: string, from: number): boolean {
  const word = /[A-Za-z]+/.exec(text.slice(from, from + 40))?.[0] ?? ''
  return /^[A-Z][a-z]+(?:ed|ing)$/.test(word) || actions.has(stem(word.toLowerCase()))
}

function lastInk(text: string, from: number, to: number): string {
  for (let at = to - 1; at >= from && to - at < 40; at--) if (text[at] !== ' ') return text[at] as string
  return ''
}

function firstInk(text: string, from: number): string {
  for (let at = from; at < text.length && at - from < 40 && text[at] !== '\n'; at++) if (text[at] !== ' ') return text[at] as string
  return ''
}

function endsSentence(text: string, from: number, at: number): boolean {
  if (text[at] !== '.') return true
  const next = text.slice(at + 1, at + 4)
  if (!/^(?: +[A-Z0-9"(]|\n|$)/.test(next) && next.trim() !== '') return false
  const word = /[A-Za-z.]+$/.exec(text.slice(Math.max(from, at - 12), at))?.[0] ?? ''
  return !(word.length === 1 || ABBREVIATIONS.has(word.toLowerCase()))
}

import data from '../../dictionaries/evidence-words.json'
import { monthsOf } from '../document/date-range.ts'
import { type Entry, indexAt, type ResumeDocument, type Section, type Span } from '../document/document.ts'
import type { ClaimedHit } from '../match/mention.ts'
import { stem } from '../match/stem.ts'
import type { CompetencyKind, EvidenceLevel } from '../report/report.ts'

const words = data as { readonly actions: readonly string[]; readonly numbers: readonly string[] }
const actions: ReadonlySet<string> = new Set(words.actions.map(stem))
const numberWords: ReadonlySet<string> = new Set(words.numbers)

/** What one affirmed mention proves. */
export function evidenceLevel(
  document: ResumeDocument,
  statements: readonly Span[],
  hit: ClaimedHit,
  kind: CompetencyKind,
  hits: readonly Span[],
): EvidenceLevel {
  if (hit.status !== 'affirmed' || kind === 'platform-class') return 0
  const section = (document.sections[indexAt(document.sections, hit.start)] as Section).kind
  const job = entryAt(document, hit.start)
  const statement = statements[indexAt(statements, hit.start)] ?? hit
  if (
    section === 'certification' ||
    (section === 'education' && (kind === 'credential' || COURSE.test(document.text.slice(statement.start, statement.end).slice(0, 400))))
  )
    return 5
  const inBody = job === null || hit.start >= job.headerEnd
  const used = section !== 'skills' && inBody && hasAction(document, statement)
  if (!used) return job && job.section === 'experience' && job.dates ? 2 : 1
  return countsWork(document, statement, hits) ? 4 : 3
}

/** What makes a line of the education section a course in what it names. */
const COURSE = /\b(?:course|training|certificate|certification|class|workshop|boot ?camp|module|seminar)\b/i

/** The entry that an offset stands in, or null. */
export function entryAt(document: ResumeDocument, offset: number): Entry | null {
  const entry = document.entries[indexAt(document.entries, offset)]
  return entry && offset < entry.end ? entry : null
}

/** Whether a statement says that something was done: a verb of action among its first words, or after a pronoun or "and". */
function hasAction(document: ResumeDocument, statement: Span): boolean {
  // A list of ten tools asks ten times.
  const known = deeds.get(statement)
  if (known !== undefined) return known
  const told = saysDeed(document, statement)
  deeds.set(statement, told)
  return told
}

const deeds = new WeakMap<Span, boolean>()

function saysDeed(document: ResumeDocument, statement: Span): boolean {
  const list = document.text.slice(statement.start, Math.min(statement.end, statement.start + 240)).match(/[A-Za-z]+/g) ?? []
  if (list.length < 3) return false
  return list.slice(0, 12).some((word, index) => isAction(word, index === 0 || (index === 1 && (list[0] as string).endsWith('ly')))) || opensWithDeed(list)
}

/** "Discrepancy management in InForm", "Reconciliation of SAE data": a deed named by its noun, with what it was done to. */
function opensWithDeed(list: readonly string[]): boolean {
  const at = list.slice(1, 4).findIndex((word) => DEED_OF.has(word)) + 1
  return (
    at > 0 &&
    /^(?!understanding|training|working|according|including|certification|education)[a-z]{3,}(?:ment|tion|sion|ing|entry|review|analysis)$/i.test(
      list[at - 1] as string,
    )
  )
}

const DEED_OF: ReadonlySet<string> = new Set(['of', 'in', 'with', 'using', 'for', 'via', 'through'])

/** Past tenses that no ending shows. */
// biome-ignore format: a list of words reads best in rows
const IRREGULAR: ReadonlySet<string> = new Set([
  'built', 'wrote', 'ran', 'led', 'taught', 'drew', 'made', 'kept', 'sent', 'gave', 'took', 'held', 'oversaw', 'drove', 'began', 'grew',
])

/** A verb of the list in any form; a bullet may also begin with any verb in the past tense. */
function isAction(word: string, opens: boolean): boolean {
  if (/(?:er|or|ist|ment|tion)s?$/.test(word)) return false
  const known = actions.has(stem(word.toLowerCase()))
  if (known && IRREGULAR.has(word.toLowerCase())) return true
  return opens ? known || /^[A-Z]?[a-z]{2,}ed$/.test(word) : known && /(?:ed|ing)$/.test(word)
}

/** A number that counts the work: not a date, a code, a version, or part of a name. */
export function countsWork(document: ResumeDocument, statement: Span, hits: readonly Span[]): boolean {
  const text = document.text.slice(statement.start, Math.min(statement.end, statement.start + 600))
  for (const match of text.matchAll(/[$€£]?\d[\d,.]{0,12}\+?%?/g)) {
    const start = statement.start + match.index
    const hit = hits[indexAt(hits, start)]
    if (hit && start < hit.end) continue
    const before = text.slice(Math.max(0, match.index - 12), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 14)
    if (/(?:19|20)\d\d$/.test(match[0].replace(/\D+$/, '')) && match[0].length <= 5 && !/^\s?[a-z]+s\b/.test(after)) continue
    if (
      /[A-Za-z]-?$|\b(?:part|version|v|v\.|phase|level|type|grade|room|suite|cfr|release|tier|step|section|title|form|iso|chapter|building|class of|unit|floor|module|page|figure|table|annex|article|rule|stage|ward|module)\s?$/i.test(
        before,
      )
    )
      continue
    if (
      /^(?:[/-]\d|[A-Za-z]|:\d|\([a-z]\))/.test(after) &&
      !/^(?:[kKmM]\b|-?(?:bed|site|patient|subject|person|user|year|month|week|day|hour|provider|physician|page|member|center|clinic|unit|arm))/.test(after)
    )
      continue
    return true
  }
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]+/g)) {
    if (word === 'one' || !numberWords.has(word.toLowerCase())) continue
    const hit = hits[indexAt(hits, statement.start + index)]
    // "Six" of "Six Sigma" counts nothing, nor does the last word.
    if (!(hit && statement.start + index < hit.end) && /[A-Za-z]/.test(text.slice(index + word.length))) return true
  }
  return false
}

/** Months covered by the dated jobs of a competency, overlaps counted once, and the last of them. An upper bound of its use. */
export function timeOfUse(entries: readonly Entry[], asOf: string): { readonly months: number | null; readonly last: number | null } {
  const today = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1
  const ranges = entries.flatMap((entry) => {
    if (!entry.dates) return []
    const { from, to } = entry.dates
    const first = monthsOf(from)
    // A year alone may mean all of it, which keeps the figure an upper bound.
    const last = to === 'present' ? today : monthsOf(to) + (to.month === null ? 11 : 0)
    return first > last ? [] : [{ first, last: Math.min(last, Math.max(today, first)) }]
  })
  if (ranges.length === 0) return { months: null, last: null }
  ranges.sort((a, b) => a.first - b.first)
  let months = 0
  let reached = -Infinity
  for (const { first, last } of ranges) {
    if (last <= reached) continue
    months += last - Math.max(first, reached + 1) + 1
    reached = last
  }
  return { months, last: reached }
}

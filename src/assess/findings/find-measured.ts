import { indexAt, type ResumeDocument, type SectionKind, type Span } from '../../document/document.ts'
import { findStatements } from '../../match/find-statements.ts'
import type { Competency, Mention } from '../../report/report.ts'
import { countsWork } from '../evidence.ts'

/** Where a competency stands with a number that counts the work. */
export interface Measured {
  readonly mention: Mention
  /** The part of the bullet that names it and counts the work, in the bullet's own words; null where no short part does. */
  readonly words: string | null
}

/** The longest part of a bullet that still is a half-sentence, and the longest bullet that is read for one. */
const MAX_WORDS = 130
const MAX_STATEMENT = 600

/** Lists and certificates hold numbers that count no work. */
const UNCOUNTED: ReadonlySet<SectionKind> = new Set(['skills', 'certification', 'education'])

/** Says where a competency stands with a number that counts the work; nowhere is an empty list. */
export function findMeasured(document: ResumeDocument, competencies: readonly Competency[]): (one: Competency) => Measured[] {
  const statements = findStatements(document)
  const names = competencies.flatMap((one) => one.mentions).sort((a, b) => a.start - b.start)
  return (one) =>
    one.mentions.flatMap((mention) => {
      if (mention.status !== 'affirmed' || UNCOUNTED.has(mention.section)) return []
      if (isInHeader(document, mention)) return []
      const statement = statements[indexAt(statements, mention.start)] ?? mention
      return countsWork(document, statement, names) ? [{ mention, words: halfSentence(document, statement, mention, names) }] : []
    })
}

/** The numbers beside a job's title are its dates. */
function isInHeader(document: ResumeDocument, mention: Mention): boolean {
  return mention.entry !== null && mention.start < (document.entries[mention.entry]?.headerEnd ?? 0)
}

/** The bullet up to the first comma, colon or dash by which both the name and a number have been said. */
function halfSentence(document: ResumeDocument, statement: Span, mention: Span, names: readonly Span[]): string | null {
  const text = document.text.slice(statement.start, Math.min(statement.end, statement.start + MAX_STATEMENT))
  const from = Math.max(0, text.search(/[A-Za-z0-9$€£]/))
  const cuts = [...text.matchAll(/[,;:](?= |\n)| [-–] /g)].map((cut) => cut.index)
  const end = [...cuts, text.length].find(
    (cut) => statement.start + cut >= mention.end && countsWork(document, { start: statement.start, end: statement.start + cut }, names),
  )
  if (end === undefined) return null
  const words = text.slice(from, end).replace(/\u00ad\n?/g, '')
  // Whether a hyphen at a line's end is the word's own cannot be known.
  if (/-\s?\n/.test(words)) return null
  const plain = words
    .replace(/\s/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/[.,;:]$/, '')
  return plain.length <= MAX_WORDS ? plain : null
}

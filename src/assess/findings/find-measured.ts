import { type ResumeDocument, type Span, indexAt } from '../../document/document.ts'
import { findStatements } from '../../match/find-statements.ts'
import type { Competency, Mention } from '../../report/report.ts'
import { countsWork } from '../evidence.ts'

/** Where a competency stands with a number that counts the work. */
export interface Measured {
  readonly mention: Mention
  /** The part of the bullet that names it and counts the work, in the bullet's own words; null where no short part does. */
  readonly words: string | null
}

/** The longest part of a bullet that still is a half-sentence. */
const MAX_WORDS = 130

/** Says where a competency stands with a number that counts the work; nowhere is an empty list. */
export function findMeasured(document: ResumeDocument, competencies: readonly Competency[]): (one: Competency) => Measured[] {
  const statements = findStatements(document)
  const names = competencies.flatMap((one) => one.mentions).sort((a, b) => a.start - b.start)
  return (one) =>
    one.mentions.flatMap((mention) => {
      if (mention.status !== 'affirmed' || mention.section === 'certification' || mention.section === 'education') return []
      const statement = statements[indexAt(statements, mention.start)] ?? mention
      return countsWork(document, statement, names) ? [{ mention, words: halfSentence(document, statement, mention, names) }] : []
    })
}

/** The bullet up to the first comma, colon or dash by which both the name and a number have been said. */
function halfSentence(document: ResumeDocument, statement: Span, mention: Span, names: readonly Span[]): string | null {
  const text = document.text.slice(statement.start, statement.end)
  const from = Math.max(0, text.search(/[A-Za-z0-9$€£]/))
  const cuts = [...text.matchAll(/[,;:](?= |\n)| [-–] /g)].map((cut) => cut.index)
  const end = [...cuts, text.length].find((cut) => statement.start + cut >= mention.end && countsWork(document, { start: statement.start, end: statement.start + cut }, names))
  if (end === undefined) return null
  const words = text.slice(from, end).replace(/-\n/g, '-').replace(/\s/g, ' ').replace(/ {2,}/g, ' ').trim().replace(/[.,;:]$/, '')
  return words.length <= MAX_WORDS ? words : null
}

import type { CompiledEntry, Dictionary } from '../../dictionary/compile-dictionary.ts'
import { indexAt, type ResumeDocument, type Span } from '../../document/document.ts'
import { findStatements } from '../../match/find-statements.ts'
import type { Competency, Mention } from '../../report/report.ts'
import { readCredentialDates } from '../credential-clock.ts'
import { statedProficiency } from '../stated-proficiency.ts'
import { entryOf, type FindingContext, type FoundFact } from './finding-context.ts'

/** Years and dates that cannot be: longer than the thing has existed or the career has lasted, or before it began. */
export function impossibleTimes(context: FindingContext): FoundFact[] {
  const { document, dictionary, competencies } = context
  const statements = findStatements(document)
  const statementOf = (mention: Span): Span => statements[indexAt(statements, mention.start)] ?? mention
  const names = competencies.flatMap((one) => one.mentions).sort((a, b) => a.start - b.start)
  const firstYear = Math.min(...document.entries.flatMap(({ dates }) => (dates ? [dates.from.year] : [])))
  const thisYear = Number(context.asOf.slice(0, 4))

  return competencies
    .filter((one) => one.status === 'affirmed')
    .flatMap((one) => {
      const entry = entryOf(dictionary, one)
      const found = tooLong(one, entry?.since) ?? tooEarly(one, entry?.since) ?? []
      return found.length > 0 && entry && isNewName(dictionary, entry) ? (tooLong(one, undefined) ?? []) : found
    })

  function tooLong(one: Competency, since: number | undefined): FoundFact[] | null {
    for (const mention of one.mentions) {
      // "ICH-GCP, 15 years of SAS": the years belong to what follows, whether or not the dictionary knows it.
      if (mention.status !== 'affirmed' || /^[^.;]{0,24}\byears? (?:of|in|with|using) /i.test(document.text.slice(mention.end, mention.end + 48))) continue
      const stated = statedProficiency(document, statementOf(mention), mention, one.kind, Number.POSITIVE_INFINITY)
      const years = yearsIn(stated)
      if (years === null) continue
      // One year of grace, since a year alone may mean its first day or its last.
      if (since !== undefined && years > thisYear - since + 1)
        return [{ code: 'impossible-time', message: `${stated} of ${one.name} are stated; it dates from ${since}.`, places: [mention] }]
      if (Number.isFinite(firstYear) && years > thisYear - firstYear + 1)
        return [
          { code: 'impossible-time', message: `${stated} of ${one.name} are stated; the earliest date of the resume is ${firstYear}.`, places: [mention] },
        ]
    }
    return null
  }

  function tooEarly(one: Competency, since: number | undefined): FoundFact[] | null {
    if (since === undefined) return null
    const early = one.mentions.filter(
      (mention) => mention.status === 'affirmed' && (datedYear(document, statementOf(mention), mention, names) ?? since) < since,
    )
    return early.length > 0 ? [{ code: 'impossible-time', message: `${one.name} is dated before ${since}, when it began.`, places: early }] : null
  }
}

/** The last year to which a mention belongs: that of its own item among credentials and courses, or the end of its job. */
function datedYear(document: ResumeDocument, statement: Span, mention: Mention, names: readonly Span[]): number | null {
  if (mention.section === 'certification' || mention.section === 'education') {
    const { issued } = readCredentialDates(document, statement, mention, names)
    if (issued) return issued.year
  }
  const dates = mention.entry === null ? null : document.entries[mention.entry]?.dates
  return !dates || dates.to === 'present' ? null : dates.to.year
}

/** A resume that gives an old product its new name is right to do so. */
function isNewName(dictionary: Dictionary, entry: CompiledEntry): boolean {
  return dictionary.entries.some(
    (other) => other.current !== undefined && other.id !== entry.id && entry.name.toLowerCase().startsWith(other.current.name.toLowerCase()),
  )
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen']
    .map((word, index) => [word, index + 1] as const)
    .concat([
      ['twenty', 20],
      ['thirty', 30],
      ['forty', 40],
    ]),
)

/** The number of "8 years", "8+ years", "eight (8) years"; null for a level or for months. */
function yearsIn(stated: string | null): number | null {
  const first = /^(\d{1,2}|[a-z]+)\b.* years$/.exec(stated ?? '')?.[1]
  if (first === undefined) return null
  return /^\d/.test(first) ? Number(first) : (NUMBERS.get(first) ?? null)
}

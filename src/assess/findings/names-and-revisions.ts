import type { CompiledEntry } from '../../dictionary/compile-dictionary.ts'
import { monthsOf, type YearMonth } from '../../document/date-range.ts'
import { indexAt } from '../../document/document.ts'
import { findStatements } from '../../match/find-statements.ts'
import type { Competency, Mention } from '../../report/report.ts'
import { readCredentialDates } from '../credential-clock.ts'
import { entryOf, type FindingContext, type FoundFact } from './finding-context.ts'

/** ICH E6(R3) was adopted in January 2025. */
const GCP_REVISION = monthsOf({ year: 2025, month: 1 })

/** Former names of products, replaced revisions of standards, GCP training from before E6(R3). */
export function namesAndRevisions(context: FindingContext): FoundFact[] {
  const { competencies, dictionary } = context
  const affirmed = competencies.filter((one) => one.status === 'affirmed')
  return [
    ...affirmed.flatMap((one) => formerName(one, entryOf(dictionary, one), context)),
    ...affirmed.flatMap((one) => oldRevision(one, entryOf(dictionary, one), competencies)),
    ...oldGcpTraining(context),
  ]
}

function formerName(one: Competency, entry: CompiledEntry | undefined, { document }: FindingContext): FoundFact[] {
  const current = entry?.current
  if (!current || document.folded.text.toLowerCase().includes(current.name.toLowerCase())) return []
  return [
    {
      code: 'renamed-product',
      message: `${one.asWritten[0]} is called ${current.name} since ${current.since}: write "${current.name} (formerly ${one.asWritten[0]})".`,
      places: one.mentions,
    },
  ]
}

function oldRevision(one: Competency, entry: CompiledEntry | undefined, competencies: readonly Competency[]): FoundFact[] {
  const successor = entry?.supersededBy
  if (!successor || competencies.some((other) => other.id === successor && other.status !== 'negated' && other.status !== 'not-candidate')) return []
  return [{ code: 'superseded-revision', message: `${one.name} has been replaced by ${one.currentName}.`, places: one.mentions }]
}

/** The latest date counts: a refresher answers an old certificate. */
function oldGcpTraining({ competencies, document }: FindingContext): FoundFact[] {
  if (competencies.some((one) => one.id === 'ich-e6-r3' && (one.status === 'affirmed' || one.status === 'in-progress'))) return []
  const statements = findStatements(document)
  // "GCP training, CITI Program, 02/2023": the provider's name does not end the item.
  const names = competencies.flatMap((one) => (one.id === 'citi-program' ? [] : one.mentions)).sort((a, b) => a.start - b.start)
  const training = competencies
    .filter((one) => one.status === 'affirmed' && (one.id === 'gcp-certificate' || one.id === 'ich-gcp' || one.id === 'ich-e6-r2'))
    .flatMap((one) => one.mentions.filter((mention) => one.id === 'gcp-certificate' || mention.section === 'certification'))
  const issued = (mention: Mention): YearMonth | null =>
    readCredentialDates(document, statements[indexAt(statements, mention.start)] ?? mention, mention, names).issued
  const dated = training.flatMap((mention) => issued(mention) ?? [])
  if (dated.length === 0 || dated.some((date) => monthsOf(date) + (date.month === null ? 11 : 0) >= GCP_REVISION)) return []
  const latest = Math.max(...dated.map((date) => date.year))
  return [
    {
      code: 'gcp-refresh',
      message: `The GCP training dates from ${latest}, before ICH E6(R3).`,
      places: training.filter((mention) => issued(mention) !== null),
    },
  ]
}

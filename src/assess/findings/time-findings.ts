import { monthsOf, parseYearMonth } from '../../document/date-range.ts'
import type { CompiledEntry } from '../../dictionary/compile-dictionary.ts'
import type { Competency } from '../../report/report.ts'
import type { FindingContext, FoundFact } from './find-findings.ts'

/** How recent learning must be, in months. */
const RECENT = 24
/** ICH E6(R3) was adopted in January 2025. */
const GCP_REVISION = 2025 * 12

/** What dates and years reveal: impossible claims, old revisions, credentials that fall due. */
export function timeFindings(context: FindingContext): FoundFact[] {
  const { competencies, dictionary } = context
  const entryOf = (one: Competency): CompiledEntry | undefined => (one.id === null ? undefined : dictionary.entries[dictionary.entryById.get(one.id) ?? -1])
  const affirmed = competencies.filter((one) => one.status === 'affirmed')
  return [...affirmed.flatMap((one) => [...impossible(one, entryOf(one), context), ...outdated(one, entryOf(one), affirmed)]), ...competencies.flatMap(clocks), ...recentLearning(context)]
}

function impossible(one: Competency, entry: CompiledEntry | undefined, { document, asOf }: FindingContext): FoundFact[] {
  const stated = yearsStated(one.proficiency)
  const year = Number(asOf.slice(0, 4))
  const first = Math.min(...document.entries.flatMap(({ dates }) => (dates ? [dates.from.year] : [])))
  const facts: FoundFact[] = []
  if (stated !== null && entry?.since !== undefined && stated > year - entry.since + 1) facts.push({ code: 'impossible-time', message: `${one.proficiency} of ${one.name} are stated; it exists since ${entry.since}.`, places: one.mentions })
  else if (stated !== null && Number.isFinite(first) && stated > year - first + 1) facts.push({ code: 'impossible-time', message: `${one.proficiency} of ${one.name} are stated; the earliest date of the resume is ${first}.`, places: one.mentions })
  if (entry?.since !== undefined) {
    const early = one.mentions.filter((mention) => {
      const job = mention.entry === null ? null : document.entries[mention.entry]
      const end = job?.dates && job.dates.to !== 'present' ? job.dates.to.year : null
      return end !== null && end < (entry.since as number)
    })
    const issued = one.credential?.issued ? parseYearMonth(one.credential.issued) : null
    if (early.length > 0 || (issued && issued.year < entry.since)) facts.push({ code: 'impossible-time', message: `${one.name} is dated before ${entry.since}, when it began.`, places: early.length > 0 ? early : one.mentions })
  }
  return facts
}

function yearsStated(proficiency: string | null): number | null {
  const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
  const match = /^(\d{1,2}|[a-z]+)\+?.* years?$/.exec(proficiency ?? '')
  if (!match?.[1]) return null
  const number = /^\d/.test(match[1]) ? Number(match[1]) : words.indexOf(match[1])
  return number > 0 ? number : null
}

function outdated(one: Competency, entry: CompiledEntry | undefined, affirmed: readonly Competency[]): FoundFact[] {
  if (entry?.supersededBy && !affirmed.some((other) => other.id === entry.supersededBy)) {
    return [{ code: 'superseded-revision', message: `${one.name} has been replaced by ${one.currentName}.`, places: one.mentions }]
  }
  if (entry?.current && !one.asWritten.some((text) => text.toLowerCase().includes((entry.current?.name ?? '').toLowerCase()))) {
    return [{ code: 'renamed-product', message: `${one.name} is called ${entry.current.name} since ${entry.current.since}.`, places: one.mentions }]
  }
  const issued = one.credential?.issued ? parseYearMonth(one.credential.issued) : null
  if (one.id === 'gcp-certificate' && issued && monthsOf(issued) < GCP_REVISION) return [{ code: 'gcp-refresh', message: `The GCP training dates from ${one.credential?.issued}, before ICH E6(R3).`, places: one.mentions }]
  return []
}

function clocks(one: Competency): FoundFact[] {
  const clock = one.credential
  if (!clock || one.status === 'planned' || one.status === 'negated' || one.status === 'not-candidate') return []
  if (clock.state === 'lapsed') return [{ code: 'credential-lapsed', message: `${one.name} has lapsed${clock.statedExpiry ? ` (stated: ${clock.statedExpiry})` : ' as stated'}.`, places: one.mentions }]
  if (clock.state === 'due-soon') return [{ code: 'credential-due', message: `${one.name} falls due in ${clock.dueBy}.`, places: one.mentions }]
  if (clock.state === 'past-interval') return [{ code: 'credential-due', message: `${one.name}, issued ${clock.issued}, is ${clock.rule}; that passed in ${clock.dueBy}.`, places: one.mentions }]
  return []
}

function recentLearning({ document, competencies, asOf }: FindingContext): FoundFact[] {
  const today = monthsOf({ year: Number(asOf.slice(0, 4)), month: Number(asOf.slice(5, 7)) })
  const dated = [
    ...competencies.flatMap((one) => [one.credential?.issued, one.status === 'in-progress' ? asOf.slice(0, 7) : null]).flatMap((text) => (text ? [parseYearMonth(text)] : [])),
    ...document.entries.filter((entry) => entry.section === 'education' || entry.section === 'certification').map(({ dates }) => dates && (dates.to === 'present' ? { year: Number(asOf.slice(0, 4)), month: Number(asOf.slice(5, 7)) } : dates.to)),
  ].filter((date) => date !== null)
  if (dated.length === 0) return []
  const latest = Math.max(...dated.map((date) => monthsOf(date) + (date.month === null ? 11 : 0)))
  if (today - latest <= RECENT) return []
  return [{ code: 'no-recent-learning', message: `The latest dated course or credential is from ${Math.floor(latest / 12)}.`, places: [] }]
}

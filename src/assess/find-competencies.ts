import type { CompiledEntry, Dictionary } from '../dictionary/compile-dictionary.ts'
import { formatYearMonth, monthsOf } from '../document/date-range.ts'
import { type Entry, indexAt, type ResumeDocument, type Span } from '../document/document.ts'
import { findStatements } from '../match/find-statements.ts'
import type { StructureCredential } from '../match/find-structure-credentials.ts'
import type { ClaimedHit } from '../match/mention.ts'
import type { Competency, CompetencyKind, EvidenceLevel, Mention, Status } from '../report/report.ts'
import { credentialClock, endOf, readCredentialDates } from './credential-clock.ts'
import { entryAt, evidenceLevel, timeOfUse } from './evidence.ts'
import { toPlace } from './place.ts'
import { statedProficiency } from './stated-proficiency.ts'

/** The order in which a competency takes the status of its mentions. */
const STATUSES: readonly Status[] = ['affirmed', 'in-progress', 'expired', 'planned', 'negated', 'not-candidate']

const UNDATED: ReadonlySet<CompetencyKind> = new Set(['method', 'clinical-skill'])

/** How many mentions of one competency a report shows; the rest counts but is not listed. */
const MAX_MENTIONS = 20

/** Gathers the mentions of each competency and says how well it is evidenced. */
export function findCompetencies(
  document: ResumeDocument,
  dictionary: Dictionary,
  claimed: readonly ClaimedHit[],
  structured: readonly StructureCredential[],
  asOf: string,
): Competency[] {
  const statements = findStatements(document)
  const latest = latestMonth(document, asOf)
  // A skill carries no date of its own, so it does not cut off that of the credential before it.
  const dated = claimed.filter((hit) => !UNDATED.has((dictionary.entries[hit.entry] as CompiledEntry).kind))
  const groups = new Map<number, ClaimedHit[]>()
  for (const hit of claimed) {
    const group = groups.get(hit.entry)
    if (group) group.push(hit)
    else groups.set(hit.entry, [hit])
  }
  const competencies = [...groups].map(([number, hits]) => toCompetency(dictionary.entries[number] as CompiledEntry, hits))
  const proven = new Set(
    competencies
      .filter((one) => one.kind === 'credential' && one.status === 'affirmed')
      .flatMap((one) => (one.id === null ? [] : (entryOf(one.id)?.implies ?? []))),
  )
  const certified = [
    ...competencies.filter((one) => one.kind === 'credential' && one.status === 'affirmed').flatMap((one) => one.asWritten),
    ...structured.filter((one) => one.status === 'affirmed').map((one) => one.name),
  ].map((name) => ` ${name} `)
  // "SAS Certified Clinical Trials Programmer" backs SAS.
  const isCertified = (one: Competency): boolean =>
    (one.id !== null && proven.has(one.id)) || one.asWritten.some((text) => text.length > 1 && certified.some((name) => name.includes(` ${text} `)))
  return [
    ...competencies.map((one) =>
      one.id !== null && isCertified(one) && one.kind !== 'credential' && one.status === 'affirmed' && one.kind !== 'platform-class'
        ? { ...one, evidenceLevel: 5 as const }
        : one,
    ),
    ...structured.map(fromStructure),
  ].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))

  function entryOf(id: string): CompiledEntry | undefined {
    return dictionary.entries[dictionary.entryById.get(id) ?? -1]
  }

  function toCompetency(entry: CompiledEntry, hits: readonly ClaimedHit[]): Competency {
    const dates =
      entry.kind === 'credential'
        ? hits.map((hit) => readCredentialDates(document, statementOf(hit), hit, dated)).find((found) => found.issued || found.expiry)
        : undefined
    const claimedStatus = STATUSES.find((one) => hits.some((hit) => hit.status === one)) as Status
    const status = claimedStatus === 'affirmed' && dates?.expiry && endOf(dates.expiry) < latest ? 'expired' : claimedStatus
    const affirmed = hits.filter((hit) => hit.status === 'affirmed')
    const jobs = [...new Set(affirmed.map((hit) => entryAt(document, hit.start)).filter((job): job is Entry => job !== null && job.section === 'experience'))]
    const time = timeOfUse(jobs, asOf)
    const successor = entry.supersededBy ? entryOf(entry.supersededBy)?.name : undefined
    return {
      id: entry.id,
      name: entry.name,
      kind: entry.kind,
      area: entry.area,
      vendor: entry.vendor ?? null,
      currentName: entry.current?.name ?? successor ?? null,
      matchedBy: 'dictionary',
      status,
      evidenceLevel: affirmed.reduce<EvidenceLevel>(
        (best, hit) => Math.max(best, evidenceLevel(document, statements, hit, entry.kind, claimed)) as EvidenceLevel,
        0,
      ),
      months: time.months,
      lastUsed: time.last === null ? null : formatYearMonth({ year: Math.floor(time.last / 12), month: (time.last % 12) + 1 }),
      proficiency: affirmed.map((hit) => statedProficiency(document, statementOf(hit), hit, entry.kind, nextOf(hit))).find((stated) => stated !== null) ?? null,
      asWritten: [...new Set(hits.map((hit) => document.text.slice(hit.start, hit.end)))],
      mentions: hits.slice(0, MAX_MENTIONS).map((hit) => toMention(hit, hit.status, hit.because)),
      credential: entry.kind === 'credential' ? credentialClock(entry.credential ?? null, dates ?? null, status, asOf) : null,
    }
  }

  function fromStructure(found: StructureCredential): Competency {
    const dates = readCredentialDates(document, found.item, found, dated)
    return {
      id: null,
      name: found.name,
      kind: 'credential',
      area: 'general-credentials',
      vendor: null,
      currentName: null,
      matchedBy: 'structure',
      status: found.status,
      evidenceLevel: found.status === 'affirmed' ? 5 : 0,
      months: null,
      lastUsed: null,
      proficiency: null,
      asWritten: [document.text.slice(found.start, found.end)],
      mentions: [toMention(found, found.status, [found.because])],
      credential: credentialClock(found.issuer ? { issuer: found.issuer, renewal: null } : null, dates, found.status, asOf),
    }
  }

  /** Where the next mention begins. */
  function nextOf(span: Span): number {
    return claimed[indexAt(claimed, span.end - 1) + 1]?.start ?? document.text.length
  }

  function statementOf(span: Span): Span {
    return statements[indexAt(statements, span.start)] ?? span
  }

  function toMention(span: Span, status: Status, because: readonly string[]): Mention {
    const at = indexAt(document.entries, span.start)
    const inEntry = at >= 0 && span.start < (document.entries[at] as Entry).end
    return { ...toPlace(document, span), status, entry: inEntry ? at : null, because }
  }
}

/** The month in which the resume was written, as far as it tells: that of its last date; the report's own where a job goes on or nothing is dated. */
function latestMonth(document: ResumeDocument, asOf: string): number {
  const today = monthsOf({ year: Number(asOf.slice(0, 4)), month: Number(asOf.slice(5, 7)) })
  const ends = document.entries.flatMap(({ section, dates }) => (section === 'experience' && dates ? [dates.to === 'present' ? today : endOf(dates.to)] : []))
  return ends.length > 0 ? Math.min(today, Math.max(...ends)) : today
}

import resumeWords from '../../dictionaries/resume-words.json'
import type { CompiledEntry, Dictionary } from '../dictionary/compile-dictionary.ts'
import { type Entry, indexAt, type ResumeDocument, type Section, type Span } from '../document/document.ts'
import { foldWord } from '../document/fold.ts'
import type { Status } from '../report/report.ts'
import { type ClaimPattern, DOUBLE_NEGATION, headingPatterns, leadPatterns, NO_PLAN, TURN, tailPatterns } from './claim-grammar.ts'
import { findStatements } from './find-statements.ts'
import type { ClaimedHit, SensedHit } from './mention.ts'
import { POST_NOMINALS } from './post-nominals.ts'

/** The longest label before a colon. */
const MAX_LABEL = 80

/** How much of a statement before and behind a name is read, in characters. */
const REACH = 120

/** What a resume claims of a name, and why it is read so. */
export interface Claim {
  readonly status: Status
  readonly because: string
  /** Where the cue stood; a list passes its claim on in that direction. */
  readonly side: 'before' | 'behind' | 'around'
}

/** Reads what the resume claims where a competency is named: that the candidate has it, is learning it, lacks it, or that it is another's. */
export function readClaims(document: ResumeDocument, dictionary: Dictionary, hits: readonly SensedHit[]): ClaimedHit[] {
  if (hits.length === 0) return []
  const statements = findStatements(document)
  const statementAt = (hit: Span): Span => statements[indexAt(statements, hit.start)] ?? hit
  const kindOf = (hit: SensedHit): CompiledEntry => dictionary.entries[hit.entry] as CompiledEntry
  const claims = hits.map((hit, at): Claim | null => {
    const { kind } = kindOf(hit)
    const namesHolders = (): boolean => dictionary.spellingsOf(hit.entry).some(({ text }) => isProfession(text))
    return readClaim(document, hit, { kind, namesHolders }, statementAt(hit), nextOther(hits, at))
  })
  // "No experience with Epic, Cerner or Meditech" holds for all three, "BLS and ACLS expired" for both.
  for (let at = 1; at < hits.length; at++) {
    const before = claims[at - 1]
    if (
      !claims[at] &&
      before?.side === 'before' &&
      isListed(document, statementAt(hits[at] as SensedHit), hits[at - 1] as Span, hits[at] as Span, LIST_GAP) &&
      fits(before.status, kindOf(hits[at] as SensedHit))
    )
      claims[at] = before
  }
  for (let at = hits.length - 2; at >= 0; at--) {
    const behind = claims[at + 1]
    if (
      !claims[at] &&
      behind?.side === 'behind' &&
      isListed(document, statementAt(hits[at] as SensedHit), hits[at] as Span, hits[at + 1] as Span, PAIR_GAP) &&
      fits(behind.status, kindOf(hits[at] as SensedHit))
    )
      claims[at] = behind
  }
  return hits.map((hit, at): ClaimedHit => {
    const claim = claims[at]
    return claim ? { ...hit, status: claim.status, because: [...hit.because, claim.because] } : { ...hit, status: 'affirmed' }
  })
}

/** Where the next other competency begins: what stands behind that is said of it. */
function nextOther(hits: readonly SensedHit[], at: number): number {
  const own = hits[at] as SensedHit
  for (let index = at + 1; index < hits.length; index++) {
    const hit = hits[index] as SensedHit
    if (hit.start - own.end > REACH) break
    if (hit.entry !== own.entry && hit.start >= own.end) return hit.start
  }
  return Number.POSITIVE_INFINITY
}

/** Stands for a name that was cut off. */
const CUT = '\u0002'

const LIST_GAP = /^[\s'")]*(?:[,/&(]|and\b|or\b|nor\b)[\s,/&()'"]*(?:and|or|nor|then)?\s*(?:the |in |with |of )?$/i
const PAIR_GAP = /^\s*(?:and|or|&|\/|\()\s*$/i

function isListed(document: ResumeDocument, statement: Span, first: Span, second: Span, gap: RegExp): boolean {
  return first.start >= statement.start && second.start >= first.end && second.start - first.end <= 16 && gap.test(document.text.slice(first.end, second.start))
}

/** Only credentials expire. */
function fits(status: Status, entry: CompiledEntry): boolean {
  return status !== 'expired' || entry.kind === 'credential'
}

/** What readClaim must know of a name. */
interface Named extends Pick<CompiledEntry, 'kind'> {
  /** Whether a credential is called as its holders are: "RN", not "OSHA 10". */
  readonly namesHolders: () => boolean
}

const PROFESSION = new RegExp(`\\b(?:${(resumeWords as { readonly professions: readonly string[] }).professions.join('|')})$`, 'i')

/** Whether a name ends in a health profession, as those of registered nurses and nursing assistants do. */
export function isProfession(name: string): boolean {
  return PROFESSION.test(name)
}

/** Reads what is claimed of one name. `next` is where the next other name begins. */
export function readClaim(document: ResumeDocument, hit: Span & { readonly line: number }, entry: Named, statement: Span, next: number): Claim | null {
  const heading = headingClaim(document, hit)
  if (heading) return heading
  if (isEmployerName(document, hit, entry)) return { status: 'not-candidate', because: 'it is the name of an employer', side: 'around' }
  if (isCompanyName(document, hit)) return { status: 'not-candidate', because: 'it names a company', side: 'around' }
  if (entry.kind === 'credential' && isPlural(document, hit) && !isOwnList(document, hit))
    return { status: 'not-candidate', because: 'it stands for people', side: 'around' }
  if (entry.kind === 'credential' && isBehindAnotherName(document, hit))
    return { status: 'not-candidate', because: 'it stands behind another name', side: 'around' }
  const lead = afterTurn(flat(document.text.slice(Math.max(statement.start, hit.start - REACH), hit.start)))
  const end = Math.min(statement.end, hit.end + REACH)
  // Where another name cuts the tail, it does not end there.
  const tail = flat(document.text.slice(hit.end, Math.min(end, next))) + (next < end ? CUT : '')
  const before = nearest(lead, leadGroups, 'before', document, hit, entry)
  if (before && before.status !== 'negated') return before
  const behind = nearest(tail, tailGroups, 'behind', document, hit, entry)
  // "No SAS yet, course starts in May": what is under way says more than that it is not done.
  return before && !(behind && UNDER_WAY.has(behind.status)) ? before : behind
}

const UNDER_WAY: ReadonlySet<Status> = new Set(['in-progress', 'planned'])

function flat(text: string): string {
  return foldWord(text).replaceAll('\n', ' ')
}

/** What stands behind the last turn of a lead. */
function afterTurn(lead: string): string {
  let from = 0
  for (const turn of lead.matchAll(TURN)) from = turn.index + turn[0].length
  // The turn itself may be the cue ("but never used"): only what follows it counts.
  return lead.slice(from).replace(DOUBLE_NEGATION, '')
}

/** Some patterns, with one that matches where any of them does. */
interface PatternGroup {
  readonly any: RegExp
  readonly patterns: readonly ClaimPattern[]
}

/** Most names have no cue beside them, which one pattern for many tells at once; compiling one for all takes longer than compiling each. */
const GROUP_SIZE = 6
const toGroups = (patterns: readonly ClaimPattern[]): PatternGroup[] =>
  Array.from({ length: Math.ceil(patterns.length / GROUP_SIZE) }, (_, index) => {
    const some = patterns.slice(index * GROUP_SIZE, (index + 1) * GROUP_SIZE)
    return { any: new RegExp(some.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'i'), patterns: some }
  })
const leadGroups = toGroups(leadPatterns)
const tailGroups = toGroups(tailPatterns)

/** The pattern whose cue stands nearest to the name. */
function nearest(
  text: string,
  groups: readonly PatternGroup[],
  side: 'before' | 'behind',
  document: ResumeDocument,
  hit: Span & { readonly line: number },
  entry: Named,
): Claim | null {
  let best: { claim: Claim; distance: number; rank: number } | null = null
  for (const { status, pattern, also, credentialOnly, people } of groups.flatMap(({ any, patterns }) => (any.test(text) ? patterns : []))) {
    if (credentialOnly && entry.kind !== 'credential') continue
    const match = pattern.exec(text)
    if (
      !match ||
      (also &&
        !also.test(flat(document.text.slice(document.text.lastIndexOf(' ', hit.end - 1), hit.end))) &&
        !also.test(flat(document.text.slice(hit.end, hit.end + 40)))) ||
      (people && !mayBePeople(document, hit, entry, side === 'before' ? text : '')) ||
      (status === 'planned' && NO_PLAN.test(match[0].replace(/\b(?:on|to) my (?:list|roadmap)/i, '')))
    )
      continue
    const distance = side === 'before' ? text.length - match.index : match[0].length
    // What is said of the name itself outweighs a word that may make it people; behind the name, a plan outweighs what it is to mend.
    const rank = people ? 2 : side === 'behind' && status === 'negated' ? 1 : 0
    if (best === null || rank < best.rank || (rank === best.rank && distance < best.distance))
      best = { claim: { status, because: `"${match[0].trim()}" ${side} it`, side }, distance, rank }
  }
  return best?.claim ?? null
}

/** "Cerner Corporation": the company, unless a list of skills writes vendor names in full. */
function isCompanyName(document: ResumeDocument, hit: Span): boolean {
  const { kind } = document.sections[indexAt(document.sections, hit.start)] as Section
  return (
    kind !== 'skills' &&
    /^(?:,? (?:corporation|corp\b|inc\b|llc\b|ltd\b)| limited\b|,? gmbh\b|,? plc\b|,? solutions,)/i.test(document.text.slice(hit.end, hit.end + 14))
  )
}

/** "Dr Ana Petrov, CCRP" below the head of the resume is somebody else. */
function isBehindAnotherName(document: ResumeDocument, hit: Span & { readonly line: number }): boolean {
  const section = document.sections[indexAt(document.sections, hit.start)] as Section
  const line = document.lines[hit.line] as Span
  return (
    section.heading !== null && section.kind === 'other' && hit.start - line.start < MAX_LABEL && POST_NOMINALS.test(document.text.slice(line.start, hit.start))
  )
}

/** "RNs", "CNA's" and "nursing aides" are people; an acronym in the singular may be the candidate. */
function isPlural(document: ResumeDocument, hit: Span): boolean {
  const text = document.text.slice(hit.start, hit.end)
  const behind = document.text.slice(hit.end, hit.end + 14)
  return /[A-Z]s$/.test(text) || /^['’]s\b/.test(behind) || (/s$/.test(text) && isProfession(text.slice(0, -1)) && !OF_PAPER.test(behind))
}

/** What follows the name of a credential that is meant as such. */
const OF_PAPER = /^[\s-]*(?:licen|certif(?!ied)|registration|exam|course|class|training|program|project|recert|renewal|session|skills|drill)/i
/** What stands before one of several holders: "a PMP", "two senior RN". */
const COUNTED = /\b(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3}|other|another|several|many|new|fellow) (?:[a-z-]+ )?$/i

/** "CNAs", "hired a PMP", "the RN": the holders, not the licence. In a list of one's own only the plural is open to doubt. */
function mayBePeople(document: ResumeDocument, hit: Span, entry: Named, lead: string): boolean {
  if (isPlural(document, hit)) return true
  if (isOwnList(document, hit) || OF_PAPER.test(document.text.slice(hit.end, hit.end + 14))) return false
  return entry.namesHolders() || COUNTED.test(lead)
}

/** The sections that list what the candidate has. */
function isOwnList(document: ResumeDocument, hit: Span): boolean {
  const { kind } = document.sections[indexAt(document.sections, hit.start)] as Section
  return kind === 'certification' || kind === 'skills' || kind === 'education'
}

function headingClaim(document: ResumeDocument, hit: Span & { readonly line: number }): Claim | null {
  const section = document.sections[indexAt(document.sections, hit.start)] as Section
  const line = document.lines[hit.line] as Span
  // A label is short; looking no further keeps the work linear on endless lines.
  const colon = document.text.slice(line.start, Math.min(hit.start, line.start + MAX_LABEL)).indexOf(':')
  const label = colon < 0 ? '' : document.text.slice(line.start, line.start + colon)
  for (const raw of [label, section.heading ?? '', loneLineAbove(document, hit)]) {
    const text = raw
      .replace(/[^A-Za-z ]/g, ' ')
      .replace(/ {2,}/g, ' ')
      .trim()
    const found = headingPatterns.find(({ pattern }) => pattern.test(text))
    if (found) return { status: found.status, because: `under "${text}"`, side: 'around' }
  }
  return null
}

/** A short line that ends in a colon names what the next line lists. */
function loneLineAbove(document: ResumeDocument, hit: Span & { readonly line: number }): string {
  const above = document.lines[hit.line - 1]
  const text = above ? document.text.slice(above.start, Math.min(above.end, above.start + 60)).trim() : ''
  return text.endsWith(':') || headingPatterns.some(({ pattern }) => pattern.test(text)) ? text : ''
}

/** "Epic Systems, Verona" in the head of a job is who paid, not what was used. */
function isEmployerName(document: ResumeDocument, hit: Span & { readonly line: number }, entry: Pick<CompiledEntry, 'kind'>): boolean {
  const job: Entry | undefined = document.entries[indexAt(document.entries, hit.start)]
  if (!job?.employer || job.section !== 'experience' || entry.kind === 'credential' || entry.kind === 'method') return false
  return hit.start >= job.employer.start && hit.end <= job.employer.end
}

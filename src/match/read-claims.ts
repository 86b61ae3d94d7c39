import data from '../../dictionaries/claim-cues.json'
import type { CompiledEntry, Dictionary } from '../dictionary/compile-dictionary.ts'
import { type PhraseTrie, buildPhraseTrie } from '../dictionary/phrase-trie.ts'
import { type Entry, type ResumeDocument, type Section, type Span, indexAt } from '../document/document.ts'
import { fold } from '../document/fold.ts'
import type { Status } from '../report/report.ts'
import { findStatements } from './find-statements.ts'
import type { ClaimedHit, SensedHit } from './mention.ts'

interface ClaimRule {
  readonly status: Status
  readonly side: 'before' | 'after'
  readonly reach: number
  readonly kinds: ReadonlySet<string> | null
  /** True for cues that make a credential's name a word for the people who hold it. */
  readonly people: boolean
}

interface ClaimCue extends Span {
  readonly rule: ClaimRule
  readonly text: string
}

const toPhrase = (text: string) => ({ text: fold(text).text, exactCase: false })

const rules: readonly ClaimRule[] = data.cues.map((cue) => ({
  status: cue.status as Status,
  side: cue.side as 'before' | 'after',
  reach: cue.reach,
  kinds: 'kinds' in cue && cue.kinds ? new Set(cue.kinds) : null,
  people: 'people' in cue && cue.people === true,
}))
const rulePhrases = data.cues.flatMap((cue, rule) => cue.phrases.map((phrase) => ({ phrase, rule: rules[rule] as ClaimRule })))
const cueTrie = buildPhraseTrie(rulePhrases.map(({ phrase }) => toPhrase(phrase)))
const stopTrie = buildPhraseTrie(data.terminators.map(toPhrase))
const pseudoTrie = buildPhraseTrie(data.pseudo.map(toPhrase))
const headings: ReadonlyMap<string, Status> = new Map(data.headings.flatMap(({ status, phrases }) => phrases.map((phrase) => [phrase, status as Status] as const)))

/** Reads what the resume claims where a competency is named: that the candidate has it, is learning it, lacks it, or that it is another's. */
export function readClaims(document: ResumeDocument, dictionary: Dictionary, hits: readonly SensedHit[]): ClaimedHit[] {
  if (hits.length === 0) return []
  const statements = findStatements(document)
  const pseudo = spansOf(document, pseudoTrie)
  const stops = spansOf(document, stopTrie)
  const cues = findClaimCues(document, pseudo)
  return hits.map((hit): ClaimedHit => {
    const entry = dictionary.entries[hit.entry] as CompiledEntry
    const heading = headingStatus(document, hit)
    if (heading) return claimed(hit, heading.status, `under the heading "${heading.text}"`)
    if (isEmployerName(document, hit, entry)) return claimed(hit, 'not-candidate', 'it is the name of an employer')
    const statement = statements[indexAt(statements, hit.start)] ?? hit
    const cue = strongest(document, cues, stops, statement, hit, hits, entry)
    return cue ? claimed(hit, cue.rule.status, `"${cue.text}" ${cue.rule.side} it`) : { ...hit, status: 'affirmed' }
  })
}

function claimed(hit: SensedHit, status: Status, because: string): ClaimedHit {
  return { ...hit, status, because: [...hit.because, because] }
}

function spansOf(document: ResumeDocument, trie: PhraseTrie): Span[] {
  const { text, starts, ends } = document.folded
  return trie.findAll(text).map((hit) => ({ start: starts[hit.start] as number, end: ends[hit.end - 1] as number }))
}

function findClaimCues(document: ResumeDocument, pseudo: readonly Span[]): ClaimCue[] {
  const { text, starts, ends } = document.folded
  return cueTrie.findAll(text).flatMap((hit) => {
    const span = { start: starts[hit.start] as number, end: ends[hit.end - 1] as number }
    const first = indexAt(pseudo, span.end - 1)
    for (let index = first; index >= 0 && first - index < 4; index--) if ((pseudo[index] as Span).end > span.start) return []
    return hit.phrases.map((number) => ({ ...span, ...(rulePhrases[number] as (typeof rulePhrases)[number]), text: document.text.slice(span.start, span.end) }))
  })
}

/** The cue that decides: the nearest before the hit whose scope has not ended, else the nearest behind it. */
function strongest(document: ResumeDocument, cues: readonly ClaimCue[], stops: readonly Span[], statement: Span, hit: SensedHit, hits: readonly SensedHit[], entry: CompiledEntry): ClaimCue | null {
  let before: ClaimCue | null = null
  let after: ClaimCue | null = null
  for (let index = indexAt(cues, statement.end); index >= 0; index--) {
    const cue = cues[index] as ClaimCue
    if (cue.start < statement.start) break
    if (cue.rule.kinds && !cue.rule.kinds.has(entry.kind)) continue
    if (cue.rule.people && !isPeople(document, hit)) continue
    if (cue.rule.side === 'before' && cue.end <= hit.start) {
      if (covers(document, cue, stops, hit, hits) && (before === null || cue.end > before.end || (cue.end === before.end && cue.start < before.start))) before = cue
    } else if (cue.rule.side === 'after' && cue.start >= hit.end && reachesBack(document, cue, hit)) {
      if (after === null || cue.start < after.start || (cue.start === after.start && cue.end > after.end)) after = cue
    }
  }
  return before ?? after
}

/** Whether a cue's scope reaches a hit behind it: the distance may be bridged by a list of other hits, but not by a turn. */
function covers(document: ResumeDocument, cue: ClaimCue, stops: readonly Span[], hit: SensedHit, hits: readonly SensedHit[]): boolean {
  for (let index = indexAt(stops, hit.start); index >= 0; index--) {
    const stop = stops[index] as Span
    if (stop.start < cue.end) break
    if (stop.end <= hit.start) return false
  }
  let reached = cue.end + cue.rule.reach
  for (const other of hits) {
    if (other.start >= hit.start) break
    if (other.start >= cue.end && other.start <= reached) reached = Math.max(reached, other.end + 30)
  }
  // A bare "no" or "not" governs only what follows it at once, and its list.
  const gap = document.text.slice(cue.end, hit.start)
  const bare = cue.text.length <= 5
  return hit.start <= reached && !(bare && gap.split(/\s+/).length > 4 && !hits.some((other) => other.start >= cue.end && other.start < hit.start))
}

function reachesBack(document: ResumeDocument, cue: ClaimCue, hit: SensedHit): boolean {
  const gap = document.text.slice(hit.end, cue.start)
  return gap.length <= cue.rule.reach && !/[,;|]/.test(gap.replace(/\([^)]*\)/g, '').replace(/,\s*$/, ''))
}

/** "CNAs", "RN's", "the RN": the holders, not the licence. */
function isPeople(document: ResumeDocument, hit: SensedHit): boolean {
  const section = document.sections[indexAt(document.sections, hit.start)] as Section
  if (section.kind === 'certification' || section.kind === 'skills' || section.kind === 'education') return false
  const next = document.text.slice(hit.end, hit.end + 14).toLowerCase()
  return !/^[\s-]*(?:licen|certif|registration|exam)/.test(next)
}

function headingStatus(document: ResumeDocument, hit: SensedHit): { status: Status; text: string } | null {
  const section = document.sections[indexAt(document.sections, hit.start)] as Section
  const line = document.lines[hit.line] as Span
  const colon = document.text.slice(line.start, hit.start).indexOf(':')
  const label = colon < 0 ? '' : document.text.slice(line.start, line.start + colon)
  for (const text of [label, section.heading ?? '']) {
    const status = headings.get(plain(text))
    if (status) return { status, text: text.trim() }
  }
  return null
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z ]/g, ' ').replace(/ {2,}/g, ' ').trim()
}

/** "Epic Systems, Verona" in the head of a job is who paid, not what was used. */
function isEmployerName(document: ResumeDocument, hit: SensedHit, entry: CompiledEntry): boolean {
  const job: Entry | undefined = document.entries[indexAt(document.entries, hit.start)]
  if (!job?.employer || job.section !== 'experience' || entry.kind === 'credential' || entry.kind === 'method') return false
  return hit.start >= job.employer.start && hit.end <= job.employer.end
}

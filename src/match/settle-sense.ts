import fieldWords from '../../dictionaries/field-words.json'
import type { CompiledEntry, Dictionary } from '../dictionary/compile-dictionary.ts'
import { buildPhraseTrie } from '../dictionary/phrase-trie.ts'
import { indexAt, type ResumeDocument, type Section, type Span } from '../document/document.ts'
import { foldWord } from '../document/fold.ts'
import { lazily } from '../lazily.ts'
import type { DroppedHit, Hit, SensedHit } from './mention.ts'
import { POST_NOMINALS } from './post-nominals.ts'

/** What the sense stage makes of the hits. */
export interface SettledHits {
  readonly sensed: readonly SensedHit[]
  readonly dropped: readonly DroppedHit[]
  /** Hits in text that a person cannot see; they count for nothing. */
  readonly hidden: readonly Hit[]
}

interface Cue extends Span {
  readonly number: number
}

/** What the text around a hit says for and against one entry. */
interface Evidence {
  readonly against: string | null
  /** Whether that stands on the hit's own line. */
  readonly againstOnLine: boolean
  readonly near: string | null
  /** The same on the hit's own line. */
  readonly onLine: string | null
  readonly inSection: string | null
  /** Whether it is what the spelling usually means, and nothing in the section or resume speaks against it alone. */
  readonly isUsual: boolean
}

/** One of the entries that a spelling may mean. */
interface Candidate extends Evidence {
  readonly number: number
  readonly entry: CompiledEntry
}

/** A hit whose sense is open. */
interface Waiting {
  readonly hit: Hit
  readonly place: number
  readonly scored: readonly Candidate[]
}

/** The cues of a document, so that every question about them is answered in bounded time. */
interface CueIndex {
  /** In the order of the text. */
  readonly all: readonly Cue[]
  /** The numbers of the cues in each section. */
  readonly bySection: readonly ReadonlySet<number>[]
  /** The numbers of all cues of the resume. */
  readonly everywhere: ReadonlySet<number>
}

/** How far from a hit a cue still stands beside it, in characters. */
const NEAR = 160
/** On one line a cue stands beside a hit up to this distance. */
const SAME_LINE = 400

/** The words of the health field. */
const fieldTrie = lazily(() =>
  buildPhraseTrie((fieldWords as { readonly health: readonly string[] }).health.map((word) => ({ text: foldWord(word), exactCase: false }))),
)

/**
 * Decides what each ambiguous spelling means here. A rule-out beside it beats a cue beside it; that beats a cue in the
 * same section; that beats the same thing named unmistakably elsewhere; and that beats the field of the whole resume.
 */
export function settleSense(document: ResumeDocument, dictionary: Dictionary, found: readonly Hit[], areaFields: ReadonlyMap<string, string>): SettledHits {
  const hits = found.filter((hit) => document.lines[hit.line]?.hidden === null)
  const hidden = found.filter((hit) => document.lines[hit.line]?.hidden !== null)
  if (!hits.some((hit) => hit.needsContext))
    return { sensed: hits.map((hit) => ({ ...hit, entry: hit.entries[0] as number, because: [] })), dropped: [], hidden }
  const cues = findCues(document, dictionary)
  const sure = new Set(hits.filter((hit) => !hit.needsContext).flatMap((hit) => hit.entries))
  const prior = isHealthResume(document, dictionary, sure, areaFields)
  const sensed: SensedHit[] = []
  const dropped: DroppedHit[] = []
  const waiting: Waiting[] = []
  // A writer means one thing by one spelling: what a cue on its line settles holds for the others.
  const toldBy = new Map<string, number | null>()
  const settledAt = new Map<number, SensedHit>()

  for (const [place, hit] of hits.entries()) {
    if (!hit.needsContext) settledAt.set(place, { ...hit, entry: hit.entries[0] as number, because: [] })
    else {
      const scored = candidatesOf(hit)
      // Where entries share the spelling, each one's rule-outs are the other's cues: the line decides.
      const clear = scored.filter((one) => one.onLine !== null && (scored.length > 1 ? !one.againstOnLine : one.against === null))
      const before = toldBy.get(spellingOf(hit))
      if (clear[0]) toldBy.set(spellingOf(hit), clear.length > 1 || (before !== undefined && before !== clear[0].number) ? null : clear[0].number)
      waiting.push({ hit, place, scored })
    }
  }
  // Two rounds, so that a spelling settled late in a list can settle the ones before it.
  for (const round of [1, 2]) {
    const open = waiting.splice(0)
    for (const item of round === 1 ? open : open.reverse()) {
      const outcome = decide(item)
      if ('entry' in outcome) settledAt.set(item.place, outcome)
      else if (round === 1 && outcome.outcome === 'unresolved') waiting.push(item)
      else dropped.push(outcome)
    }
  }
  for (const place of [...settledAt.keys()].sort((a, b) => a - b)) sensed.push(settledAt.get(place) as SensedHit)
  return { sensed, dropped: dropped.sort((a, b) => a.start - b.start), hidden }

  function candidatesOf(hit: Hit): Candidate[] {
    return hit.entries.map((number) => {
      const entry = dictionary.entries[number] as CompiledEntry
      return { number, entry, ...weigh(document, dictionary, cues, hit, entry) }
    })
  }

  function decide({ hit, place, scored }: Waiting): SensedHit | DroppedHit {
    const longer = longerNameBefore(hit, place)
    if (longer !== null) return { ...hit, outcome: 'other-sense', because: `short for "${longer}"` }
    const neighbours = listNeighbours(place)
    const told = toldBy.get(spellingOf(hit))
    const open = scored.filter((candidate) => candidate.against === null || (candidate.number === told && !candidate.againstOnLine))
    if (open.length === 0) return { ...hit, outcome: 'other-sense', because: `ruled out by "${scored[0]?.against}"` }
    if (hit.small && neighbours.length === 0) return { ...hit, outcome: 'other-sense', because: 'small letters outside a list' }
    const settle = (reasonOf: (candidate: Candidate) => string | null): SensedHit | null => {
      const found = open.filter((candidate) => reasonOf(candidate) !== null)
      return found.length === 1 && found[0] ? { ...hit, entry: found[0].number, because: [reasonOf(found[0]) as string] } : null
    }
    return (
      settle((one) => one.onLine && `"${one.onLine}" beside it`) ??
      settle((one) => (one.number === told ? 'it means this in another line' : null)) ??
      settle((one) => one.near && `"${one.near}" beside it`) ??
      settle((one) => (one.isUsual ? 'its usual meaning' : null)) ??
      settle((one) => (one.entry.kind === 'credential' ? credentialPlace(document, hit) : null)) ??
      settle((one) => listPlace(one.entry, neighbours)) ??
      settle((one) => one.inSection && `"${one.inSection}" in the same section`) ??
      settle((one) => (sure.has(one.number) && !one.entry.ownCue ? 'named in full elsewhere in the resume' : null)) ??
      settle((one) => (prior && !one.entry.ownCue && areaFields.get(one.entry.area) === 'health' ? 'the rest of the resume is of the health field' : null)) ?? {
        ...hit,
        outcome: 'unresolved',
        because: 'no cue near it, and the resume does not settle it',
      }
    )
  }

  /** Another thing's name shortly before that ends in this very word: behind "Applied Epic", "Epic" is the same system. */
  function longerNameBefore(hit: Hit, place: number): string | null {
    const spelling = ` ${spellingOf(hit)}`
    for (let index = place - 1; index >= 0; index--) {
      const other = hits[index] as Hit
      if (hit.start - other.start > NEAR) break
      if (!other.needsContext && !other.entries.some((entry) => hit.entries.includes(entry)) && spellingOf(other).endsWith(spelling)) return spellingOf(other)
    }
    return null
  }

  function spellingOf(hit: Span): string {
    return document.text.slice(hit.start, hit.end)
  }

  /** The settled entries that stand next to this hit with nothing but a list's signs between: none, one or two. */
  function listNeighbours(place: number): CompiledEntry[] {
    const hit = hits[place] as Hit
    return [
      [settledAt.get(place - 1), place > 0 ? document.text.slice((hits[place - 1] as Hit).end, hit.start) : ''] as const,
      [settledAt.get(place + 1), place + 1 < hits.length ? document.text.slice(hit.end, (hits[place + 1] as Hit).start) : ''] as const,
    ].flatMap(([other, text]) => (other && isListGap(text) ? [dictionary.entries[other.entry] as CompiledEntry] : []))
  }
}

/** What follows the name of a credential. */
const PAPER = /^ (?:exam|board exam|certification|credential|licen[cs]e)/i

/**
 * What a list says of one of its items: things of one area are listed together. A spelling that asks for a cue of its own
 * has it where both neighbours are of its area, or where it is a credential behind or before another of its area.
 */
function listPlace(entry: CompiledEntry, neighbours: readonly CompiledEntry[]): string | null {
  const alike = neighbours.filter((one) => one.area === entry.area)
  const sure = entry.ownCue !== true || alike.length === 2 || (entry.kind === 'credential' && alike.some((one) => one.kind === 'credential'))
  return alike[0] && sure ? `beside ${alike[0].name} in a list` : null
}

/** Where a short credential needs no other cue: an item of a certification section, or behind the name at the head of the resume. */
function credentialPlace(document: ResumeDocument, hit: Hit): string | null {
  const section = document.sections[indexAt(document.sections, hit.start)] as Section
  if (section.kind === 'certification' && section.heading !== null) return 'it stands in a certification section'
  if (PAPER.test(document.text.slice(hit.end, hit.end + 16))) return 'it is called a licence or examination'
  const line = document.lines[hit.line] as Span
  const before = document.text.slice(line.start, Math.min(hit.start, line.start + 120))
  return hit.start - line.start < 120 && POST_NOMINALS.test(before) && ((section.heading === null && hit.line < 4) || section.kind === 'other')
    ? 'it stands behind a name'
    : null
}

/** Nothing but a list's own signs and small words. */
function isListGap(text: string): boolean {
  return text.length <= 12 && /^[\s,;/&|•·()+:-]*(?:and|or|&)?[\s,;/&|•·()+:-]*$/i.test(text) && text.trim() !== '.'
}

function findCues(document: ResumeDocument, dictionary: Dictionary): CueIndex {
  const { text, starts, ends } = document.folded
  const all = dictionary
    .cueTrie()
    .findAll(text)
    .flatMap((hit) => hit.phrases.map((number) => ({ number, start: starts[hit.start] as number, end: ends[hit.end - 1] as number })))
  const bySection = document.sections.map(() => new Set<number>())
  for (const cue of all) bySection[indexAt(document.sections, cue.start)]?.add(cue.number)
  return { all, bySection, everywhere: new Set(all.map((cue) => cue.number)) }
}

/** Which cues stand beside the hit, and which in its section. */
function weigh(document: ResumeDocument, dictionary: Dictionary, cues: CueIndex, hit: Hit, entry: CompiledEntry): Evidence {
  const line = document.lines[hit.line] as Span
  const sectionNumber = indexAt(document.sections, hit.start)
  // "Bachelor of Science" at the head of the next section rules nothing out in the licences above it.
  const amongItsLike = entry.kind === 'credential' && document.sections[sectionNumber]?.kind === 'certification'
  let against: string | null = null
  let againstOnLine = false
  let near: string | null = null
  const speaks = sidesOf(entry)
  let onLine: string | null = null
  for (let index = indexAt(cues.all, hit.end + SAME_LINE); index >= 0; index--) {
    const cue = cues.all[index] as Cue
    if (cue.start < hit.start - SAME_LINE) break
    const side = speaks.get(cue.number)
    if (side === undefined || (cue.start >= hit.start && cue.end <= hit.end)) continue
    const distance = cue.end <= hit.start ? hit.start - cue.end : Math.max(0, cue.start - hit.end)
    const sameLine = cue.start >= line.start && cue.end <= line.end
    if (distance > NEAR && !sameLine) continue
    if (side === 'for') {
      near = dictionary.cues[cue.number] as string
      if (sameLine) onLine = near
    } else if (!(amongItsLike && indexAt(document.sections, cue.start) !== sectionNumber)) {
      against = dictionary.cues[cue.number] as string
      againstOnLine ||= sameLine
    }
  }
  const section = cues.bySection[sectionNumber] as ReadonlySet<number>
  const confirmed = firstIn(entry.confirmCues, section)
  const opposed = firstIn(entry.ruleOutCues, section) !== null
  return {
    against,
    againstOnLine,
    near,
    onLine,
    inSection: opposed || confirmed === null ? null : (dictionary.cues[confirmed] as string),
    isUsual:
      hit.usual.includes(dictionary.entryById.get(entry.id) as number) &&
      !opposed &&
      (firstIn(entry.ruleOutCues, cues.everywhere) === null || firstIn(entry.confirmCues, cues.everywhere) !== null),
  }
}

const sides = new WeakMap<CompiledEntry, ReadonlyMap<number, 'for' | 'against'>>()

/** What each cue of an entry says of it; a cue of both lists speaks against it. */
function sidesOf(entry: CompiledEntry): ReadonlyMap<number, 'for' | 'against'> {
  const known = sides.get(entry)
  if (known) return known
  const made = new Map<number, 'for' | 'against'>()
  for (const cue of entry.confirmCues) made.set(cue, 'for')
  for (const cue of entry.ruleOutCues) made.set(cue, 'against')
  sides.set(entry, made)
  return made
}

function firstIn(wanted: readonly number[], present: ReadonlySet<number>): number | null {
  for (const number of wanted) if (present.has(number)) return number
  return null
}

/** Whether the rest of the resume is of the health field: many of its words, of several kinds, or three of its systems. */
function isHealthResume(document: ResumeDocument, dictionary: Dictionary, sure: ReadonlySet<number>, areaFields: ReadonlyMap<string, string>): boolean {
  let systems = 0
  for (const entry of sure) if (areaFields.get((dictionary.entries[entry] as CompiledEntry).area) === 'health') systems++
  if (systems >= 3) return true
  const hits = fieldTrie().findLongest(document.folded.text)
  return hits.length >= 12 && new Set(hits.map((hit) => hit.phrases[0])).size >= 5
}

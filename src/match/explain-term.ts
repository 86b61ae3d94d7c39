import type { CompiledEntry, Dictionary } from '../dictionary/compile-dictionary.ts'
import { buildPhraseTrie } from '../dictionary/phrase-trie.ts'
import type { ResumeDocument, Span } from '../document/document.ts'
import { foldWord } from '../document/fold.ts'
import type { ClaimedHit } from './mention.ts'
import type { SettledHits } from './settle-sense.ts'

/** Why a term was or was not reported. */
export interface Explanation {
  readonly term: string
  /** What became of it. */
  readonly outcome: 'reported' | 'not-in-text' | 'other-sense' | 'unresolved' | 'negated' | 'hidden' | 'shadowed-by-longer'
  /** Where the term stands in the document's text. */
  readonly places: readonly Span[]
  /** The reasons, one sentence each. */
  readonly because: readonly string[]
}

/** Explains a term: an entry's id, its name, or any word of the text. */
export function explainTerm(document: ResumeDocument, dictionary: Dictionary, settled: SettledHits, claimed: readonly ClaimedHit[], term: string): Explanation {
  const number = entryNamed(dictionary, term)
  const places =
    number === null
      ? placesOf(document, [foldWord(term)])
      : placesOf(
          document,
          dictionary.spellingsOf(number).map((spelling) => spelling.text),
        )
  const isMeant = (hit: Span & { readonly entries: readonly number[] }): boolean =>
    (number !== null && hit.entries.includes(number)) ||
    places.some((place) => place.start >= hit.start && place.end <= hit.end && place.end - place.start === hit.end - hit.start)
  const own = claimed.filter((hit) => (number === null ? isMeant(hit) : hit.entry === number))
  const answer = (outcome: Explanation['outcome'], at: readonly Span[], because: readonly string[]): Explanation => ({
    term,
    outcome,
    places: at.map(({ start, end }) => ({ start, end })),
    because: [...new Set(because)],
  })
  const affirmed = own.filter((hit) => hit.status !== 'negated')
  if (affirmed.length > 0)
    return answer(
      'reported',
      affirmed,
      affirmed.flatMap((hit) => [`${nameOf(dictionary, hit)}: ${hit.status}`, ...hit.because]),
    )
  if (own.length > 0)
    return answer(
      'negated',
      own,
      own.flatMap((hit) => hit.because),
    )
  const hidden = settled.hidden.filter(isMeant)
  if (hidden.length > 0) return answer('hidden', hidden, ['it stands in text that a person cannot see'])
  const dropped = settled.dropped.filter(isMeant)
  if (dropped.length > 0) {
    const outcome = dropped.some((hit) => hit.outcome === 'unresolved') ? 'unresolved' : 'other-sense'
    return answer(
      outcome,
      dropped,
      dropped.map((hit) => hit.because),
    )
  }
  const longer = claimed.filter((hit) => places.some((place) => place.start < hit.end && place.end > hit.start))
  if (longer.length > 0)
    return answer(
      'shadowed-by-longer',
      longer,
      longer.map((hit) => `it is part of ${nameOf(dictionary, hit)}`),
    )
  return answer(places.length > 0 ? 'other-sense' : 'not-in-text', places, places.length > 0 ? ['no entry of the dictionary has this spelling'] : [])
}

function entryNamed(dictionary: Dictionary, term: string): number | null {
  const byId = dictionary.entryById.get(term)
  if (byId !== undefined) return byId
  const wanted = foldWord(term).toLowerCase()
  const byName = dictionary.entries.findIndex((entry) => entry.name.toLowerCase() === wanted)
  if (byName >= 0) return byName
  const bySpelling = dictionary.entries.findIndex((_, entry) => dictionary.spellingsOf(entry).some((spelling) => spelling.text.toLowerCase() === wanted))
  return bySpelling >= 0 ? bySpelling : null
}

function placesOf(document: ResumeDocument, spellings: readonly string[]): Span[] {
  const { text, starts, ends } = document.folded
  const trie = buildPhraseTrie(spellings.filter((spelling) => /[A-Za-z0-9]/.test(spelling)).map((spelling) => ({ text: spelling, exactCase: false })))
  return trie.findLongest(text).map((hit) => ({ start: starts[hit.start] as number, end: ends[hit.end - 1] as number }))
}

function nameOf(dictionary: Dictionary, hit: ClaimedHit): string {
  return (dictionary.entries[hit.entry] as CompiledEntry).name
}

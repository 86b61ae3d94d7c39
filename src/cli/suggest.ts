import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'

/** Below this likeness two words are not spellings of one another. */
const ALIKE = 0.8
const LONGEST_WORD = 60

/** The candidates that a mistyped word may have meant, the likeliest first. */
export function suggest(word: string, candidates: Iterable<string>, most = 5): string[] {
  const wanted = word.slice(0, LONGEST_WORD)
  const ranked = [...new Set(candidates)]
    .filter((one) => one.length <= LONGEST_WORD)
    .map((one) => ({ one, alike: jaroWinkler(wanted, one, { ignoreCase: true }) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || (a.one < b.one ? -1 : 1))
  return ranked.slice(0, most).map(({ one }) => one)
}

/** "Did you mean ...?", or the whole list where nothing is alike. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const alike = suggest(word, candidates, 3)
  return alike.length > 0 ? `Did you mean ${alike.join(' or ')}?` : `One of: ${candidates.join(', ')}.`
}

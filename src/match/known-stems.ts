/** Stems that need no stemmer, by word. Empty here; the build writes in those of the rules and word lists, which are stemmed at every start. */
export const knownStems: readonly (readonly [string, string])[] = []

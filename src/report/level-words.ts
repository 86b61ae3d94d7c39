/** The evidence ladder in a coach's words, by level. */
export const LEVEL_WORDS: readonly string[] = [
  'a type of system, no product named',
  'listed only',
  'named in a dated job',
  'used: says what was done',
  'used and measured',
  'backed by a credential or course',
]

// biome-ignore format: a list of words reads best in rows
const STOP_WORDS: ReadonlySet<string> = new Set([
  'the', 'and', 'of', 'to', 'in', 'for', 'with', 'a', 'on', 'as', 'at', 'by', 'from', 'an', 'is', 'was', 'or', 'that', 'all', 'are', 'this', 'their',
  'using', 'while', 'my', 'were', 'into', 'per',
])
// biome-ignore format: a list of words reads best in rows
const FOREIGN_STOP_WORDS: ReadonlySet<string> = new Set([
  'de', 'la', 'el', 'los', 'las', 'y', 'en', 'del', 'con', 'para', 'por', 'und', 'der', 'die', 'das', 'mit', 'von', 'im', 'den', 'für', 'des', 'et',
  'les', 'dans', 'pour', 'avec', 'du', 'aux', 'il', 'di', 'e', 'per', 'nel', 'della', 'do', 'da', 'dos', 'em', 'com', 'van', 'het', 'een', 'og', 'av',
  'på', 'i', 'och', 'w', 'na', 'z', 'się', 'oraz',
])

/** Below this many words nothing is said of the language. */
const ENOUGH_WORDS = 60

/** Whether a text is English, by the share of small words; null when there are too few words to tell. A bare list of skills has no small words and counts as English. */
export function detectLanguage(text: string, words: number): 'en' | 'other' | null {
  if (words < ENOUGH_WORDS) return null
  let english = 0
  let foreign = 0
  let letters = 0
  let latin = 0
  for (const match of text.slice(0, 40_000).matchAll(/\p{L}+/gu)) {
    const word = match[0].toLowerCase()
    letters++
    if (/^[a-z\u00c0-\u024f]/.test(word)) latin++
    if (STOP_WORDS.has(word)) english++
    else if (FOREIGN_STOP_WORDS.has(word)) foreign++
  }
  return latin < letters / 2 || foreign > english * 1.5 + 5 ? 'other' : 'en'
}

/** A letter or digit that no phrase of the dictionary has. */
export const FOREIGN = 63

/** By UTF-16 unit: 0 for what stands between words, 1 to 26 for letters in any case, 27 to 36 for digits, else FOREIGN. */
export const letterClasses: Uint8Array = new Uint8Array(0x10000).fill(FOREIGN)
letterClasses.fill(0, 0, 0xaa)
letterClasses.fill(0, 0x2000, 0x2070)
letterClasses.fill(0, 0x3000, 0x3040)
letterClasses[0xfffd] = 0
for (let letter = 0; letter < 26; letter++) letterClasses[0x41 + letter] = letterClasses[0x61 + letter] = letter + 1
for (let digit = 0; digit < 10; digit++) letterClasses[0x30 + digit] = digit + 27

/** The letters and digits of a phrase as a string of their classes: what a trie is built over. */
export function squeeze(phrase: string): string {
  return phrase.toLowerCase().replace(/[^a-z0-9]+/g, '')
}

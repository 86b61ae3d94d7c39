import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { knownStems } from './known-stems.ts'

const memo = new Map<string, string>(knownStems)

/** The Porter stem of a word of small letters. Acronyms must not come here: "SAS" would become "sa". */
export function stem(word: string): string {
  // Long words are rarely words; leaving them alone bounds the work.
  if (word.length < 4 || word.length > 24) return word
  let stemmed = memo.get(word)
  if (stemmed === undefined) {
    stemmed = porter.stem(word)
    if (memo.size < 20_000) memo.set(word, stemmed)
  }
  return stemmed
}

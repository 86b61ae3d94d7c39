import type { Dictionary } from '../dictionary/compile-dictionary.ts'
import { indexAt, type ResumeDocument } from '../document/document.ts'
import type { Hit } from './mention.ts'

/** Finds every spelling of the dictionary: whole words, the longest first, in one pass and in reading order. */
export function findHits(document: ResumeDocument, dictionary: Dictionary): Hit[] {
  const { folded, lines } = document
  return dictionary.spellingTrie.findLongest(folded.text).map((hit): Hit => {
    const spellings = hit.phrases.map((number) => dictionary.spellingAt(number))
    const sure = spellings.filter((spelling) => spelling.tier === 'sure')
    const start = folded.starts[hit.start] as number
    const first = folded.text.charCodeAt(hit.start)
    return {
      start,
      end: folded.ends[hit.end - 1] as number,
      entries: [...new Set((sure.length > 0 ? sure : spellings).map((spelling) => spelling.entry))],
      needsContext: sure.length === 0,
      usual: spellings.filter((spelling) => spelling.tier === 'usual').map((spelling) => spelling.entry),
      small: first >= 0x61 && first <= 0x7a && spellings.every((spelling) => spelling.capital),
      line: indexAt(lines, start),
    }
  })
}

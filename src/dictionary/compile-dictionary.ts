import { lazily } from '../lazily.ts'
import type { DictionaryFile } from './dictionary-file.ts'
import { type PackedDictionary, type PackedEntry, packDictionary } from './pack-dictionary.ts'
import { openPhraseTrie, type PhraseTrie } from './phrase-trie.ts'
import { countSpellings, type WrittenSpelling, writtenSpellings } from './spelling.ts'

/** An entry with what its file and its place add. */
export type CompiledEntry = PackedEntry

/** A spelling with the number of its entry. */
interface Spelling extends WrittenSpelling {
  readonly entry: number
}

/** Everything that matching needs, made once. */
export interface Dictionary {
  readonly entries: readonly CompiledEntry[]
  readonly entryById: ReadonlyMap<string, number>
  /** The spelling of a number. */
  readonly spellingAt: (number: number) => Spelling
  /** The spellings of an entry. */
  readonly spellingsOf: (entry: number) => readonly Spelling[]
  readonly spellingTrie: PhraseTrie
  /** Finds the cues of all entries that have ambiguous spellings; opened when the first of them is met. */
  readonly cueTrie: () => PhraseTrie
  /** The cue's own words, by number. */
  readonly cues: readonly string[]
}

/** Compiles dictionary files. A later file's entry replaces an earlier one of the same id. */
export function compileDictionary(files: readonly DictionaryFile[]): Dictionary {
  return openDictionary(packDictionary(files))
}

/** Opens a packed dictionary. Spellings are taken apart when they are first met: a resume has a few of the many. */
export function openDictionary({ entries, cues, spellingTrie, cueTrie }: PackedDictionary): Dictionary {
  const firstSpelling = new Uint32Array(entries.length + 1)
  for (const [number, entry] of entries.entries()) firstSpelling[number + 1] = (firstSpelling[number] as number) + countSpellings(entry)
  const made = new Map<number, readonly Spelling[]>()
  const spellingsOf = (entry: number): readonly Spelling[] => {
    const known = made.get(entry)
    if (known !== undefined) return known
    const spellings = writtenSpellings(entries[entry] as CompiledEntry).map((spelling) => ({ ...spelling, entry }))
    made.set(entry, spellings)
    return spellings
  }
  const spellingAt = (number: number): Spelling => {
    const entry = lastAtMost(firstSpelling, number)
    return spellingsOf(entry)[number - (firstSpelling[entry] as number)] as Spelling
  }
  return {
    entries,
    entryById: new Map(entries.map((entry, index) => [entry.id, index])),
    spellingAt,
    spellingsOf,
    spellingTrie: openPhraseTrie(spellingTrie, spellingAt),
    cues,
    cueTrie: lazily(() => openPhraseTrie(cueTrie, (number) => ({ text: cues[number] as string, exactCase: false }))),
  }
}

/** The index of the last value that is at most the wanted one; the values rise. */
function lastAtMost(values: Uint32Array, wanted: number): number {
  let low = 0
  let high = values.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) <= wanted) low = middle + 1
    else high = middle - 1
  }
  return high
}

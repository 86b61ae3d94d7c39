import { foldWord } from '../document/fold.ts'
import type { DictionaryEntry, DictionaryFile } from './dictionary-file.ts'
import { type PackedTrie, packTrie } from './pack-trie.ts'
import { writtenSpellings } from './spelling.ts'

/** An entry with its area, its cues as numbers, and without what only tests and editors need. */
export interface PackedEntry extends Omit<DictionaryEntry, 'confirm' | 'ruleOut' | 'source' | 'examples'> {
  readonly area: string
  /** Numbers of the cues that confirm it. */
  readonly confirmCues: readonly number[]
  /** Numbers of the cues that rule it out. */
  readonly ruleOutCues: readonly number[]
}

/** A dictionary as data: what a build can write to a file, so that a program need not compile it again. */
export interface PackedDictionary {
  readonly entries: readonly PackedEntry[]
  /** The cues' own words, by number. */
  readonly cues: readonly string[]
  /** Finds spellings, numbered entry by entry. */
  readonly spellingTrie: PackedTrie
  /** Finds the cues of all entries that have ambiguous spellings. */
  readonly cueTrie: PackedTrie
}

/** Packs dictionary files. A later file's entry replaces an earlier one of the same id. */
export function packDictionary(files: readonly DictionaryFile[]): PackedDictionary {
  const byId = new Map(files.flatMap((file) => file.entries.map((entry) => [entry.id, { entry, area: entry.area ?? file.area }] as const)))
  const numbers = new Map<string, number>()
  const entries = [...byId.values()].map(({ entry, area }) => packEntry(entry, area, numbers))
  const cues = [...numbers.keys()]
  return { entries, cues, spellingTrie: packTrie(entries.flatMap((entry) => writtenSpellings(entry).map((one) => one.text))), cueTrie: packTrie(cues) }
}

function packEntry(
  { confirm, ruleOut, source: _source, examples: _examples, ...entry }: DictionaryEntry,
  area: string,
  numbers: Map<string, number>,
): PackedEntry {
  const ambiguous = (entry.needsContext?.length ?? 0) + (entry.usually?.length ?? 0) > 0
  const numbered = (cues: readonly string[] | undefined): number[] =>
    ambiguous ? [...new Set((cues ?? []).map((cue) => numberOf(numbers, foldWord(cue).toLowerCase())))] : []
  return { ...entry, area, confirmCues: numbered(confirm), ruleOutCues: numbered(ruleOut) }
}

function numberOf(numbers: Map<string, number>, cue: string): number {
  const known = numbers.get(cue)
  if (known !== undefined) return known
  numbers.set(cue, numbers.size)
  return numbers.size - 1
}

/** The entries as dictionary files hold them, for who wants to pack them again with others. */
export function unpackDictionary({ entries, cues }: PackedDictionary): DictionaryFile {
  const words = (numbers: readonly number[]): string[] => numbers.map((number) => cues[number] as string)
  return {
    title: 'Built in',
    area: '',
    entries: entries.map(({ confirmCues, ruleOutCues, ...entry }) => ({ ...entry, confirm: words(confirmCues), ruleOut: words(ruleOutCues) })),
  }
}

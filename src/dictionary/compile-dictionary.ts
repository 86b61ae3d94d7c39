import { fold } from '../document/fold.ts'
import type { DictionaryEntry, DictionaryFile } from './dictionary-file.ts'
import { type Phrase, type PhraseTrie, buildPhraseTrie } from './phrase-trie.ts'

/** An entry with what its file and its place add. */
export interface CompiledEntry extends DictionaryEntry {
  readonly area: string
  /** Numbers of the cues that confirm it. */
  readonly confirmCues: ReadonlySet<number>
  /** Numbers of the cues that rule it out. */
  readonly ruleOutCues: ReadonlySet<number>
}

/** A spelling of an entry. */
export interface Spelling extends Phrase {
  /** The entry's number. */
  readonly entry: number
  /** Whether the spelling needs a cue or a resume of the field. */
  readonly needsContext: boolean
  /** Whether its first letter is a capital, so that small letters are a doubtful way to write it. */
  readonly capital: boolean
}

/** Everything that matching needs, made once. */
export interface Dictionary {
  readonly entries: readonly CompiledEntry[]
  readonly entryById: ReadonlyMap<string, number>
  readonly spellings: readonly Spelling[]
  readonly spellingTrie: PhraseTrie
  /** Finds the cues of all entries that have ambiguous spellings. */
  readonly cueTrie: PhraseTrie
  /** The cue's own words, by number. */
  readonly cues: readonly string[]
}

/** Compiles dictionary files. A later file's entry replaces an earlier one of the same id. */
export function compileDictionary(files: readonly DictionaryFile[]): Dictionary {
  const byId = new Map<string, DictionaryEntry & { area: string }>()
  for (const file of files) for (const entry of file.entries) byId.set(entry.id, { ...entry, area: entry.area ?? file.area })
  const cueNumbers = new Map<string, number>()
  const numbered = (cues: readonly string[] | undefined): ReadonlySet<number> => new Set((cues ?? []).map((cue) => numberOf(cueNumbers, fold(cue).text.toLowerCase())))
  const entries = [...byId.values()].map((entry): CompiledEntry => {
    const ambiguous = (entry.needsContext?.length ?? 0) > 0
    return { ...entry, confirmCues: numbered(ambiguous ? entry.confirm : []), ruleOutCues: numbered(ambiguous ? entry.ruleOut : []) }
  })
  const spellings = entries.flatMap(spellingsOf)
  const cues = [...cueNumbers.keys()]
  return {
    entries,
    entryById: new Map(entries.map((entry, index) => [entry.id, index])),
    spellings,
    spellingTrie: buildPhraseTrie(spellings),
    cues,
    cueTrie: buildPhraseTrie(cues.map((text) => ({ text, exactCase: false }))),
  }
}

function numberOf(numbers: Map<string, number>, cue: string): number {
  const known = numbers.get(cue)
  if (known !== undefined) return known
  numbers.set(cue, numbers.size)
  return numbers.size - 1
}

function spellingsOf(entry: CompiledEntry, number: number): Spelling[] {
  const toSpelling = (written: string, needsContext: boolean): Spelling => {
    const text = singular(fold(written).text)
    const letters = text.replace(/[^A-Za-z0-9]/g, '')
    const shortAcronym = letters.length <= 5 && !/[a-z]/.test(letters) && /[A-Z]/.test(letters)
    return {
      text,
      entry: number,
      needsContext,
      exactCase: (shortAcronym && entry.anyCase !== true) || (entry.exactCase?.includes(written) ?? false),
      capital: /^[^a-z0-9]*[A-Z]/.test(text),
    }
  }
  return [...entry.aliases.map((alias) => toSpelling(alias, false)), ...(entry.needsContext ?? []).map((alias) => toSpelling(alias, true))]
}

/** The matcher adds plurals; a spelling given in the plural of a common word is held in the singular. */
function singular(text: string): string {
  return /[a-z]{4,}s$/.test(text) && !/(?:ss|us|is|ics)$/.test(text) && / [a-z]+$/.test(text) ? text.slice(0, -1) : text
}

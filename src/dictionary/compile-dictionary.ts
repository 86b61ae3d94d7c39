import { foldWord } from '../document/fold.ts'
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
  /** 'sure': it means nothing else; 'usual': unless a rule-out stands beside it; 'context': only with a cue or in a resume of the field. */
  readonly tier: 'sure' | 'usual' | 'context'
  /** Whether its first letter is a capital, so that small letters are a doubtful way to write it. */
  readonly capital: boolean
}

/** Everything that matching needs, made once. */
export interface Dictionary {
  readonly entries: readonly CompiledEntry[]
  readonly entryById: ReadonlyMap<string, number>
  readonly spellings: readonly Spelling[]
  readonly spellingTrie: PhraseTrie
  /** Finds the cues of all entries that have ambiguous spellings; built when the first of them is met. */
  readonly cueTrie: () => PhraseTrie
  /** The cue's own words, by number. */
  readonly cues: readonly string[]
}

/** Compiles dictionary files. A later file's entry replaces an earlier one of the same id. */
export function compileDictionary(files: readonly DictionaryFile[]): Dictionary {
  const byId = new Map<string, DictionaryEntry & { area: string }>()
  for (const file of files) for (const entry of file.entries) byId.set(entry.id, { ...entry, area: entry.area ?? file.area })
  const cueNumbers = new Map<string, number>()
  const numbered = (cues: readonly string[] | undefined): ReadonlySet<number> => new Set((cues ?? []).map((cue) => numberOf(cueNumbers, foldWord(cue).toLowerCase())))
  const entries = [...byId.values()].map((entry): CompiledEntry => {
    const ambiguous = (entry.needsContext?.length ?? 0) + (entry.usually?.length ?? 0) > 0
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
    cueTrie: lazily(() => buildPhraseTrie(cues.map((text) => ({ text, exactCase: false })))),
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function numberOf(numbers: Map<string, number>, cue: string): number {
  const known = numbers.get(cue)
  if (known !== undefined) return known
  numbers.set(cue, numbers.size)
  return numbers.size - 1
}

function spellingsOf(entry: CompiledEntry, number: number): Spelling[] {
  const toSpelling = (written: string, tier: Spelling['tier']): Spelling => {
    const text = singular(foldWord(written))
    return {
      text,
      entry: number,
      tier,
      exactCase: (isShortAcronym(text) && entry.anyCase !== true) || (entry.exactCase?.includes(written) ?? false),
      capital: isCapitalised(text),
    }
  }
  return [
    ...entry.aliases.map((alias) => toSpelling(alias, 'sure')),
    ...(entry.usually ?? []).map((alias) => toSpelling(alias, 'usual')),
    ...(entry.needsContext ?? []).map((alias) => toSpelling(alias, 'context')),
  ]
}

/** At most five letters and digits, none of them small, one of them a letter. */
function isShortAcronym(text: string): boolean {
  let size = 0
  let letters = 0
  for (let at = 0; at < text.length && size <= 5; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x61 && code <= 0x7a) return false
    const letter = code >= 0x41 && code <= 0x5a
    if (letter) letters++
    if (letter || (code >= 0x30 && code <= 0x39)) size++
  }
  return size <= 5 && letters > 0
}

/** Whether its first letter or digit is a capital. */
function isCapitalised(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x41 && code <= 0x5a) return true
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return false
  }
  return false
}

/** The matcher adds plurals; a spelling given in the plural of a common word is held in the singular. */
function singular(text: string): string {
  return text.endsWith('s') && /[a-z]{4,}s$/.test(text) && !/(?:ss|us|is|ics)$/.test(text) && / [a-z]+$/.test(text) ? text.slice(0, -1) : text
}

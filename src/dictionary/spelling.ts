import { foldWord } from '../document/fold.ts'
import type { DictionaryEntry } from './dictionary-file.ts'
import type { Phrase } from './phrase-trie.ts'

/** A spelling of an entry. */
export interface WrittenSpelling extends Phrase {
  /** 'sure': it means nothing else; 'usual': unless a rule-out stands beside it; 'context': only with a cue or in a resume of the field. */
  readonly tier: 'sure' | 'usual' | 'context'
  /** Whether its first letter is a capital, so that small letters are a doubtful way to write it. */
  readonly capital: boolean
}

type Spelled = Pick<DictionaryEntry, 'aliases' | 'usually' | 'needsContext' | 'exactCase' | 'anyCase'>

/** How many spellings an entry has. */
export function countSpellings(entry: Spelled): number {
  return entry.aliases.length + (entry.usually?.length ?? 0) + (entry.needsContext?.length ?? 0)
}

/** The spellings of an entry: those that are sure, those that are usual, those that need context. */
export function writtenSpellings(entry: Spelled): WrittenSpelling[] {
  const toSpelling = (written: string, tier: WrittenSpelling['tier']): WrittenSpelling => {
    const text = singular(foldWord(written))
    const exactCase = (isShortAcronym(text) && entry.anyCase !== true) || (entry.exactCase?.includes(written) ?? false)
    return { text, tier, exactCase, capital: isCapitalised(text) }
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

import data from '../../dictionaries/vague-phrases.json'
import { indexAt, type ResumeDocument, type Span } from '../document/document.ts'
import { foldWord } from '../document/fold.ts'
import { stem } from '../match/stem.ts'
import type { Severity, VaguePhrase } from '../report/report.ts'

/** One rule of vague-phrases.json: phrases that say nothing checkable. */
export interface VagueRule {
  readonly id: string
  readonly class: VaguePhrase['class']
  readonly severity: Severity
  readonly why: string
  /** What to ask for where the resume holds nothing to name. */
  readonly ask: readonly string[]
  /** Phrases; a word in angle brackets stands for any member of that class, and a word behind "=" counts only as it is written. */
  readonly phrases: readonly string[]
  /** Longer phrases that contain one of these and mean something. */
  readonly except?: readonly string[] | undefined
  /** Silent where a competency of these kinds is named with it: "Medisoft billing systems", "systems such as Medisoft". */
  readonly unlessNamed?: readonly string[] | undefined
  /** Silent where a number counts the work in the same statement. */
  readonly unlessNumbered?: boolean | undefined
  /** Counts only directly beside a named competency. */
  readonly besideNamed?: boolean | undefined
  /** The only sections in which it speaks. */
  readonly sections?: readonly string[] | undefined
  /** Not looked for unless asked for. */
  readonly optIn?: boolean | undefined
  /** Lines in which it speaks, and lines in which it must not. They are left out of the built package's code. */
  readonly examples?: { readonly found: readonly string[]; readonly ignored: readonly string[] } | undefined
}

/** The file of vague phrases. */
export interface VagueFile {
  readonly $schema?: string | undefined
  /** Words and phrases that fill a slot. The class `posting` holds the words by which a resume quotes a posting. */
  readonly classes: { readonly [name: string]: readonly string[] }
  readonly rules: readonly VagueRule[]
}

/** A word of a phrase, with the stem that finds its inflected forms. */
export interface StemmedWord {
  readonly word: string
  readonly stem: string
}

/** One element of a pattern: a word, or the name of a class. */
type Element = StemmedWord | { readonly slot: string }

/** A phrase of a rule, or of its exceptions. */
export interface VaguePattern {
  readonly rule: VagueRule
  /** True for an exception, which only blocks. */
  readonly blocks: boolean
  /** Of two phrases of one length, the one that comes first in the file holds. */
  readonly order: number
}

/** A place in the tree of phrases: what has been read so far, and what may follow. */
export interface PhraseNode {
  /** The phrase that ends here. */
  pattern: VaguePattern | null
  /** What follows a word, by the word's stem. */
  readonly words: Map<string, { readonly wanted: StemmedWord; readonly next: PhraseNode }[]>
  /** What follows any member of a class. */
  readonly slots: Map<string, PhraseNode>
}

/** Phrases that share their beginnings. */
interface PhraseTree {
  /** The stems with which a phrase can begin: most words of a text are none of them. */
  readonly firstStems: ReadonlySet<string>
  readonly root: PhraseNode
}

/** Compiled rules, ready to match. */
export interface VagueMatcher {
  /** The phrases that a search misses: vague technology. They are looked for first. */
  readonly technology: PhraseTree
  readonly others: PhraseTree
  /** For each class, its members by the stem of their first word, the longest first. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, readonly (readonly StemmedWord[])[]>>
}

/** The rules that come with the package. */
export const builtinVague = data as VagueFile

/** How far around a phrase quotation marks and the words that quote a posting are looked for, in characters. */
const QUOTING = 240
const postingWords = (builtinVague.classes.posting ?? []).map((words) => ` ${words.toLowerCase()} `)

/** Whether a phrase stands in quotation marks, or behind words such as "the posting asks for": then it is not the candidate's own. */
export function isQuotedPosting(document: ResumeDocument, span: Span): boolean {
  const line = document.lines[indexAt(document.lines, span.start)] as Span
  const before = document.text.slice(Math.max(line.start, span.start - QUOTING), span.start)
  const marks = before.match(/["\u201c\u201d\u201e\u00ab\u00bb]/g)?.length ?? 0
  if (marks % 2 === 1 && /["\u201c\u201d\u00bb]/.test(document.text.slice(span.end, Math.min(line.end, span.end + QUOTING)))) return true
  const words = ` ${foldWord(before)
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')} `
  return postingWords.some((posting) => words.includes(posting))
}

/** Compiles rules: phrases become stems, so that "computer skill" and "computers skills" are one. */
export function compileVague(file: VagueFile): VagueMatcher {
  const members = new Map(Object.entries(file.classes).map(([name, list]) => [name, byFirstStem(list.map(wordsOf))] as const))
  const isTechnology = (rule: VagueRule): boolean => rule.class === 'vague-technology'
  return {
    technology: growTree(file.rules.filter(isTechnology), members),
    others: growTree(
      file.rules.filter((rule) => !isTechnology(rule)),
      members,
    ),
    members,
  }
}

function growTree(rules: readonly VagueRule[], members: VagueMatcher['members']): PhraseTree {
  const root = emptyNode()
  let order = 0
  const add = (phrase: string, rule: VagueRule, blocks: boolean): void => {
    let node = root
    for (const element of elementsOf(phrase)) node = 'slot' in element ? behindSlot(node, element.slot) : behindWord(node, element)
    if (node !== root) node.pattern ??= { rule, blocks, order: order++ }
  }
  for (const rule of rules) {
    for (const phrase of rule.phrases) add(phrase, rule, false)
    for (const phrase of rule.except ?? []) add(phrase, rule, true)
  }
  return { firstStems: new Set([...root.words.keys(), ...[...root.slots.keys()].flatMap((slot) => [...(members.get(slot)?.keys() ?? [])])]), root }
}

function emptyNode(): PhraseNode {
  return { pattern: null, words: new Map(), slots: new Map() }
}

function behindSlot(node: PhraseNode, slot: string): PhraseNode {
  const next = node.slots.get(slot) ?? emptyNode()
  node.slots.set(slot, next)
  return next
}

function behindWord(node: PhraseNode, wanted: StemmedWord): PhraseNode {
  const branches = node.words.get(wanted.stem) ?? []
  const known = branches.find((branch) => branch.wanted.word === wanted.word)
  if (known) return known.next
  const next = emptyNode()
  node.words.set(wanted.stem, [...branches, { wanted, next }])
  return next
}

function byFirstStem(lists: readonly (readonly StemmedWord[])[]): Map<string, (readonly StemmedWord[])[]> {
  const groups = new Map<string, (readonly StemmedWord[])[]>()
  for (const list of [...lists].sort((a, b) => b.length - a.length)) {
    const key = list[0]?.stem ?? ''
    const group = groups.get(key)
    if (group) group.push(list)
    else groups.set(key, [list])
  }
  return groups
}

function elementsOf(phrase: string): Element[] {
  return phrase.split(/(<\w+>)/).flatMap((part): Element[] => {
    const slot = /^<(\w+)>$/.exec(part)?.[1]
    return slot ? [{ slot }] : wordsOf(part)
  })
}

function wordsOf(phrase: string): StemmedWord[] {
  return (
    foldWord(phrase)
      .toLowerCase()
      .match(/=?[a-z0-9]+/g) ?? []
  ).map((word) => ({ word, stem: stem(word.replace('=', '')) }))
}

/** What a phrase's own word may end in, and what its forms in a text may. */
const OWN_ENDINGS: ReadonlySet<string> = new Set(['', 'e', 's', 'es', 'y', 'ies'])
const ENDINGS: ReadonlySet<string> = new Set(['', 'e', 's', 'es', 'd', 'ed', 'ing', 'y', 'ies', 'ied'])

/** Whether a word of a text is a form of a phrase's word: "skills" of "skill" and "planned" of "plan", but neither "care" of "caring" nor "personal" of "person". */
export function isInflected(word: string, phraseWord: string): boolean {
  if (word === phraseWord) return true
  if (phraseWord.startsWith('=')) return word === phraseWord.slice(1)
  let shared = 0
  while (shared < word.length && word[shared] === phraseWord[shared]) shared++
  // "planning" doubles the last letter of "plan".
  const rest = word[shared] === word[shared - 1] && word.length > shared + 2 ? word.slice(shared + 1) : word.slice(shared)
  return OWN_ENDINGS.has(phraseWord.slice(shared)) && ENDINGS.has(rest)
}

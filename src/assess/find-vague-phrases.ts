import { indexAt, type ResumeDocument, type Section, type Span } from '../document/document.ts'
import { findStatements } from '../match/find-statements.ts'
import { stem } from '../match/stem.ts'
import { countsWork } from './evidence.ts'
import { isInflected, type PhraseNode, type StemmedWord, type VagueMatcher, type VaguePattern, type VagueRule } from './vague-rules.ts'

/** A vague phrase in the text, with its rule. */
export interface VagueHit extends Span {
  readonly rule: VagueRule
}

/** A named competency in the text. */
export interface NamedHit extends Span {
  readonly kind: string
}

interface Word extends Span {
  readonly word: string
  readonly stem: string
  /** True where a sign stands before it that no phrase runs across. */
  readonly breaks: boolean
}

/** Finds vague phrases by stems, the longest at each place, silent where a rule's exception holds. */
export function findVagueHits(document: ResumeDocument, matcher: VagueMatcher, named: readonly NamedHit[], switches: ReadonlySet<string>): VagueHit[] {
  const words = toWords(document)
  const statements = findStatements(document)
  const hits: VagueHit[] = []
  const taken = new Set<number>()
  // What a search misses comes first: "organized and good with computers" is about the computers.
  for (const tree of [matcher.technology, matcher.others]) {
    for (let at = 0; at < words.length; at++) {
      if (!tree.firstStems.has((words[at] as Word).stem)) continue
      const best = longestAt(words, at, tree.root, matcher.members, taken)
      if (!best) continue
      const from = at
      at += best.size - 1
      const span = { start: (words[from] as Word).start, end: (words[at] as Word).end }
      if (best.pattern.blocks || !speaks(document, best.pattern.rule, span, statements, named, switches)) continue
      for (let index = from; index <= at; index++) taken.add(index)
      hits.push({ ...span, rule: best.pattern.rule })
    }
  }
  return hits.sort((a, b) => a.start - b.start)
}

function longestAt(
  words: readonly Word[],
  at: number,
  root: PhraseNode,
  members: VagueMatcher['members'],
  taken: ReadonlySet<number>,
): { pattern: VaguePattern; size: number } | null {
  let best: { pattern: VaguePattern; size: number } | null = null
  const visit = ({ pattern, words: branches, slots }: PhraseNode, index: number): void => {
    const size = index - at
    const wins = pattern !== null && (best === null || size > best.size || (size === best.size && pattern.order < best.pattern.order))
    if (wins && !isTaken(taken, at, size)) best = { pattern, size }
    const word = words[index]
    if (word === undefined) return
    for (const { wanted, next } of branches.get(word.stem) ?? []) if (isWord(word, wanted, size === 0)) visit(next, index + 1)
    for (const [slot, next] of slots) {
      const fit = members
        .get(slot)
        ?.get(word.stem)
        ?.find((option) => fits(words, index, option, size === 0))
      if (fit) visit(next, index + fit.length)
    }
  }
  visit(root, at)
  return best
}

/** Whether the words of a class's member stand at a place. */
function fits(words: readonly Word[], from: number, option: readonly StemmedWord[], opens: boolean): boolean {
  return option.every((wanted, offset) => {
    const word = words[from + offset]
    return word !== undefined && isWord(word, wanted, opens && offset === 0)
  })
}

function isTaken(taken: ReadonlySet<number>, from: number, size: number): boolean {
  for (let index = from; index < from + size; index++) if (taken.has(index)) return true
  return false
}

function toWords(document: ResumeDocument): Word[] {
  const { text, starts, ends } = document.folded
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(/[A-Za-z0-9]+/g)) {
    const gap = text.slice(end, match.index)
    const word = match[0].toLowerCase()
    end = match.index + word.length
    words.push({ word, stem: stem(word), breaks: gap !== ' ' && BREAK.test(gap), start: starts[match.index] as number, end: ends[end - 1] as number })
  }
  return words
}

/** A sign that no phrase runs across, or an empty line. */
const BREAK = /[.,;:!?•|()"]|\n[^\n]*\n/

function isWord(word: Word, wanted: StemmedWord, opens: boolean): boolean {
  return word.stem === wanted.stem && (opens || !word.breaks) && isInflected(word.word, wanted.word)
}

/** Whether a name makes a general word specific. */
function namesIt(document: ResumeDocument, span: Span, hit: Span): boolean {
  if (hit.end <= span.start) return span.start - hit.end <= 1
  return (
    hit.start - span.end <= 24 &&
    /^[\s,:(–-]*(?:such as|including|includes?|like|e\.?g\.?|namely|on|in|of|are|is|and)?[\s,:(–-]*(?:the )?$/i.test(document.text.slice(span.end, hit.start))
  )
}

/** How far from "etc." a name may stand and still be of the list that it cuts off, in characters. */
const SAME_LIST = 32

function speaks(
  document: ResumeDocument,
  rule: VagueRule,
  span: Span,
  statements: readonly Span[],
  named: readonly NamedHit[],
  switches: ReadonlySet<string>,
): boolean {
  if (rule.optIn && !switches.has(`+${rule.id}`)) return false
  const section = document.sections[indexAt(document.sections, span.start)] as Section
  if (rule.sections && !rule.sections.includes(section.kind)) return false
  if (section.heading !== null && span.start < section.start + section.heading.length) return false
  if (document.lines[indexAt(document.lines, span.start)]?.hidden !== null) return false
  const statement = statements[indexAt(statements, span.start)] ?? span
  const at = indexAt(named, span.start)
  // The nearest names are enough: what lies further off neither names a phrase nor stands beside it.
  const beside = named
    .slice(Math.max(0, at - 2), at + 4)
    .filter((hit) => hit.start >= statement.start && hit.end <= statement.end && (hit.end <= span.start || hit.start >= span.end))
  if (rule.unlessNamed && beside.some((hit) => rule.unlessNamed?.includes(hit.kind) && namesIt(document, span, hit))) return false
  if (rule.unlessNumbered && countsWork(document, statement, named)) return false
  return !rule.besideNamed || beside.some((hit) => span.start - hit.end <= SAME_LIST && hit.start - span.end <= SAME_LIST)
}

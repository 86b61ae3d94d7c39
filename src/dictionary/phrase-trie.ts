import { agrees, type SpellingForm, type SpellingRule, toForm } from './agrees.ts'
import { FOREIGN, letterClasses } from './letter-class.ts'
import { type PackedTrie, packTrie } from './pack-trie.ts'

/** A phrase to look for, in folded characters. */
export interface Phrase extends SpellingRule {
  /** The spelling, as the dictionary writes it after folding. */
  readonly text: string
}

/** A place where one or more phrases stand. Offsets are into the folded text. */
interface PhraseHit {
  readonly start: number
  readonly end: number
  /** The phrases' numbers, in the order in which they were given. */
  readonly phrases: readonly number[]
}

/** Finds many phrases in one pass. */
export interface PhraseTrie {
  /** The longest phrase from each word on, left to right, without overlap. */
  findLongest(text: string): PhraseHit[]
  /** Every phrase from every word on. */
  findAll(text: string): PhraseHit[]
}

/** No gap between two words of a phrase is longer than this many characters. */
const MAX_GAP = 24
/** The first nodes, where most words end, are looked up by letter; behind them the few children are compared. */
const DENSE_NODES = 1024

/** Builds a trie of phrases that are at hand. */
export function buildPhraseTrie(phrases: readonly Phrase[]): PhraseTrie {
  return openPhraseTrie(packTrie(phrases.map((phrase) => phrase.text)), (number) => phrases[number] as Phrase)
}

/**
 * Opens a packed trie. It walks over the letters and digits alone: what stands between them is soft while walking and is
 * judged when a phrase ends. So one spelling in the dictionary finds "ICH-GCP", "ICH GCP" and "ICHGCP".
 */
export function openPhraseTrie({ labels, children, ends, phrases }: PackedTrie, phraseAt: (number: number) => Phrase): PhraseTrie {
  const firstChild = runningSum(children, 1)
  const firstPhrase = runningSum(ends, 0)
  const dense = new Uint16Array(DENSE_NODES * 64)
  for (let node = 0; node < DENSE_NODES && node < labels.length; node++) {
    for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++) dense[node * 64 + (labels[child] as number)] = child
  }

  /** The child of a node by a letter, or 0. */
  const step = (node: number, letter: number): number => {
    if (node < DENSE_NODES) return dense[node * 64 + letter] as number
    const last = firstChild[node + 1] as number
    for (let child = firstChild[node] as number; child < last; child++) if (labels[child] === letter) return child
    return 0
  }

  const forms: (SpellingForm | undefined)[] = Array(phrases.length)
  const formOf = (number: number): SpellingForm => (forms[number] ??= toForm(phraseAt(number)))

  /** The nodes that the last walk passed where phrases end, each followed by the offset behind its last letter. */
  const passed: number[] = []

  /** Walks from a word as far as a phrase goes. Returns an offset up to which nothing but that word stands. */
  const walk = (text: string, start: number): number => {
    passed.length = 0
    let node = 0
    let reach = -1
    for (let at = start; at < text.length; ) {
      const letter = letterClasses[text.charCodeAt(at)] as number
      if (letter === 0) {
        if (reach < 0) reach = at
        at = skipGap(text, at)
        if (at < 0) break
        continue
      }
      node = letter === FOREIGN ? 0 : step(node, letter)
      if (node === 0) return reach < 0 ? at : reach
      at++
      if (ends[node] !== 0) passed.push(node, at)
    }
    return reach < 0 ? text.length : reach
  }

  /** The phrases that end at a node and are written as they may be, or null. */
  const hitAt = (text: string, start: number, node: number, at: number): PhraseHit | null => {
    const end = phraseEnd(text, at)
    if (end < 0) return null
    let found: number[] | null = null
    for (let index = firstPhrase[node] as number; index < (firstPhrase[node + 1] as number); index++) {
      const number = phrases[index] as number
      const form = formOf(number)
      // "HIMSS" is no plural of "HIMS": an acronym takes a small s.
      if ((end !== at && form.exactCase && text[at] === 'S') || !agrees(form, text, start, at)) continue
      if (found === null) found = [number]
      else found.push(number)
    }
    if (found === null) return null
    // A spelling that ends in a sign ("C++", "E6(R2)") covers the sign.
    const { tail } = formOf(found[0] as number)
    return { start, end: tail !== '' && text.startsWith(tail, end) ? end + tail.length : end, phrases: found }
  }

  const longest = (text: string, start: number): PhraseHit | null => {
    for (let index = passed.length - 2; index >= 0; index -= 2) {
      const hit = hitAt(text, start, passed[index] as number, passed[index + 1] as number)
      if (hit !== null) return hit
    }
    return null
  }

  /** "10" in "ICD-9/10": the same head with another number. */
  const sharedHead = (text: string, hit: PhraseHit): PhraseHit | null => {
    if (!isDigit(text.charCodeAt(hit.end - 1))) return null
    const tail = /^(?:\/| ?& ?| and |, ?| ?\/ ?)(\d{1,2})(?![\w.])/.exec(text.slice(hit.end, hit.end + 9))
    const head = tail && /^(.*?[A-Za-z][- ]?)\d{1,2}$/s.exec(text.slice(hit.start, hit.end))
    if (!tail || !head) return null
    const made = `${head[1]}${tail[1]}`
    walk(made, 0)
    const inner = longest(made, 0)
    return inner?.end === made.length ? { start: hit.start, end: hit.end + tail[0].length, phrases: inner.phrases } : null
  }

  return {
    findLongest(text) {
      const hits: PhraseHit[] = []
      for (let at = nextWord(text, 0); at < text.length; ) {
        const reach = walk(text, at)
        const hit = passed.length === 0 ? null : longest(text, at)
        if (hit === null) {
          at = nextWord(text, wordEnd(text, reach))
          continue
        }
        const shared = sharedHead(text, hit)
        hits.push(hit)
        if (shared) hits.push(shared)
        at = nextWord(text, Math.max(shared ? shared.end : hit.end, at + 1))
      }
      return hits
    },
    findAll(text) {
      const hits: PhraseHit[] = []
      for (let at = nextWord(text, 0); at < text.length; ) {
        const reach = walk(text, at)
        for (let index = 0; index < passed.length; index += 2) {
          const hit = hitAt(text, at, passed[index] as number, passed[index + 1] as number)
          if (hit !== null) hits.push(hit)
        }
        at = nextWord(text, wordEnd(text, reach))
      }
      return hits
    },
  }
}

/** Where the group of each node begins, from the sizes of the groups. */
function runningSum(counts: Uint8Array, start: number): Uint32Array {
  const sums = new Uint32Array(counts.length + 1)
  let sum = start
  for (let index = 0; index < counts.length; index++) {
    sums[index] = sum
    sum += counts[index] as number
  }
  sums[counts.length] = sum
  return sums
}

/** Behind the gap at an offset, or -1 where the gap ends every phrase. */
function skipGap(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_GAP)
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (letterClasses[code] !== 0) return at
    if (code >= 128 || softSigns[code] === 0) return -1
  }
  return -1
}

const softSigns = new Uint8Array(128)
for (const sign of " \n-/_'.&(),+#:*") softSigns[sign.charCodeAt(0)] = 1

function isWord(code: number): boolean {
  return letterClasses[code] !== 0 || code === 0x5f
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Where the next word begins at or after an offset. */
function nextWord(text: string, from: number): number {
  let at = from
  if (at > 0 && at < text.length && isWord(text.charCodeAt(at)) && isWord(text.charCodeAt(at - 1))) at = wordEnd(text, at)
  while (at < text.length && letterClasses[text.charCodeAt(at)] === 0) {
    // A word that begins with an underscore is a name in code; the s of a possessive begins none.
    const code = text.charCodeAt(at)
    if (code === 0x5f) at = wordEnd(text, at)
    else at += code === 0x27 && isPossessive(text, at) ? 2 : 1
  }
  return at
}

function isPossessive(text: string, at: number): boolean {
  return at > 0 && isWord(text.charCodeAt(at - 1)) && (text.charCodeAt(at + 1) | 0x20) === 0x73 && (at + 2 >= text.length || !isWord(text.charCodeAt(at + 2)))
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isWord(text.charCodeAt(at))) at++
  return at
}

/** Where a phrase ends whose last letter stands before `at`, its plural included; -1 inside a word. */
function phraseEnd(text: string, at: number): number {
  if (at >= text.length) return at
  const next = text.charCodeAt(at)
  if (!isWord(next)) return at
  const lastIsLetter = text.charCodeAt(at - 1) > 0x39
  if (lastIsLetter && (next === 0x73 || next === 0x53) && (at + 1 >= text.length || !isWord(text.charCodeAt(at + 1)))) return at + 1
  // "Word2013" and "Windows7": a version glued to its product.
  return lastIsLetter && isDigit(next) ? at : -1
}

import { type SpellingRule, agrees } from './agrees.ts'

/** A phrase to look for, in folded characters. */
export interface Phrase extends SpellingRule {
  /** The spelling, as the dictionary writes it after folding. */
  readonly text: string
}

/** A place where one or more phrases stand. Offsets are into the folded text. */
export interface PhraseHit {
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

/**
 * Builds a trie over the letters and digits alone: what stands between them is soft while walking and is judged when a
 * phrase ends. So one spelling in the dictionary finds "ICH-GCP", "ICH GCP" and "ICHGCP". Edges live in flat arrays.
 */
export function buildPhraseTrie(phrases: readonly Phrase[]): PhraseTrie {
  let capacity = 1024
  let characters = 0
  for (const phrase of phrases) characters += phrase.text.length
  // Shared beginnings leave about half as many nodes as there are characters.
  while (capacity < characters) capacity *= 2
  const mask = capacity - 1
  // Zero means none throughout, so that no table needs filling: keys and phrase numbers are stored one higher.
  const edgeKeys = new Int32Array(capacity)
  const edgeTargets = new Int32Array(capacity)
  const firstPhrase = new Int32Array(characters + 2)
  const nextPhrase = new Int32Array(phrases.length)
  let nodes = 1

  const slotOf = (node: number, letter: number): number => {
    const key = node * 64 + letter + 1
    let slot = Math.imul(key, 0x9e3779b1) >>> 7
    for (slot &= mask; edgeKeys[slot] !== 0 && edgeKeys[slot] !== key; ) slot = (slot + 1) & mask
    return slot
  }
  const step = (node: number, letter: number): number => edgeTargets[slotOf(node, letter)] as number

  for (let index = 0; index < phrases.length; index++) {
    const key = (phrases[index] as Phrase).text
    let node = 0
    for (let at = 0; at < key.length; at++) {
      const letter = classOf(key.charCodeAt(at))
      if (letter === 0 || letter === FOREIGN) continue
      const slot = slotOf(node, letter)
      if (edgeKeys[slot] === 0) {
        edgeKeys[slot] = node * 64 + letter + 1
        edgeTargets[slot] = nodes++
      }
      node = edgeTargets[slot] as number
    }
    nextPhrase[index] = firstPhrase[node] as number
    firstPhrase[node] = index + 1
  }

  /** The phrases that end at a node and whose spelling fits the text there. */
  const accepted = (node: number, text: string, start: number, end: number): number[] => {
    const found: number[] = []
    for (let index = (firstPhrase[node] as number) - 1; index !== -1; index = (nextPhrase[index] as number) - 1) {
      if (agrees(phrases[index] as Phrase, (phrases[index] as Phrase).text, text, start, end)) found.push(index)
    }
    return found.reverse()
  }

  const walk = (text: string, start: number, onHit: (hit: PhraseHit) => void): void => {
    let node = 0
    for (let at = start; at < text.length; ) {
      const letter = classOf(text.charCodeAt(at))
      if (letter === 0) {
        const next = skipGap(text, at)
        if (next < 0) return
        at = next
        continue
      }
      if (letter === FOREIGN) return
      node = step(node, letter)
      if (node === 0) return
      at++
      if (firstPhrase[node] === 0) continue
      const end = phraseEnd(text, at)
      if (end < 0) continue
      const found = accepted(node, text, start, at).filter((index) => end === at || !isShouted(phrases[index] as Phrase, text, at))
      if (found.length > 0) onHit({ start, end: withTail(phrases[found[0] as number] as Phrase, text, end), phrases: found })
    }
  }

  /** "10" in "ICD-9/10": the same head with another number. */
  const sharedHead = (text: string, hit: PhraseHit): PhraseHit | null => {
    const tail = /^(?:\/| ?& ?| and |, ?| ?\/ ?)(\d{1,2})(?![\w.])/.exec(text.slice(hit.end, hit.end + 9))
    const head = tail && /^(.*?[A-Za-z][- ]?)\d{1,2}$/s.exec(text.slice(hit.start, hit.end))
    if (!tail || !head) return null
    const made = `${head[1]}${tail[1]}`
    let found: PhraseHit | null = null
    walk(made, 0, (inner) => {
      if (inner.end === made.length) found = { start: hit.start, end: hit.end + tail[0].length, phrases: inner.phrases }
    })
    return found
  }

  return {
    findLongest(text) {
      const hits: PhraseHit[] = []
      for (let at = nextWord(text, 0); at < text.length; ) {
        let best: PhraseHit | null = null
        walk(text, at, (hit) => (best = hit))
        if (best === null) {
          at = nextWord(text, wordEnd(text, at))
          continue
        }
        const found = best as PhraseHit
        hits.push(found)
        const shared = sharedHead(text, found)
        if (shared) hits.push(shared)
        at = nextWord(text, Math.max(shared ? shared.end : found.end, at + 1))
      }
      return hits
    },
    findAll(text) {
      const hits: PhraseHit[] = []
      for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, wordEnd(text, at))) walk(text, at, (hit) => hits.push(hit))
      return hits
    },
  }
}

/** A letter or digit that no phrase of the dictionary has. */
const FOREIGN = 63

const classes = new Uint8Array(128)
for (let code = 0; code < 26; code++) {
  classes[0x41 + code] = code + 1
  classes[0x61 + code] = code + 1
}
for (let code = 0; code < 10; code++) classes[0x30 + code] = code + 27

/** 0 for what stands between words, 1 to 36 for letters (in any case) and digits. */
function classOf(code: number): number {
  if (code < 128) return classes[code] as number
  // Behind the end of the text there is no character.
  if (Number.isNaN(code)) return 0
  return (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) || code === 0xfffd || code < 0xaa ? 0 : FOREIGN
}

/** Behind the gap at an offset, or -1 where the gap ends every phrase. */
function skipGap(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_GAP)
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (classOf(code) !== 0) return at
    if (!SOFT.has(code)) return -1
  }
  return -1
}

const SOFT: ReadonlySet<number> = new Set([..." \n-/_'.&(),+#:*"].map((character) => character.charCodeAt(0)))

function isWord(code: number): boolean {
  return classOf(code) !== 0 || code === 0x5f
}

/** Where the next word begins at or after an offset. */
function nextWord(text: string, from: number): number {
  let at = from
  if (at > 0 && at < text.length && isWord(text.charCodeAt(at)) && isWord(text.charCodeAt(at - 1))) at = wordEnd(text, at)
  while (at < text.length && classOf(text.charCodeAt(at)) === 0) {
    // A word that begins with an underscore is a name in code; the s of a possessive begins none.
    const possessive = text.charCodeAt(at) === 0x27 && at > 0 && isWord(text.charCodeAt(at - 1)) && (text.charCodeAt(at + 1) | 0x20) === 0x73 && !isWord(text.charCodeAt(at + 2))
    at = possessive ? at + 2 : text.charCodeAt(at) === 0x5f ? wordEnd(text, at) : at + 1
  }
  return at
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isWord(text.charCodeAt(at))) at++
  return at > from ? at : from + 1
}

/** Where a phrase ends whose last letter stands before `at`, its plural included; -1 inside a word. */
function phraseEnd(text: string, at: number): number {
  const next = text.charCodeAt(at)
  if (at >= text.length || !isWord(next)) return at
  const last = text.charCodeAt(at - 1)
  const lastIsLetter = last > 0x39
  if (lastIsLetter && (next === 0x73 || next === 0x53) && !isWord(text.charCodeAt(at + 1))) return at + 1
  // "Word2013" and "Windows7": a version glued to its product.
  return lastIsLetter && next >= 0x30 && next <= 0x39 ? at : -1
}

/** "HIMSS" is no plural of "HIMS": an acronym takes a small s. */
function isShouted(phrase: Phrase, text: string, at: number): boolean {
  return phrase.exactCase && text[at] === 'S'
}

/** A spelling that ends in a sign ("C++", "E6(R2)") covers the sign. */
function withTail(phrase: Phrase, text: string, end: number): number {
  const tail = /[^A-Za-z0-9]*$/.exec(phrase.text)?.[0] ?? ''
  return tail !== '' && text.startsWith(tail, end) ? end + tail.length : end
}

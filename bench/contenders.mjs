import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const quoteMeta = (term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const byLength = (terms) => [...terms].sort((a, b) => b.length - a.length)
const isWordCode = (code) => (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f || code >= 0xaa
const standsAlone = (text, start, end) =>
  !(start > 0 && isWordCode(text.charCodeAt(start - 1)) && isWordCode(text.charCodeAt(start))) &&
  !(end < text.length && isWordCode(text.charCodeAt(end)) && isWordCode(text.charCodeAt(end - 1)))

/** What every contender owes: whole words, the longest from the left, no overlap. */
function settle(hits) {
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  let free = 0
  return hits.filter((hit) => {
    if (hit.start < free) return false
    free = hit.end
    return true
  })
}

function ours({ compileDictionary, fold }) {
  return (terms) => {
    const dictionary = compileDictionary([
      { title: 'Bench', area: 'office-software', entries: terms.map((term, index) => ({ id: `t${index}`, name: term, kind: 'platform', aliases: [term] })) },
    ])
    return (text) => {
      const folded = fold(text)
      return dictionary.spellingTrie
        .findLongest(folded.text)
        .flatMap((hit) => hit.phrases.map((term) => ({ start: folded.starts[hit.start], end: folded.ends[hit.end - 1], term })))
    }
  }
}

function alternation(before, after, flags) {
  return (terms) => {
    const numbers = new Map(terms.map((term, index) => [term.toLowerCase(), index]))
    const pattern = new RegExp(`${before}(?:${byLength(terms).map(quoteMeta).join('|')})${after}`, flags)
    return (text) =>
      Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length, term: numbers.get(match[0].toLowerCase()) }))
  }
}

function termLoop(compileOnce) {
  return (terms) => {
    const make = (term) => new RegExp(`\\b${quoteMeta(term)}\\b`, 'gi')
    const made = compileOnce ? terms.map(make) : null
    return (text) => {
      const hits = []
      for (let term = 0; term < terms.length; term++)
        for (const match of text.matchAll(made ? made[term] : make(terms[term]))) hits.push({ start: match.index, end: match.index + match[0].length, term })
      return settle(hits)
    }
  }
}

function monyone({ AhoCorasick }) {
  return (terms) => {
    const numbers = new Map(terms.map((term, index) => [term.toLowerCase(), index]))
    const matcher = new AhoCorasick([...numbers.keys()])
    return (text) =>
      settle(
        matcher
          .matchInText(text.toLowerCase())
          .filter((hit) => standsAlone(text, hit.begin, hit.end))
          .map((hit) => ({ start: hit.begin, end: hit.end, term: numbers.get(hit.keyword) })),
      )
  }
}

function modern(AhoCorasick) {
  return (terms) => {
    const matcher = new AhoCorasick(terms.map((term) => term.toLowerCase()))
    return (text) =>
      settle(
        matcher
          .search(text.toLowerCase())
          .filter((hit) => standsAlone(text, hit.start, hit.end))
          .map((hit) => ({ start: hit.start, end: hit.end, term: hit.patternIndex })),
      )
  }
}

/** Word n-grams have no offsets; the number of the first word stands for one. */
function ngrams({ WordTokenizer, NGrams }) {
  return (terms) => {
    const tokenizer = new WordTokenizer()
    const numbers = new Map(terms.map((term, index) => [tokenizer.tokenize(term.toLowerCase()).join(' '), index]))
    return (text) => {
      const words = tokenizer.tokenize(text.toLowerCase())
      const hits = []
      for (let size = 1; size <= 4; size++) {
        NGrams.ngrams(words, size).forEach((gram, at) => {
          const term = numbers.get(gram.join(' '))
          if (term !== undefined) hits.push({ start: at, end: at + size, term })
        })
      }
      return settle(hits)
    }
  }
}

/** Every contender by name, each a function from terms to a function from text to hits { start, end, term }. The first is the reference. */
export async function loadContenders(matcher, peers) {
  const require = createRequire(import.meta.url)
  const natural = {
    WordTokenizer: require('natural/lib/natural/tokenizers/regexp_tokenizer.js').WordTokenizer,
    NGrams: require('natural/lib/natural/ngrams/ngrams.js'),
  }
  const all = new Map([
    ['this package', ours(await import(pathToFileURL(matcher).href))],
    ['RegExp for each term, compiled per call', termLoop(false)],
    ['RegExp for each term, compiled once', termLoop(true)],
    ['one alternation \\b(?:…)\\b, gi', alternation('\\b', '\\b', 'gi')],
    ['one alternation, Unicode bounds, giu', alternation('(?<![\\p{L}\\p{N}_])', '(?![\\p{L}\\p{N}_])', 'giu')],
    ['natural: words and n-grams', ngrams(natural)],
  ])
  if (peers) {
    const load = createRequire(join(peers, 'package.json'))
    all.set('@monyone/aho-corasick/fast', monyone(load('@monyone/aho-corasick/fast')))
    all.set('modern-ahocorasick/fast', modern(load('modern-ahocorasick/fast')))
  }
  return all
}

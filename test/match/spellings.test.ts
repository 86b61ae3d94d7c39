import { describe, expect, it } from 'vitest'
import { compileDictionary } from '../../src/dictionary/compile-dictionary.ts'
import type { DictionaryEntry } from '../../src/dictionary/dictionary-file.ts'
import { createDocument } from '../../src/document/create-document.ts'
import { findHits } from '../../src/match/find-hits.ts'
import { textToLines } from '../../src/read/read-text.ts'
import { spellingCases } from './spelling-cases.ts'

const toEntry = (spelling: string, index: number): DictionaryEntry => ({ id: `entry-${index}`, name: spelling, kind: 'platform', aliases: [spelling] })

/** What the matcher finds of these spellings, each an entry of its own, as [what the dictionary writes, what the text writes]. */
function findSpellings(spellings: readonly string[], text: string): [string, string][] {
  const dictionary = compileDictionary([{ title: 'Spellings', area: 'office-software', entries: spellings.map(toEntry) }])
  const document = createDocument(textToLines(text, { characters: 10_000 }))
  return findHits(document, dictionary).flatMap((hit) =>
    hit.entries.map((entry): [string, string] => [spellings[entry] as string, document.text.slice(hit.start, hit.end)]),
  )
}

describe('the matcher does the variants', () => {
  it.each(spellingCases)('$what', ({ spellings, text, found }) => {
    const hits = findSpellings(spellings, text)
    expect(hits.map(([, written]) => written)).toEqual(found.map((one) => (typeof one === 'string' ? one : one[1])))
    for (const [index, one] of found.entries()) if (typeof one !== 'string') expect(hits[index]?.[0]).toBe(one[0])
  })

  it('names every entry that owns a spelling', () => expect(findSpellings(['Beacon', 'Beacon'], 'Beacon').map(([own]) => own)).toEqual(['Beacon', 'Beacon']))
})

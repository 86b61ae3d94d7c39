import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileDictionary } from '../src/dictionary/compile-dictionary.ts'
import { createDocument } from '../src/document/create-document.ts'
import { fold } from '../src/document/fold.ts'
import { createAnalyzer, ResumeError } from '../src/index.ts'
import { findHits } from '../src/match/find-hits.ts'
import { textToLines } from '../src/read/read-text.ts'
import { reportSchema } from '../src/schema.ts'

const analyzer = createAnalyzer({ isolation: 'none' })
const run = { asOf: '2026-11-01' }
const words = fc.constantFrom(
  'Epic',
  'EPIC',
  'Medidata Rave',
  'ICH-GCP',
  'E6(R2)',
  'C++',
  'ICD-9/10',
  'no experience with',
  'SAS',
  'tech-savvy',
  'CPR',
  'Â',
  'ﬁ',
  '\u00ad',
  '\u200b',
  '•',
  '\n',
  '\n\n',
  ', ',
  'SKILLS\n',
  'EXPERIENCE\n',
  '03/2016 to Present',
  '2016 - 2020',
  '(',
  ')',
  '/',
  '@example.com',
  'https://x.org/epic',
  '𝐒𝐀𝐒',
  'naïve',
  '\ud83d\ude00',
  '\ud83d',
)
const resumes = fc
  .array(fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) }), { maxLength: 60 })
  .map((parts) => `resume ${parts.join(' ')}`)

describe('properties', () => {
  it('every place is an exact slice of the text, and every report is valid', () => {
    fc.assert(
      fc.property(resumes, (text) => {
        const report = analyzer.analyzeText(text, { ...run, includeText: true })
        const whole = report.document.text ?? ''
        const places = [
          ...report.competencies.flatMap((one) => one.mentions),
          ...report.vaguePhrases,
          ...report.unresolved,
          ...report.findings.flatMap((one) => one.places),
        ]
        for (const place of places) expect(whole.slice(place.start, place.end)).toBe(place.text)
        expect(reportSchema.safeParse(report).success).toBe(true)
        expect(JSON.stringify(report).isWellFormed()).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('the same input gives the same report', () => {
    fc.assert(
      fc.property(resumes, (text) => {
        expect(analyzer.analyzeText(text, run)).toEqual(analyzer.analyzeText(text, run))
      }),
      { numRuns: 100 },
    )
  })

  it('folding maps every character back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text)
        expect(folded.starts.length).toBe(folded.text.length)
        for (let at = 0; at < folded.text.length; at++) {
          expect(folded.starts[at]).toBeLessThan(folded.ends[at] as number)
          if (at > 0) expect(folded.starts[at]).toBeGreaterThanOrEqual(folded.starts[at - 1] as number)
          expect(folded.ends[at]).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('the trie finds what a naive scan finds', () => {
    const vocabulary = ['alpha', 'alpha beta', 'beta gamma', 'gamma', 'delta epsilon zeta', 'zeta', 'eta', 'theta iota']
    const dictionary = compileDictionary([
      { title: 't', area: 'a', entries: vocabulary.map((alias, index) => ({ id: `e${index}`, name: alias, kind: 'platform' as const, aliases: [alias] })) },
    ])
    const tokens = fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'alphab'), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(tokens, (list) => {
        const text = list.join(' ')
        const hits = findHits(createDocument(textToLines(text, { characters: 1e6 })), dictionary).map((hit) => text.slice(hit.start, hit.end))
        expect(hits).toEqual(naive(list, vocabulary))
      }),
    )
  })

  it('any bytes give a report or a ResumeError', async () => {
    const heads = fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '\u00ef\u00bb\u00bf', '{\\rtf1', '\u00d0\u00cf\u0011\u00e0')
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
        const bytes = new Uint8Array([...Buffer.from(head, 'latin1'), ...tail])
        const copy = bytes.slice()
        try {
          expect(reportSchema.safeParse(await analyzer.analyze(bytes, run)).success).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(ResumeError)
        }
        expect(bytes).toEqual(copy)
      }),
      { numRuns: 150 },
    )
  })
})

/** Leftmost-longest by trying every phrase at every word: the independent oracle. */
function naive(tokens: readonly string[], vocabulary: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const fits = vocabulary.map((phrase) => phrase.split(' ')).filter((phrase) => phrase.every((word, offset) => tokens[at + offset] === word))
    const longest = fits.sort((a, b) => b.length - a.length)[0]
    if (longest) found.push(longest.join(' '))
    at += longest?.length ?? 1
  }
  return found
}

import { describe, expect, it } from 'vitest'
import { createAnalyzer, type DictionaryFile } from '../../src/index.ts'

const file = (...entries: unknown[]): DictionaryFile => ({ title: 'Ours', area: 'ours', entries }) as never
const entry = (id: string, aliases: readonly string[]) => ({ id, name: id, kind: 'platform', aliases })
const run = { asOf: '2026-11-01' }
const codeOf = (dictionaries: readonly DictionaryFile[]): string => {
  try {
    createAnalyzer({ dictionaries, isolation: 'none' })
    return 'ok'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a hostile dictionary', () => {
  it('changes no prototype, and words that every object knows are words like others', () => {
    const known = JSON.parse('[{"id":"constructor","name":"constructor","kind":"platform","aliases":["constructor","toString","__proto__"]}]') as unknown[]
    expect(codeOf([JSON.parse('{"title":"Ours","area":"ours","entries":[],"__proto__":{"polluted":1}}') as DictionaryFile])).toBe('invalid-dictionary')
    const { competencies } = createAnalyzer({ dictionaries: [file(...known)], isolation: 'none' }).analyzeText(
      'SKILLS\nconstructor, toString, hasOwnProperty\n',
      run,
    )
    expect(competencies.map((one) => [one.id, one.asWritten])).toEqual([['constructor', ['constructor', 'toString']]])
    expect([Object.keys(Object.prototype), 'polluted' in {}]).toEqual([[], false])
  })

  it('is refused where it holds an id, a field or a spelling that no entry has', () => {
    const wrong: readonly unknown[] = [
      entry('__proto__', ['x']),
      { ...entry('x', ['x']), pattern: '(\\w+\\s?)+Rave' },
      entry('x', ['x'.repeat(121)]),
      entry('x', ['']),
    ]
    expect(wrong.map((one) => codeOf([file(one)]))).toEqual(wrong.map(() => 'invalid-dictionary'))
  })

  it('is refused at a million spellings, in one entry, in one file or in many, before they are compiled', () => {
    const many = Array.from({ length: 120 }, (_, at) => `alias ${at}`)
    const entries = Array.from({ length: 9_000 }, (_, at) => entry(`e${at}`, many))
    const started = performance.now()
    expect(
      codeOf([
        file(
          entry(
            'x',
            Array.from({ length: 1_000_000 }, (_, at) => `alias ${at}`),
          ),
        ),
      ]),
    ).toBe('invalid-dictionary')
    expect(codeOf([file(...entries)])).toBe('invalid-dictionary')
    expect(codeOf(Array.from({ length: 90 }, (_, at) => file(...entries.slice(at * 100, at * 100 + 100))))).toBe('invalid-dictionary')
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('runs no pattern: its signs are letters to look for', () => {
    const analyzer = createAnalyzer({ dictionaries: [file(entry('evil', ['(a+)+$', 'REDC.*']))], isolation: 'none' })
    const started = performance.now()
    expect(analyzer.analyzeText(`SKILLS\n${'a'.repeat(5_000)}!\nREDCopy\n`, run).competencies).toEqual([])
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

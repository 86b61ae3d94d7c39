import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingRules } from '../../src/assess/findings/finding-rules.ts'
import { builtinVague } from '../../src/assess/vague-rules.ts'
import { createAnalyzer, type Report } from '../../src/index.ts'

const root = join(import.meta.dirname, '..', '..', 'fixtures', 'findings')
const analyzer = createAnalyzer({ isolation: 'none', suppress: ['+unquantified'] })
const read = (name: string): Report => analyzer.analyzeText(readFileSync(join(root, `${name}.txt`), 'utf8'), { asOf: '2026-11-01' })

/** What each planted finding must point at, exactly. */
const planted: Readonly<Record<string, readonly string[]>> = {
  'contradictory-claim': ['REDCap', 'REDCap'],
  'name-the-product': ['CTMS'],
  'listed-not-used': ['Tableau'],
  'used-not-listed': ['Medidata Rave'],
  'nothing-measured': ['Medidata Rave', 'ICH-GCP', 'GCP training'],
  'template-slot': ['[number]'],
  'template-slot.bare': ['Company Name'],
  'no-recent-learning': ['Research ethics course, 02/2024'],
  'renamed-product': ['Cerner'],
  'superseded-revision': ['ICH E6(R2)'],
  'gcp-refresh': ['GCP training'],
  'impossible-time': ['ICD-11'],
  'impossible-time.career': ['SAS'],
  'impossible-time.date': ['ICH E6(R3)'],
  'credential-lapsed': ['BLS'],
  'credential-due': ['BLS'],
  'patient-identifier': ['MRN 00482913'],
  'personal-identifier': ['date of birth 14 March 1985'],
  'personal-identifier.number': ['219-45-6789'],
  'licence-number': ['License No. 95012345'],
  'protocol-number': ['Protocol QX-1234-301'],
  'vague-tech-savvy': ['Tech-savvy'],
  'vague-computer-literate': ['strong computer skills'],
  'vague-office-basics': ['typing skills'],
  'vague-unnamed-systems': ['various EDC systems'],
  'vague-unnamed-regulations': ['applicable regulations'],
  'vague-praised-skill': ['excellent communication skills'],
  'vague-praised-person': ['Team player'],
  'vague-lone-adjective': ['Compassionate'],
  'vague-claimed-ability': ['Able to work under pressure'],
  'vague-track-record': ['proven track record'],
  'vague-empty-duty': ['Responsible for'],
  'vague-hedge': ['familiar with'],
  'vague-hedge-in-a-list': ['understanding of'],
  'vague-cut-off-list': ['etc'],
  'vague-unquantified': ['Improved'],
}
/** Codes for what only a file can hold; they are planted in findings-documents.test.ts. */
const inFiles = ['hidden-text', 'invisible-characters', 'lost-by-simple-parsers']

function textsOf(report: Report, code: string): string[] {
  if (code.startsWith('vague-')) return report.vaguePhrases.filter((one) => `vague-${one.ruleId}` === code).map((one) => one.text)
  return report.findings.filter((one) => one.code === code).flatMap((one) => one.places.map((place) => place.text))
}

describe('fixtures/findings', () => {
  it('plants every code and every rule', () => {
    const codes = new Set(Object.keys(planted).map((name) => name.split('.')[0]))
    const wanted = [...Object.keys(findingRules).filter((code) => !inFiles.includes(code)), ...builtinVague.rules.map((rule) => `vague-${rule.id}`)]
    expect([...codes].sort()).toEqual(wanted.sort())
    expect(
      readdirSync(root)
        .filter((file) => file.endsWith('.txt') && !file.includes('.clean.') && file !== 'clean-prose.txt')
        .sort(),
    ).toEqual(
      Object.keys(planted)
        .map((name) => `${name}.txt`)
        .sort(),
    )
  })

  it.each(Object.entries(planted))('%s is found where it stands', (name, texts) => {
    const code = name.split('.')[0] as string
    const report = read(name)
    expect(textsOf(report, code)).toEqual(texts)
    for (const finding of report.findings.filter((one) => one.code === code)) {
      const rule = findingRules[code as keyof typeof findingRules]
      expect([finding.severity, finding.fix]).toEqual([rule.severity, rule.fix])
    }
  })

  it.each(Object.keys(planted))('%s is silent in the clean twin', (name) => {
    expect(textsOf(read(`${name}.clean`), name.split('.')[0] as string)).toEqual([])
  })

  it.each(Object.keys(planted))('%s differs from its twin in one line', (name) => {
    const lines = (file: string): string[] => readFileSync(join(root, `${file}.txt`), 'utf8').split('\n')
    const own = lines(name)
    const twin = lines(`${name}.clean`)
    expect(own.filter((line) => !twin.includes(line)).length).toBeLessThanOrEqual(1)
  })

  it('can be suppressed, each by its code', () => {
    const hushed = createAnalyzer({ isolation: 'none', suppress: Object.keys(planted).map((name) => (name.split('.')[0] as string).replace(/^vague-/, '')) })
    for (const name of Object.keys(planted)) {
      const report = hushed.analyzeText(readFileSync(join(root, `${name}.txt`), 'utf8'), { asOf: '2026-11-01' })
      expect([...report.findings.map((one) => one.code), ...report.vaguePhrases.map((one) => one.ruleId)]).toEqual([])
    }
  })

  it('masks what it quotes', () => {
    for (const name of ['patient-identifier', 'personal-identifier', 'personal-identifier.number', 'licence-number', 'protocol-number']) {
      const code = name.split('.')[0]
      const quotes = read(name)
        .findings.filter((one) => one.code === code)
        .flatMap((one) => one.places.map((place) => place.quote))
      expect(quotes.length).toBeGreaterThan(0)
      for (const quote of quotes) expect(quote).not.toMatch(/482913|1985|6789|95012345|1234/)
    }
  })

  it('says nothing of a page of clean clinical prose', () => {
    const report = createAnalyzer({ isolation: 'none' }).analyzeText(readFileSync(join(root, 'clean-prose.txt'), 'utf8'), { asOf: '2026-11-01' })
    expect(report.vaguePhrases.map((one) => one.text)).toEqual([])
    expect(report.findings.map((one) => one.message)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { createAnalyzer, diffReports, type ReportDiff } from '../../src/index.ts'

const analyzer = createAnalyzer({ isolation: 'none' })
const own = createAnalyzer({
  isolation: 'none',
  dictionaries: [
    { title: 'Own', area: 'trial-operations', entries: [{ id: 'kestrel-trials', name: 'Kestrel Trials', kind: 'platform', aliases: ['Kestrel Trials'] }] },
  ],
})
const before = `SUMMARY
Tech-savvy coordinator, no experience with Tableau.

SKILLS
REDCap, Medidata Rave, Kestrel Trials

EXPERIENCE
Coordinator, Oak Clinic, 01/2020 - Present
- Entered data in REDCap
`
const after = before
  .replace('Tech-savvy coordinator, no experience with Tableau.', 'Coordinator.')
  .replace('Entered data in REDCap', 'Entered 900 visits in REDCap; drew 4 dashboards in Tableau')
  .replace(', Medidata Rave', '')
const diff = (a: string, b: string, asOf = '2026-11-01'): ReportDiff =>
  diffReports(analyzer.analyzeText(a, { asOf: '2026-11-01', includeText: true }), analyzer.analyzeText(b, { asOf, includeText: true }))

describe('diffReports', () => {
  const changed = diff(before, after)

  it('says what a rewrite changed, and why', () => {
    const of = (name: string): ReportDiff['competencies'][number] | undefined => changed.competencies.find((one) => one.name === name)
    expect(of('Medidata Rave EDC')).toMatchObject({ change: 'removed', before: 'affirmed, listed only', after: null, because: ['It was named in line 5.'] })
    expect(of('REDCap')).toMatchObject({ change: 'evidence', before: 'affirmed, used: says what was done', after: 'affirmed, used and measured' })
    expect(of('REDCap')?.because[0]).toContain('line 9 "- Entered 900 visits in REDCap; drew 4 dashboards in Tableau"')
    expect(of('Tableau')).toMatchObject({ change: 'status', before: 'negated', after: 'affirmed, used and measured' })
    expect(changed).toMatchObject({ textChanged: true, dictionaryChanged: false, engineChanged: false, asOfChanged: false })
  })

  it('lists the vague phrases and findings that went and came', () => {
    expect(changed.vaguePhrases.gone.map((one) => one.text)).toEqual(['Tech-savvy'])
    expect(changed.vaguePhrases.new).toEqual([])
    expect(changed.findings.gone.map((one) => one.code)).toContain('nothing-measured')
    expect(changed.findings.new.map((one) => one.code)).toContain('used-not-listed')
  })

  it('says which requirements of a pathway moved', () => {
    expect(changed.requirements).toContainEqual({
      pathway: 'intelligent-management',
      requirement: 'Dashboard analytics',
      before: 'missing',
      after: 'covered',
      by: expect.arrayContaining(['Tableau']),
    })
  })

  it('finds nothing between equal reports', () => {
    const same = diff(before, before)
    expect([same.competencies, same.vaguePhrases, same.findings, same.requirements, same.textChanged]).toEqual([
      [],
      { gone: [], new: [] },
      { gone: [], new: [] },
      [],
      false,
    ])
  })

  it('names the dictionary or the day where they are the cause', () => {
    const run = { asOf: '2026-11-01', includeText: true }
    const richer = diffReports(analyzer.analyzeText(before, run), own.analyzeText(before, run))
    expect(richer).toMatchObject({ dictionaryChanged: true, textChanged: false })
    expect(richer.competencies).toEqual([
      expect.objectContaining({
        name: 'Kestrel Trials',
        change: 'added',
        because: ['It is named in line 5.', 'The text is the same; the dictionary changed.'],
      }),
    ])
    const card = 'CERTIFICATIONS\nBLS, American Heart Association, expires 05/2027\nACLS course, 2026'
    const later = diff(card, card, '2027-12-01')
    expect(later.asOfChanged).toBe(true)
    expect(later.competencies[0]).toMatchObject({
      change: expect.stringMatching(/^(?:status|credential)$/),
      because: expect.arrayContaining(['The text is the same; the day changed.']),
    })
  })

  it('knows nothing of texts that the reports do not carry', () => {
    expect(diffReports(analyzer.analyzeText(before), analyzer.analyzeText(after)).textChanged).toBeNull()
  })
})

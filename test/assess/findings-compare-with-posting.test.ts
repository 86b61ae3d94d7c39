import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareWithPosting, createAnalyzer, type PostingComparison, type PostingRequirement, type Report } from '../../src/index.ts'

const root = join(import.meta.dirname, '..', '..', 'fixtures', 'resumes', 'clinical-research-coordinator')
const posting = `Clinical Research Coordinator II
Lakeside Cancer Institute
About us
We are an equal employer (EEOC) and use Workday for our own staff.
What you will do
Enter data in EDC systems such as Medidata Rave or OpenClinica and resolve queries.
Prepare IRB submissions in Cayuse.
Requirements
3+ years of experience with REDCap
20 years of OpenClinica
Must know ICH-GCP; E6(R3) training required.
Experience with Epic or Cerner
OnCore and Oracle Clinical
No Python experience needed
BLS required, ACLS preferred
Preferred qualifications
Tableau or similar
SAS is a plus
Veeva Vault CTMS
Benefits
Health insurance, FMLA leave`

let report: Report
let comparison: PostingComparison
const named = (name: string): PostingRequirement | undefined => comparison.requirements.find((one) => one.name.startsWith(name))

beforeAll(async () => {
  report = await createAnalyzer({ isolation: 'none' }).analyze(readFileSync(join(root, 'resume.pdf')), { asOf: '2026-11-01', includeText: true })
  comparison = compareWithPosting(report, posting)
}, 120_000)

describe('compareWithPosting', () => {
  it.each([
    ['Medidata Rave', 'met', 'unstated'],
    ['REDCap', 'met', 'required'],
    ['OpenClinica', 'near', 'required'],
    ['ICH-GCP', 'met', 'required'],
    ['Epic', 'met', 'required'],
    ['OnCore', 'claimed-but-unproved', 'required'],
    ['Oracle Clinical', 'near', 'required'],
    ['Cayuse', 'missing', 'unstated'],
    ['BLS', 'met', 'required'],
    ['ACLS', 'missing', 'preferred'],
    ['Tableau', 'missing', 'preferred'],
    ['SAS', 'near', 'preferred'],
    ['Veeva Vault CTMS', 'near', 'preferred'],
  ])('%s is %s and %s', (name, outcome, stated) => expect([named(name)?.outcome, named(name)?.stated]).toEqual([outcome, stated]))

  it('takes one of several that the posting accepts', () => {
    expect(named('Cerner')).toMatchObject({ outcome: 'met', alternatives: ['Epic'], by: ['Epic'], because: 'The posting accepts Epic in its place.' })
    expect(named('Electronic data capture')).toMatchObject({ outcome: 'met' })
  })

  it('holds stated years against the dated jobs', () => {
    expect(named('REDCap')?.years).toBe('3+ years')
    expect(named('OpenClinica')).toMatchObject({
      years: '20 years',
      because: expect.stringMatching(/^The posting asks for 20 years; the dated jobs show \d+ months at most\.$/),
    })
  })

  it('leaves out what is not asked for', () => {
    for (const name of ['Python', 'EEOC', 'FMLA', 'Workday']) expect(named(name)).toBeUndefined()
  })

  it('points at both texts', () => {
    const text = report.document.text ?? ''
    expect(comparison.requirements.length).toBeGreaterThan(10)
    for (const one of comparison.requirements) {
      expect(one.inPosting.length).toBeGreaterThan(0)
      for (const place of one.inPosting) expect(posting.slice(place.start, place.end)).toBe(place.text)
      for (const place of one.inResume) expect(text.slice(place.start, place.end)).toBe(place.text)
      expect(one.inResume.length > 0 || one.outcome === 'missing').toBe(true)
    }
  })

  it('holds no score', () => {
    expect(Object.keys(comparison).sort()).toEqual(['requirements', 'unresolved'])
    expect(JSON.stringify(comparison)).not.toMatch(/score|rank|percent/i)
  })

  it('reads the same whatever the wording of the ad', () => {
    const outcomes = (text: string): string[] => compareWithPosting(report, text).requirements.map((one) => `${one.name} ${one.outcome}`)
    expect(outcomes('You will use REDCap and Tableau.')).toEqual(outcomes('The ideal candidate has REDCap and Tableau.'))
    expect(outcomes('Seeking experience in REDCap and Tableau.')).toEqual(outcomes('REDCap and Tableau'))
  })

  it('asks for text, and takes dictionaries of the caller', () => {
    expect(() => compareWithPosting(report, '')).toThrowError(expect.objectContaining({ code: 'no-text' }))
    const dictionaries = [
      {
        title: 'Own',
        area: 'trial-operations',
        entries: [{ id: 'kestrel-ctms', name: 'Kestrel CTMS', kind: 'platform' as const, aliases: ['Kestrel CTMS'], implies: ['ctms'] }],
      },
    ]
    expect(compareWithPosting(report, 'Kestrel CTMS', { dictionaries }).requirements).toMatchObject([{ id: 'kestrel-ctms', outcome: 'near' }])
  })
})

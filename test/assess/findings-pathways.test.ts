import { describe, expect, it } from 'vitest'
import { areas } from '../../src/dictionary/areas.ts'
import { builtinFiles, builtinPathways } from '../../src/dictionary/builtin.ts'
import { createAnalyzer, type PathwayCoverage } from '../../src/index.ts'

const analyzer = createAnalyzer({ isolation: 'none' })
const kinds = new Map(
  builtinFiles()
    .flatMap((file) => file.entries)
    .map((entry) => [entry.id, entry.kind]),
)
const pathways = builtinPathways()
const coverage = (text: string, id: string): PathwayCoverage | undefined =>
  analyzer.analyzeText(text, { asOf: '2026-11-01' }).pathways.find((one) => one.id === id)
const states = (text: string, id: string): Record<string, string> =>
  Object.fromEntries(coverage(text, id)?.requirements.map((one) => [one.id, one.state]) ?? [])

describe('the pathways', () => {
  it('begin with the four that have a study time of their own', () => {
    expect(pathways.slice(0, 4).map((one) => [one.id, one.studyTime])).toEqual([
      ['clinical-research-and-ops', '3 to 6 months'],
      ['medical-coding-and-revenue', '6 months'],
      ['clinical-data-and-sas', '6 months'],
      ['intelligent-management', '3 to 6 months'],
    ])
    expect(new Set(pathways.slice(4).map((one) => one.studyTime))).toEqual(new Set(['3 to 6 months in general']))
    expect(pathways.slice(4).map((one) => one.id)).toEqual([
      'pharmacovigilance',
      'telemedicine',
      'health-informatics',
      'practice-management-and-administration',
      'cybersecurity-and-privacy',
      'mental-health-first-aid',
    ])
  })

  it('name only what the dictionary holds', () => {
    const areaIds = new Set(areas.map((area) => area.id))
    for (const pathway of pathways) {
      expect((pathway.credentials ?? []).filter((id) => kinds.get(id) !== 'credential')).toEqual([])
      for (const rule of pathway.requirements) {
        expect([...rule.anyOf, ...rule.partly].filter((id) => !kinds.has(id))).toEqual([])
        expect((rule.anyPlatformOf ?? []).filter((area) => !areaIds.has(area))).toEqual([])
        expect(rule.anyOf.length + (rule.anyPlatformOf?.length ?? 0)).toBeGreaterThan(0)
        expect(rule.anyOf.filter((id) => rule.partly.includes(id))).toEqual([])
      }
    }
  })

  it('never ask for Python', () => {
    for (const pathway of pathways) for (const rule of pathway.requirements) expect(rule.anyOf).not.toContain('python')
  })

  it('are satisfied with a functional user', () => {
    expect(states('SKILLS\nTableau\nEPIC', 'intelligent-management').dashboards).toBe('covered')
    expect(states('SKILLS\nManaged queries in Medidata Rave; REDCap', 'clinical-data-and-sas').edc).toBe('covered')
  })

  it('tell a product from its type, a course from a claim, and say what is missing in their own words', () => {
    const near = states('SKILLS\nEDC, eCRF', 'clinical-data-and-sas')
    expect([near.edc, near.cdisc]).toEqual(['partial', 'missing'])
    expect(states('EDUCATION\nCurrently studying SAS programming', 'clinical-data-and-sas').sas).toBe('partial')
    expect(states('SUMMARY\nNo experience with SAS', 'clinical-data-and-sas').sas).toBe('missing')
    expect(states('SKILLS\nICD-10-CM', 'medical-coding-and-revenue').icd).toBe('covered')
    const missing = coverage('SKILLS\nTableau', 'clinical-research-and-ops')?.requirements.filter((one) => one.state === 'missing')
    expect(missing?.map((one) => one.name)).toEqual([
      'ICH-GCP rules',
      'Protocol compliance',
      'IRB/IEC submission tracking',
      'A named trial platform, such as Medidata Rave or REDCap',
    ])
    for (const one of missing ?? []) expect(one.advice).toMatch(/\w/)
  })

  it('do not take an EHR for a trial platform, nor a billing module for an encoder', () => {
    expect(states('SKILLS\nEpic Resolute', 'medical-coding-and-revenue').encoder).toBe('partial')
    expect(states('SKILLS\nEpic EHR', 'clinical-research-and-ops')['trial-platform']).toBe('partial')
    expect(states('SKILLS\nCodify by AAPC', 'medical-coding-and-revenue').encoder).toBe('covered')
  })

  it('hold no number but counts', () => {
    for (const one of analyzer.analyzeText('SKILLS\nREDCap, SAS', { asOf: '2026-11-01' }).pathways) {
      expect(one.covered + one.partial + one.missing).toBe(one.requirements.length)
      expect(Object.keys(one).sort()).toEqual(['covered', 'id', 'missing', 'name', 'partial', 'requirements', 'roles', 'studyTime'])
    }
  })
})

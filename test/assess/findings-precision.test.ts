import { describe, expect, it } from 'vitest'
import { maskIdentifiers } from '../../src/assess/findings/identifiers.ts'
import { createAnalyzer } from '../../src/index.ts'

const analyzer = createAnalyzer({ isolation: 'none' })
const codesOf = (bullet: string): string[] => {
  const report = analyzer.analyzeText(`EXPERIENCE\nNurse, Oak Clinic, 2018 - 2020\n- ${bullet}\n- Dressed wounds`, { asOf: '2026-11-01' })
  return report.findings
    .filter((one) => one.code.endsWith('-identifier') || one.code.endsWith('-number') || one.code === 'template-slot')
    .map((one) => one.code)
}

describe('numbers that identify', () => {
  it.each([
    ['Reviewed MRN: 1234567 and MRN 7654321', 'patient-identifier'],
    ['Entered patient ID 48-2213 by hand', 'patient-identifier'],
    ['NHS number 943 476 5919', 'patient-identifier'],
    ['DOB: 03/14/1985', 'personal-identifier'],
    ['Born on March 14, 1985 in Ohio', 'personal-identifier'],
    ['SSN 219-45-6789', 'personal-identifier'],
    ['Passport No. K1234567', 'personal-identifier'],
    ['RN License #RN-123456', 'licence-number'],
    ['DEA number AB1234567', 'licence-number'],
    ['Study ID QX-301-007', 'protocol-number'],
    ['Protocol No. MK-3475-789', 'protocol-number'],
  ])('are found: %s', (bullet, code) => {
    expect(codesOf(bullet)).toEqual([code])
    expect(maskIdentifiers(bullet)).not.toMatch(/\d{3}/)
  })

  it.each([
    'Verified two patient identifiers before each dose',
    'Called 555-219-4567 lines for the poison center',
    'Followed protocol 21 CFR 312',
    'Ran protocol NCT01234567 and EudraCT 2015-001234-12',
    'Enrolled 14 on protocol RTOG 0617',
    'Studied 120 births between 03/2014 and 05/2016',
    'Registered 12,000 patients in 2019',
    'Renewed the licence in 2024',
    'Wrote protocol version 2 for 30 sites',
    'Number of patients: 48213',
    'Reduced phone number errors by 12345 a year',
    'Patient number rose from 12 to 40 a day',
  ])('are not seen in: %s', (bullet) => expect(codesOf(bullet)).toEqual([]))
})

describe('slots of a template', () => {
  it.each([
    'Over [number] years of experience',
    'Worked at [Company Name] in sales',
    'Kept [compliance activity] for [Type] of [product]',
    '[Insert job title here]',
    'Over XX years of practice',
    'Reached 20XX goals',
    'Used <your software> daily',
  ])('are found: %s', (bullet) => expect(codesOf(bullet)).toContain('template-slot'))
  it.each([
    'Cited in [12] and [13]',
    'Abstract [poster] in [sic] print',
    'Wrote to the company about its name',
    'Temporary [contract position] in 2019',
    'Values were < 5 and > 2',
    'Array[number] was parsed as [Epic] text'.replace('Array[number] was', 'It was'),
  ])('are not seen in: %s', (bullet) => expect(codesOf(bullet)).toEqual([]))
})

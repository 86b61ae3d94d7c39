import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CoreCompetencyGroup, createAnalyzer } from '../../src/index.ts'
import { buildCoreCompetencies } from '../../src/report/core-competencies.ts'

const analyzer = createAnalyzer({ isolation: 'none' })
const run = { asOf: '2026-11-01' }
const resumes = join(import.meta.dirname, '..', '..', 'fixtures', 'resumes')

async function core(bytes: Uint8Array): Promise<{ groups: CoreCompetencyGroup[]; text: string; lines: string[] }> {
  const document = await analyzer.read(bytes)
  const groups = buildCoreCompetencies(analyzer.analyzeDocument(document, run).competencies, document)
  return { groups, text: document.text, lines: groups.flatMap((group) => group.items.map((item) => item.line)) }
}

describe('the core competencies', () => {
  it.each(readdirSync(resumes))('of %s are affirmed, evidenced, grouped, and in its own words', async (name) => {
    const file = join(resumes, name, readdirSync(join(resumes, name)).find((one) => one.startsWith('resume.')) ?? '')
    const { groups, text, lines } = await core(readFileSync(file))
    const order = ['platforms', 'frameworks', 'code-systems', 'tools', 'credentials']
    expect(groups.map((group) => group.group)).toEqual(order.filter((one) => groups.some((group) => group.group === one)))
    const flat = text.replace(/-\n/g, '-').replace(/\s/g, ' ').replace(/ {2,}/g, ' ')
    const told = lines.flatMap((line) => (line.includes(': ') ? [line.slice(line.indexOf(': ') + 2)] : []))
    for (const words of told) expect(flat).toContain(words)
    expect(new Set(told).size).toBe(told.length)
    for (const words of told) expect(words.length).toBeLessThanOrEqual(130)
    expect(told.length).toBeGreaterThan(0)
  })

  it('leaves out what is denied, planned, lapsed or only a type, and writes former names as such', async () => {
    const text = `SKILLS
REDCap, EDC, Cerner, ICD-9-CM
No experience with Tableau

EXPERIENCE
Coordinator, Oak Clinic, 01/2020 - Present
- Built 12 surveys in REDCap for 310 survivors, then archived them with SAS
- Charted in Cerner

CERTIFICATIONS
ACLS, expired 2021
BLS, American Heart Association, expires 05/2028`
    const { lines } = await core(new TextEncoder().encode(text))
    expect(lines).toEqual([
      'REDCap: Built 12 surveys in REDCap for 310 survivors',
      'Cerner (now Oracle Health)',
      'ICD-9-CM (now ICD-10-CM)',
      'SAS: Built 12 surveys in REDCap for 310 survivors, then archived them with SAS',
      expect.stringMatching(/^BLS \(Basic Life Support\) \(.*valid to 2028-05\)$/),
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { toCohortMember, toCohortXlsx, toXlsx } from '../../src/index.ts'
import { readXlsx } from './read-xlsx.ts'
import { hostileReport, sampleReport } from './sample-report.ts'

describe('XLSX', () => {
  it('says what the report says, sheet by sheet', async () => {
    const report = await sampleReport()
    const sheets = readXlsx(await toXlsx(report))
    expect([...sheets.keys()]).toEqual(['Competencies', 'Suggestions', 'Pathways', 'To paste'])
    const names = (sheets.get('Competencies') ?? []).slice(1).map((row) => row[1]?.value)
    expect(names).toEqual(report.competencies.map((one) => one.name))
    expect(sheets.get('Suggestions')).toHaveLength(1 + report.findings.length + report.vaguePhrases.length)
    expect(sheets.get('Pathways')).toHaveLength(1 + report.pathways.reduce((sum, one) => sum + one.requirements.length, 0))
  })

  it('holds no formula and no link: every word is typed as text', async () => {
    const sheets = readXlsx(await toXlsx(hostileReport()))
    const cells = [...sheets.values()].flat(2)
    expect(cells.some((cell) => cell.value.includes('=HYPERLINK('))).toBe(true)
    for (const cell of cells) {
      expect(cell.isFormula).toBe(false)
      if (cell.type !== 's' && cell.value !== '') expect(Number.isFinite(Number(cell.value))).toBe(true)
    }
  })

  it('gives the same bytes for the same report', async () => {
    const report = hostileReport()
    expect(Buffer.from(await toXlsx(report)).equals(await toXlsx(report))).toBe(true)
  })

  it('shows a cohort: people, who names what, common gaps', async () => {
    const report = await sampleReport()
    const cohort = { members: [toCohortMember('a.pdf', report, null), toCohortMember('b.pdf', hostileReport(), null)], unread: [], stamp: report.stamp }
    const sheets = readXlsx(await toCohortXlsx(cohort))
    expect([...sheets.keys()]).toEqual(['People', 'Who names what', 'Common gaps'])
    expect(sheets.get('People')).toHaveLength(3)
    const held = report.coreCompetencies[0]?.items[0]?.competency
    const row = sheets.get('Who names what')?.find((cells) => cells[1]?.value === held)
    expect(row?.slice(2).map((cell) => cell.value)).toEqual(['1', 'a.pdf'])
  })
})

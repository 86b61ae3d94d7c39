import { describe, expect, it } from 'vitest'
import { toCohortCsv, toCohortMember, toCsv } from '../../src/index.ts'
import { readCsv } from './read-csv.ts'
import { hostileReport, sampleReport } from './sample-report.ts'

const FORMULA = /^[=+\-@\t\r＝＋－＠]/

describe('CSV', () => {
  it('has a row for each competency, under a head, and says what the report says', async () => {
    const report = await sampleReport()
    const csv = toCsv(report)
    expect(csv.startsWith('\ufeff')).toBe(true)
    const [head, ...rows] = readCsv(csv.slice(1)) as [string[], ...string[][]]
    expect(rows).toHaveLength(report.competencies.length)
    for (const [index, one] of report.competencies.entries()) {
      const row = new Map(head.map((title, column) => [title, rows[index]?.[column]]))
      expect(row.get('Competency')).toBe(one.name)
      expect(row.get('Evidence level')).toBe(String(one.evidenceLevel))
      expect(row.get('Months (at most)')).toBe(one.months === null ? '' : String(one.months))
      expect(row.get('File')).toBe('nurse.txt')
    }
  })

  it('puts several reports under one head', async () => {
    const report = await sampleReport()
    expect(readCsv(toCsv([report, report]).slice(1))).toHaveLength(1 + 2 * report.competencies.length)
  })

  it('holds no formula, whatever the resume and the file name say', () => {
    const cells = readCsv(toCsv(hostileReport()).slice(1)).flat()
    expect(cells.some((cell) => cell.includes('HYPERLINK'))).toBe(true)
    expect(cells.some((cell) => cell.includes('＝1+1'))).toBe(true)
    expect(cells.some((cell) => cell.includes('=2+5'))).toBe(true)
    expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([])
  })

  it('has a row a person for a cohort, the unread among them, in the order of their names', async () => {
    const report = await sampleReport()
    const members = [toCohortMember('b.pdf', report, './b.pdf.report.html'), toCohortMember('a, "x".pdf', hostileReport(), null)]
    const rows = readCsv(
      toCohortCsv({ members, unread: [{ fileName: '=scan.pdf', error: { code: 'no-text', message: 'No text.', next: 'Ask.' } }], stamp: report.stamp }).slice(
        1,
      ),
    )
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(rows.slice(1).map((row) => row[0])).toEqual(["'=scan.pdf", 'a, "x".pdf', 'b.pdf'])
  })
})

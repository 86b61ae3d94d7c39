import { describe, expect, it } from 'vitest'
import { findMarks } from '../../src/render/html/find-marks.ts'
import { hostileReport, sampleReport } from './sample-report.ts'

describe('marks', () => {
  it.each([
    ['a resume', sampleReport],
    ['one full of tricks', hostileReport],
  ] as const)('covers every place of %s, once, in order, without overlap', async (_name, make) => {
    const report = await make()
    const marks = findMarks(report)
    for (const [index, mark] of marks.entries()) expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0)
    const places = [
      ...report.competencies.flatMap((one) => one.mentions),
      ...report.vaguePhrases,
      ...report.findings.flatMap((one) => one.places),
      ...report.unresolved,
    ]
    for (const place of places) expect(marks.some((mark) => mark.start <= place.start && mark.end >= place.end)).toBe(true)
    const ids = marks.flatMap((mark) => mark.ids)
    expect(ids).toHaveLength(places.length)
    expect(new Set(ids).size).toBe(places.length)
  })
})

import { describe, expect, it } from 'vitest'
import { toYears, yearsOfUse } from '../../src/render/years-of-use.ts'
import { sampleReport } from './sample-report.ts'

describe('years of use', () => {
  it.each([
    ['2019', 'start', 2019],
    ['2019', 'end', 2020],
    ['2019-07', 'start', 2019.5],
    ['2019-06', 'end', 2019.5],
    ['2019-12', 'end', 2020],
  ] as const)('counts %s as %s', (date, edge, years) => {
    expect(toYears(date, edge)).toBeCloseTo(years, 6)
  })

  it('joins jobs that overlap and never reaches past the day of the report', async () => {
    const use = yearsOfUse(await sampleReport(), 50)
    expect(use.length).toBeGreaterThan(0)
    for (const { stretches } of use) {
      for (const [index, { from, to }] of stretches.entries()) {
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(2026 + 11 / 12)
        expect(from).toBeGreaterThan(stretches[index - 1]?.to ?? 0)
      }
    }
  })
})

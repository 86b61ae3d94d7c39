import type { VNode } from 'preact'
import { LEVEL_WORDS } from '../../report/level-words.ts'
import type { EvidenceLevel, Report } from '../../report/report.ts'
import { affirmedOf } from '../words.ts'
import { type UseOverTime, yearsOfUse } from '../years-of-use.ts'
import { LevelDots } from './level-dots.tsx'
import { Text } from './text.tsx'

const MOST_ROWS = 12

/** Two pictures: how many competencies stand on each rung of the evidence ladder, and in which years they were in use. */
export function EvidenceCharts({ report }: { readonly report: Report }): VNode | null {
  if (affirmedOf(report).length === 0) return null
  const use = yearsOfUse(report, MOST_ROWS)
  return (
    <section class="card" id="evidence">
      <h2>Evidence</h2>
      <p class="soft">The higher the rung, the more a reader can check.</p>
      <Ladder report={report} />
      {use.length > 0 ? <Timeline use={use} /> : null}
    </section>
  )
}

function Ladder({ report }: { readonly report: Report }): VNode {
  const levels: readonly EvidenceLevel[] = [5, 4, 3, 2, 1, 0]
  const affirmed = affirmedOf(report)
  const counts = levels.map((level) => affirmed.filter((one) => one.evidenceLevel === level).length)
  const most = Math.max(...counts)
  return (
    <ul class="grid">
      {levels.map((level, index) => (
        <li key={level}>
          <span class="label">
            <LevelDots level={level} />
            {LEVEL_WORDS[level]}
          </span>
          <svg class="picture line" height="14" aria-hidden="true">
            <rect class="rail" width="100%" height="14" rx="4" />
            <rect class="fill" width={`${((counts[index] ?? 0) / most) * 100}%`} height="14" rx="4" />
          </svg>
          <span class="value">{counts[index]}</span>
        </li>
      ))}
    </ul>
  )
}

function Timeline({ use }: { readonly use: readonly UseOverTime[] }): VNode {
  const first = Math.floor(Math.min(...use.flatMap((one) => one.stretches.map((stretch) => stretch.from))))
  const last = Math.ceil(Math.max(...use.flatMap((one) => one.stretches.map((stretch) => stretch.to))))
  const at = (year: number): string => `${((year - first) / (last - first)) * 100}%`
  const step = Math.ceil((last - first) / 4)
  const ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
  return (
    <>
      <h3>Years of use</h3>
      <p class="soft small">By the dates of the jobs that name it: an upper bound.</p>
      <ul class="grid">
        {use.map((one) => (
          <li key={one.name}>
            <span class="label">
              <Text of={one.name} />
            </span>
            <svg class="picture line" height="16" aria-hidden="true">
              {ticks.map((year) => (
                <line key={year} class="tick" x1={at(year)} x2={at(year)} y1="-5" y2="21" />
              ))}
              {one.stretches.map(({ from, to }, index) => (
                <rect key={index} class="fill" x={at(from)} width={`${((to - from) / (last - first)) * 100}%`} y="2" height="12" rx="4" />
              ))}
            </svg>
            <span class="value">{one.stretches.map(({ from, to }) => yearWords(from, to)).join(', ')}</span>
          </li>
        ))}
        <li aria-hidden="true">
          <span class="label" />
          <svg class="picture line" height="16" aria-hidden="true">
            {ticks.map((year, index) => (
              <text key={year} class="axis" x={at(year)} y="12" text-anchor={index === 0 ? 'start' : year === last ? 'end' : 'middle'}>
                {year}
              </text>
            ))}
          </svg>
          <span class="value" />
        </li>
      </ul>
    </>
  )
}

/** The end of December is not yet the next year. */
function yearWords(from: number, to: number): string {
  const start = Math.floor(from)
  const end = Math.ceil(to) - 1
  return start === end ? `${start}` : `${start}–${end}`
}

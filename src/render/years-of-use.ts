import type { Competency, Report } from '../report/report.ts'

/** A competency with the dated jobs that name it, as stretches of time in years with fractions. */
export interface UseOverTime {
  readonly name: string
  readonly stretches: readonly { readonly from: number; readonly to: number }[]
}

const SHOWN: ReadonlySet<Competency['kind']> = new Set(['platform', 'framework', 'code-system', 'language-tool'])

/** When each affirmed competency was in use, by the dates of the jobs that name it; the longest first. An upper bound, like the months. */
export function yearsOfUse(report: Report, most: number): UseOverTime[] {
  return report.competencies
    .filter((one) => one.status === 'affirmed' && SHOWN.has(one.kind) && one.months !== null)
    .sort((a, b) => (b.months ?? 0) - (a.months ?? 0))
    .map((one) => ({ name: one.name, stretches: stretchesOf(one, report) }))
    .filter((one) => one.stretches.length > 0)
    .slice(0, most)
}

function stretchesOf(one: Competency, { document, stamp }: Report): UseOverTime['stretches'] {
  const numbers = new Set(one.mentions.filter((mention) => mention.status === 'affirmed').map((mention) => mention.entry))
  const stretches = document.entries.flatMap(({ section, from, to }, number) => {
    if (!numbers.has(number) || section !== 'experience' || from === null) return []
    return [{ from: toYears(from, 'start'), to: toYears(to === 'present' || to === null ? stamp.asOf.slice(0, 7) : to, 'end') }]
  })
  stretches.sort((a, b) => a.from - b.from)
  return joined(stretches)
}

/** 'YYYY' or 'YYYY-MM' as a number of years; an end is the end of its month or year. */
export function toYears(date: string, edge: 'start' | 'end'): number {
  const year = Number(date.slice(0, 4))
  if (date.length < 7) return edge === 'start' ? year : year + 1
  return year + (Number(date.slice(5, 7)) - (edge === 'start' ? 1 : 0)) / 12
}

function joined(stretches: readonly { readonly from: number; readonly to: number }[]): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = []
  for (const one of stretches) {
    const last = out.at(-1)
    if (last && one.from <= last.to) last.to = Math.max(last.to, one.to)
    else if (one.to > one.from) out.push({ ...one })
  }
  return out
}

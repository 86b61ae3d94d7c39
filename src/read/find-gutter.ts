import type { Segment } from './collect-segments.ts'
import { flat, median, type Row } from './to-rows.ts'

/** A strip that no segment enters, over rows `from` to `to`, and what stands at its two sides. */
export interface Gutter {
  readonly from: number
  readonly to: number
  readonly left: readonly Segment[]
  readonly right: readonly Segment[]
}

/** The best strip with at least `atLeast` rows on each side, or null. */
export function findGutter(rows: readonly Row[], atLeast: number): Gutter | null {
  const letter = median(rows.flatMap((row) => row.segments.map((segment) => segment.height)))
  let best: Run | null = null
  for (const edge of leftEdges(rows, letter)) {
    for (const run of runsBeside(rows, edge, letter)) {
      if (Math.min(run.lefts, run.rights) >= atLeast && run.score > (best?.score ?? 0)) best = run
    }
  }
  return best && toGutter(rows, trimHeading(rows, best, letter), letter)
}

interface Run {
  readonly edge: number
  readonly from: number
  readonly to: number
  readonly lefts: number
  readonly rights: number
  readonly score: number
}

/** The x at which several segments start, away from the page's own left edge; the most common ones. */
function leftEdges(rows: readonly Row[], letter: number): number[] {
  const segments = rows.flatMap((row) => row.segments)
  const starts = segments.map((segment) => segment.x).sort((one, other) => one - other)
  const first = starts[0] ?? 0
  const from = first + 0.12 * (segments.reduce((most, segment) => Math.max(most, segment.right), first) - first)
  const edges: { x: number; count: number }[] = []
  for (const x of starts) {
    const edge = edges.at(-1)
    if (edge && x - edge.x <= 0.4 * letter) edge.count += 1
    else edges.push({ x, count: 1 })
  }
  const common = edges.filter((edge) => edge.count >= 2 && edge.x > from)
  return common
    .sort((one, other) => other.count - one.count)
    .slice(0, 40)
    .map((edge) => edge.x)
}

type Side = 'left' | 'right' | 'across'

function sideOf(segment: Segment, edge: number, letter: number): Side {
  if (segment.x >= edge - 0.25 * letter) return 'right'
  return segment.right <= edge - 0.3 * letter ? 'left' : 'across'
}

/** Stretches of rows in which nothing crosses the strip left of `edge`. */
function runsBeside(rows: readonly Row[], edge: number, letter: number): Run[] {
  const runs: Run[] = []
  let from = 0
  let [lefts, rights, both] = [0, 0, 0]
  for (const [index, row] of [...rows, null].entries()) {
    const sides = new Set(row?.segments.map((segment) => sideOf(segment, edge, letter)))
    if (!row || sides.has('across')) {
      const score = 2 * Math.min(lefts, rights) + Math.max(lefts, rights) + both / 2
      runs.push({ edge, from, to: index - 1, lefts, rights, score })
      from = index + 1
      ;[lefts, rights, both] = [0, 0, 0]
      continue
    }
    if (sides.has('left')) lefts += 1
    if (sides.has('right')) rights += 1
    if (sides.size === 2) both += 1
  }
  return runs
}

/** Leaves up to four lines at the end of the run to the full-width text below, where they stand nearer to that: they are its heading. */
function trimHeading(rows: readonly Row[], run: Run, letter: number): Run {
  const isOneSided = (row: Row | undefined) => new Set(row?.segments.map((segment) => sideOf(segment, run.edge, letter))).size === 1
  const stepTo = (index: number) => (rows[index]?.y ?? Infinity) - (rows[index - 1]?.y ?? 0)
  let { to } = run
  let widest = stepTo(run.to + 1)
  for (let first = run.to; first > Math.max(run.from, run.to - 4) && isOneSided(rows[first]); first -= 1) {
    if (stepTo(first) > 1.3 * widest) to = first - 1
    widest = Math.max(widest, stepTo(first))
  }
  return { ...run, to }
}

function toGutter(rows: readonly Row[], { edge, from, to }: Run, letter: number): Gutter {
  const between = flat(rows.slice(from, to + 1))
  const isLeft = (segment: Segment) => sideOf(segment, edge, letter) === 'left'
  return { from, to, left: between.filter(isLeft), right: between.filter((segment) => !isLeft(segment)) }
}

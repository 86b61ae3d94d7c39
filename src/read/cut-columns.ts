import type { Segment } from './collect-segments.ts'

/** Segments on one baseline, from left to right. */
export interface Row {
  readonly y: number
  readonly height: number
  readonly segments: readonly Segment[]
}

/** A strip that no segment enters, over rows `from` to `to`, and what stands at its two sides. */
export interface Gutter {
  readonly from: number
  readonly to: number
  readonly left: readonly Segment[]
  readonly right: readonly Segment[]
}

/** Puts the segments of a page into reading order by their places alone: columns from left to right, rows from the top. */
export function cutColumns(segments: readonly Segment[], depth = 0): Segment[] {
  const rows = toRows(segments)
  const gutter = rows.length < 4 || depth > 12 ? null : findGutter(rows, 3)
  if (!gutter) return flat(rows)
  const between = isTable(gutter, 0.85)
    ? flat(rows.slice(gutter.from, gutter.to + 1))
    : [...cutColumns(gutter.left, depth + 1), ...cutColumns(gutter.right, depth + 1)]
  const above = cutColumns(flat(rows.slice(0, gutter.from)), depth + 1)
  const below = cutColumns(flat(rows.slice(gutter.to + 1)), depth + 1)
  return [...above, ...between, ...below]
}

/** Groups segments by baseline, from the top. */
export function toRows(segments: readonly Segment[]): Row[] {
  const rows: { y: number; height: number; segments: Segment[] }[] = []
  for (const segment of [...segments].sort((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows.at(-1)
    if (row && segment.y - row.y <= 0.35 * Math.min(row.height, segment.height)) row.segments.push(segment)
    else rows.push({ y: segment.y, height: segment.height, segments: [segment] })
  }
  for (const row of rows) row.segments.sort((one, other) => one.x - other.x)
  return rows
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

/** Rows that belong together across the strip: a table, dates at the right edge, or a rail of labels. */
export function isTable(gutter: Gutter, alignedFrom: number): boolean {
  const [lefts, rights] = besideEachOther(toRows(gutter.left), toRows(gutter.right))
  const [small, big] = lefts.length <= rights.length ? [lefts, rights] : [rights, lefts]
  if (wrapBesideEachOther(lefts, rights) || headingsBesideEachOther(lefts, rights)) return false
  if (pitch(small) > 3 * pitch(big)) return true
  return small.filter((row) => partner(row, big)).length >= alignedFrom * small.length
}

/** The rows of each side from where the later one starts to where the earlier one ends; what goes on alone proves nothing. */
function besideEachOther(lefts: readonly Row[], rights: readonly Row[]): [left: readonly Row[], right: readonly Row[]] {
  const top = Math.max(lefts[0]?.y ?? 0, rights[0]?.y ?? 0)
  const bottom = Math.min(lefts.at(-1)?.y ?? 0, rights.at(-1)?.y ?? 0)
  const within = (row: Row) => row.y >= top - row.height && row.y <= bottom + row.height
  return [lefts.filter(within), rights.filter(within)]
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
  return common.sort((one, other) => other.count - one.count).slice(0, 40).map((edge) => edge.x)
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

/** Sentences that run on in the row below at both sides, next to each other, are columns however well their rows align. */
function wrapBesideEachOther(lefts: readonly Row[], rights: readonly Row[]): boolean {
  return wraps(lefts, rights) >= 0.2 && wraps(rights, lefts) >= 0.2
}

/** The share of rows with a partner that go on with a small letter where the row above left off. */
function wraps(rows: readonly Row[], others: readonly Row[]): number {
  const shared = rows.filter((row) => partner(row, others))
  const running = shared.filter((row) => /^\p{Ll}/u.test(row.segments[0]?.text ?? ''))
  return shared.length < 4 ? 0 : running.length / shared.length
}

/** Two rows or more with larger letters at both sides: sections that stand next to each other. A table has one such row. */
function headingsBesideEachOther(lefts: readonly Row[], rights: readonly Row[]): boolean {
  const isHeading = (rows: readonly Row[]) => {
    const usual = median(rows.map((row) => row.height))
    return (row: Row | undefined) => row !== undefined && row.height > 1.1 * usual
  }
  const [isLeftHeading, isRightHeading] = [isHeading(lefts), isHeading(rights)]
  return lefts.filter((row) => isLeftHeading(row) && isRightHeading(partner(row, rights))).length >= 2
}

function partner(row: Row, others: readonly Row[]): Row | undefined {
  return others.find((other) => Math.abs(other.y - row.y) <= 0.35 * Math.min(other.height, row.height))
}

function pitch(rows: readonly Row[]): number {
  return median(rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? 0)))
}

function flat(rows: readonly Row[]): Segment[] {
  return rows.flatMap((row) => row.segments)
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0
}

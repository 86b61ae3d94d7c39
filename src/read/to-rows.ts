import type { Segment } from './collect-segments.ts'

/** Segments on one baseline, from left to right. */
export interface Row {
  readonly y: number
  readonly height: number
  readonly segments: readonly Segment[]
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

/** All segments of the rows, row by row. */
export function flat(rows: readonly Row[]): Segment[] {
  return rows.flatMap((row) => row.segments)
}

/** The middle one of the values, 0 for none. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0
}

import type { Segment } from './collect-segments.ts'
import { findGutter } from './find-gutter.ts'
import { isTable } from './is-table.ts'
import { flat, toRows } from './to-rows.ts'

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

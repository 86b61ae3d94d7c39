import type { Segment } from './collect-segments.ts'
import { cutColumns } from './cut-columns.ts'
import { findGutter, type Gutter } from './find-gutter.ts'
import { isTable } from './is-table.ts'
import { toRows } from './to-rows.ts'

/** The segments of a page in reading order, and whether that differs from the order of painting. */
export interface OrderedSegments {
  readonly segments: readonly Segment[]
  readonly reordered: boolean
}

// Above this a page is no resume, and the search for columns would cost more than it gives.
const mostSegments = 4_000

/**
 * Keeps the order of painting, which is right on nearly every page, unless the page proves it wrong: it jumps up again
 * and again, or it goes back and forth between two columns.
 */
export function orderColumns(segments: readonly Segment[]): OrderedSegments {
  const upright = segments.filter((segment) => segment.angle === 0 && segment.hidden === null)
  if (upright.length < 8 || upright.length > mostSegments) return { segments, reordered: false }
  if (!isScrambled(upright) && !isInterleaved(upright)) return { segments, reordered: false }
  const others = segments.filter((segment) => segment.angle !== 0 || segment.hidden !== null)
  return { segments: [...cutColumns(upright), ...others], reordered: true }
}

/** More than 30 % of the steps go up a line or more; the step from one cell of a table to the next beside it is no such jump. */
function isScrambled(segments: readonly Segment[]): boolean {
  let cell = segments[0]
  const jumps = steps(segments, ([from, to]) => {
    if (to.y >= from.y - 1.5 * to.height) return false
    const besideCell = cell && to.x >= from.right && Math.abs(to.y - cell.y) <= 0.35 * to.height
    cell = to
    return !besideCell
  })
  return jumps > 0.3 * segments.length
}

/** Two columns of at least four segments, painted row by row: often changing sides and never going back up. */
function isInterleaved(segments: readonly Segment[]): boolean {
  const gutter = findGutter(toRows(segments), 4)
  if (!gutter || isTable(gutter, 0.8)) return false
  const { painted, isLeft } = inPaintOrder(segments, gutter)
  const switches = steps(painted, ([from, to]) => isLeft.has(from) !== isLeft.has(to))
  const ups = steps(painted, ([from, to]) => to.y < from.y - 0.5 * to.height)
  const smaller = Math.min(gutter.left.length, gutter.right.length)
  return switches >= 0.3 * 2 * smaller && ups < 0.04 * painted.length
}

function inPaintOrder(segments: readonly Segment[], gutter: Gutter) {
  const isLeft = new Set(gutter.left)
  const isRight = new Set(gutter.right)
  return { painted: segments.filter((segment) => isLeft.has(segment) || isRight.has(segment)), isLeft }
}

/** How many steps from one segment to the next are of the given kind. */
function steps(segments: readonly Segment[], isKind: (step: readonly [Segment, Segment]) => boolean): number {
  return segments.slice(1).filter((to, index) => isKind([segments[index] ?? to, to])).length
}

import type { Segment } from './collect-segments.ts'
import type { TextLine } from './resume-text.ts'

/** Joins the segments of one page, in reading order, into lines, with an empty line where the page leaves a gap. */
export function assembleLines(segments: readonly Segment[], page: number): TextLine[] {
  const rows = joinRows(segments)
  const usual = usualPitch(rows)
  const lines: TextLine[] = []
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1]
    if (above && leavesGap(above, row, usual)) lines.push(emptyLine(page))
    lines.push(toLine(row, page))
  }
  return lines
}

type Row = readonly [Segment, ...Segment[]]

function joinRows(segments: readonly Segment[]): Row[] {
  const rows: [Segment, ...Segment[]][] = []
  for (const segment of segments) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && isSameRow(last, segment)) row.push(segment)
    else rows.push([segment])
  }
  return rows
}

function isSameRow(last: Segment, next: Segment): boolean {
  if (last.angle !== next.angle || last.hidden !== next.hidden) return false
  const smaller = Math.min(last.height, next.height)
  const shift = Math.abs(last.y - next.y)
  const gap = next.x - last.right
  if (shift <= 0.35 * smaller) return gap >= -0.3 * smaller
  // A large name with small print to its right is read as one line.
  return shift < 0.6 * Math.max(last.height, next.height) && gap > -1 && gap < 8 * smaller
}

function toLine(row: Row, page: number): TextLine {
  const [first] = row
  const widest = row.reduce((most, segment) => (segment.text.length > most.text.length ? segment : most))
  const right = row.reduce((most, segment) => Math.max(most, segment.right), first.right)
  const { height, font } = widest
  const place = { ...first.origin, width: right - first.x, height, font }
  return { text: joinText(row), page, place, heading: false, part: 'body', hidden: first.hidden }
}

function joinText(row: Row): string {
  const justified = isJustified(row)
  return row.reduce((text, segment, index) => {
    const before = row[index - 1]
    if (!before) return segment.text
    const far = segment.x - before.right >= Math.min(before.height, segment.height)
    return `${text}${far && !justified ? '\t' : ' '}${segment.text}`
  }, '')
}

/** Three words or more of different lengths with exactly the same gaps are one justified line; cells start at even distances instead. */
function isJustified(row: Row): boolean {
  const gaps = row.slice(1).map((segment, index) => segment.x - (row[index]?.right ?? 0))
  const widths = row.map((segment) => segment.right - segment.x)
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  return gaps.length >= 2 && spread(gaps) < 0.03 * row[0].height && spread(widths) > 0.1 * row[0].height
}

function leavesGap([above]: Row, [row]: Row, usual: number): boolean {
  if (above.angle !== row.angle) return true
  const step = row.y - above.y
  return step < -row.height || step > Math.max(1.8 * Math.max(above.height, row.height), 1.3 * usual)
}

/** The median step from line to line, so that double-spaced text is not taken for blocks of one line. */
function usualPitch(rows: readonly Row[]): number {
  const all = rows.slice(1).map(([row], index) => row.y - (rows[index]?.[0].y ?? row.y))
  const downwards = all.filter((step) => step > 0).sort((one, other) => one - other)
  return downwards[(downwards.length - 1) >> 1] ?? 0
}

function emptyLine(page: number): TextLine {
  return { text: '', page, place: null, heading: false, part: 'body', hidden: null }
}

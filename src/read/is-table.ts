import type { Gutter } from './find-gutter.ts'
import { median, type Row, toRows } from './to-rows.ts'

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

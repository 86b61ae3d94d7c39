import type { TextItem } from './text-item.ts'
import type { Glyph } from './trace-glyphs.ts'

/** Gives the letters of an item, from its start to its end. */
export type GlyphsOf = (item: TextItem) => readonly Glyph[]

const cellWidth = 16
// No honest page paints more letters in one place, and without a bound a hostile one would cost their square.
const mostInCell = 100

/** Finds the glyphs of an item by their places, since a PDF does not say which item a glyph went into. */
export function indexGlyphs(glyphs: readonly Glyph[]): GlyphsOf {
  let cells: Map<string, Glyph[]> | null = null
  return (item) => {
    // Most pages hide nothing and never ask.
    cells ??= toCells(glyphs)
    const near = cellsAlong(item).flatMap((key) => cells?.get(key) ?? [])
    const placed = near.map((glyph) => ({ glyph, ...measure(item, glyph) }))
    const inside = placed.filter(({ along, across }) => along > -0.1 && along < item.width + 0.1 && Math.abs(across) < 0.6)
    return inside.sort((one, other) => one.along - other.along).map(({ glyph }) => glyph)
  }
}

function toCells(glyphs: readonly Glyph[]): Map<string, Glyph[]> {
  const cells = new Map<string, Glyph[]>()
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue
    const key = keyOf((glyph.x + glyph.endX) / 2, (glyph.y + glyph.endY) / 2)
    const cell = cells.get(key)
    if (!cell) cells.set(key, [glyph])
    else if (cell.length < mostInCell) cell.push(glyph)
  }
  return cells
}

function keyOf(x: number, y: number): string {
  return `${Math.floor(x / cellWidth)} ${Math.round(y)}`
}

/** The cells along the item's baseline, from its start to its end, and their neighbours above and below. */
function cellsAlong(item: TextItem): string[] {
  const { cosine, sine } = direction(item)
  const keys = new Set<string>()
  const most = Math.min(item.width, 5000)
  for (let along = 0; along < most + 2; along += Math.abs(sine) > 0.5 ? 1 : cellWidth / 2) {
    const x = item.x + Math.min(along, most) * cosine
    const y = item.y + Math.min(along, most) * sine
    for (const [right, down] of around) keys.add(keyOf(x + right, y + down))
  }
  return [...keys]
}

const around = [
  [0, -1],
  [0, 0],
  [0, 1],
  [-1, 0],
  [1, 0],
] as const

/** Where the middle of the glyph's foot lies, along the item's direction from its start and across it. */
function measure(item: TextItem, glyph: Glyph): { along: number; across: number } {
  const right = (glyph.x + glyph.endX) / 2 - item.x
  const down = (glyph.y + glyph.endY) / 2 - item.y
  const { cosine, sine } = direction(item)
  return { along: right * cosine + down * sine, across: down * cosine - right * sine }
}

function direction({ angle }: TextItem): { cosine: number; sine: number } {
  return { cosine: Math.cos((angle * Math.PI) / 180), sine: Math.sin((angle * Math.PI) / 180) }
}

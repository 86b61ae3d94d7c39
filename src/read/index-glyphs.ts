import type { TextItem } from './text-item.ts'
import type { Glyph } from './trace-glyphs.ts'

/** Gives the letters of an item, in the order of painting. */
export type GlyphsOf = (item: TextItem) => readonly Glyph[]

/** Finds the glyphs of an item by their places, since a PDF does not say which item a glyph went into. */
export function indexGlyphs(glyphs: readonly Glyph[]): GlyphsOf {
  const inked = glyphs.filter((glyph) => glyph.text.trim() !== '')
  const byBaseline = new Map<number, Glyph[]>()
  for (const glyph of inked) {
    const baseline = Math.round(glyph.y)
    const others = byBaseline.get(baseline)
    if (others) others.push(glyph)
    else byBaseline.set(baseline, [glyph])
  }
  return (item) => {
    if (item.angle !== 0) return inked.filter((glyph) => isIn(item, glyph))
    const baseline = Math.round(item.y)
    const near = [baseline - 1, baseline, baseline + 1].flatMap((line) => byBaseline.get(line) ?? [])
    return near.filter((glyph) => isIn(item, glyph))
  }
}

/** Whether the middle of the glyph's foot lies on the item's baseline, measured along and across the item's direction. */
function isIn({ x, y, width, angle }: TextItem, glyph: Glyph): boolean {
  const right = (glyph.x + glyph.endX) / 2 - x
  const down = (glyph.y + glyph.endY) / 2 - y
  const cosine = Math.cos((angle * Math.PI) / 180)
  const sine = Math.sin((angle * Math.PI) / 180)
  const along = right * cosine + down * sine
  return along > -0.1 && along < width + 0.1 && Math.abs(down * cosine - right * sine) < 0.6
}

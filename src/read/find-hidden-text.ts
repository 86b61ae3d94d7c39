import type { GlyphsOf } from './index-glyphs.ts'
import { type HiddenReason, isBlank, type TextItem } from './text-item.ts'
import type { Glyph, Paper } from './trace-glyphs.ts'

/** Marks what size and place alone give away: letters too small to read, and letters off the page. */
export function findUnseenText(items: readonly TextItem[], paper: Paper): TextItem[] {
  return items.map((item) => ({ ...item, hidden: isBlank(item) ? null : judgePlace(item, paper) }))
}

/** Marks text that a person cannot see, by the drawing commands behind it; an item is cut where seen and unseen letters meet. */
export function findHiddenText(items: readonly TextItem[], glyphs: readonly Glyph[], glyphsOf: GlyphsOf): TextItem[] {
  const isClean = glyphs.every((glyph) => glyph.hidden === null)
  const marked = isClean ? items : items.flatMap((item) => (isBlank(item) ? [item] : markItem(item, glyphsOf(item))))
  return [...marked, ...findTextOffPage(glyphs)]
}

/** The text of a page whose measures are so absurd that it has no place; pdf.js leaves it out. */
export function findTextWithoutPlace(glyphs: readonly Glyph[]): TextItem[] {
  const lines = new Map<number, string>()
  for (const { text, y } of glyphs.filter((glyph) => !glyph.placed)) lines.set(y, (lines.get(y) ?? '') + text)
  return [...lines].map(([y, text]) => ({ text, x: 0, y, width: 0, height: 1, font: '', angle: 0, rightToLeft: false, hidden: null }))
}

function judgePlace({ x, y, width, height, angle }: TextItem, paper: Paper): HiddenReason | null {
  if (height < paper.tiny) return 'tiny'
  if (x > paper.width || y < 0 || y - height > paper.height) return 'off-page'
  return angle === 0 && x + width < 0 ? 'off-page' : null
}

function markItem(item: TextItem, glyphs: readonly Glyph[]): readonly TextItem[] {
  const letters = [...item.text].filter((letter) => letter.trim() !== '').length
  const seen = glyphs.filter((glyph) => glyph.hidden === null).length
  // Enough letters seen for the whole text: the rest is the same text painted once more.
  if (seen >= letters || seen === glyphs.length) return [item]
  if (seen > 0 && glyphs.length === letters) return cutItem(item, glyphs)
  return [{ ...item, hidden: seen > glyphs.length / 2 ? null : mostCommonReason(glyphs) }]
}

/** One item for each stretch of letters of the same visibility. */
function cutItem(item: TextItem, glyphs: readonly Glyph[]): TextItem[] {
  const parts: { text: string; first: Glyph; last: Glyph }[] = []
  let next = 0
  for (const letter of item.text) {
    const part = parts.at(-1)
    const glyph = letter.trim() === '' ? part?.last : glyphs[next++]
    if (!glyph) continue
    if (part && part.first.hidden === glyph.hidden) Object.assign(part, { text: part.text + letter, last: glyph })
    else parts.push({ text: letter, first: glyph, last: glyph })
  }
  return parts.map(({ text, first, last }) => {
    const width = Math.hypot(last.endX - first.x, last.endY - first.y)
    return { ...item, text: text.trim(), x: first.x, y: first.y, width, hidden: first.hidden }
  })
}

function mostCommonReason(glyphs: readonly Glyph[]): HiddenReason | null {
  const counts = new Map<HiddenReason, number>()
  for (const { hidden } of glyphs) if (hidden) counts.set(hidden, (counts.get(hidden) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

/** Letters painted outside the page, which pdf.js leaves out of its text, as items of their own. */
function findTextOffPage(glyphs: readonly Glyph[]): TextItem[] {
  const items: TextItem[] = []
  for (const glyph of glyphs) {
    if (glyph.hidden !== 'off-page' || glyph.text === '') continue
    const last = items.at(-1)
    const gap = last ? glyph.x - last.x - last.width : Infinity
    if (last && last.y === glyph.y && gap > -0.5 * glyph.height && gap < glyph.height) {
      const space = gap > 0.12 * glyph.height ? ' ' : ''
      items[items.length - 1] = { ...last, text: last.text + space + glyph.text, width: glyph.endX - last.x }
    } else {
      const { text, x, y, height } = glyph
      items.push({ text, x, y, width: glyph.endX - x, height, font: '', angle: 0, rightToLeft: false, hidden: 'off-page' })
    }
  }
  return items.filter((item) => !isBlank(item))
}

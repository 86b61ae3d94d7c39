import type { GlyphsOf } from './index-glyphs.ts'
import { isBlank, type TextItem } from './text-item.ts'

/** Gives the words of a letter-spaced item from its glyphs, or null when that is not known. */
export type WordsOf = (item: TextItem) => string | null

/** Turns headings like "E X P E R I E N C E" back into words; wider gaps part the words of one heading. */
export function joinSpacedLetters(items: readonly TextItem[], wordsOf: WordsOf = () => null): TextItem[] {
  const joined: TextItem[] = []
  let group: TextItem[] = []
  const close = () => {
    for (const item of isLetterSpaced(group) ? [toWords(group, wordsOf)] : group) joined.push(item)
    group = []
  }
  for (const item of items) {
    const last = group.findLast((other) => !isBlank(other))
    if (isBlank(item) ? !last : !last || !continues(last, item)) close()
    group.push(item)
  }
  close()
  return joined
}

/** Whether words may be hidden in the item: it is too long to be surely one spaced word. */
export function mayHideWords(item: TextItem): boolean {
  return item.text.length > 10 && item.angle === 0 && isSpaced(item.text)
}

/** Parts the words of letter-spaced items by the gaps between their glyphs. */
export function toWordsOf(glyphsOf: GlyphsOf): WordsOf {
  return (item) => {
    const glyphs = glyphsOf(item)
    if (glyphs.map((glyph) => glyph.text).join('') !== item.text.replaceAll(' ', '')) return null
    const gaps = glyphs.slice(1).map((glyph, index) => glyph.x - (glyphs[index]?.endX ?? 0))
    const usual = [...gaps].sort((one, other) => one - other)[gaps.length >> 2] ?? 0
    const parts = glyphs.map(({ text }, index) => ((gaps[index - 1] ?? 0) > wordGap(usual, item.height) ? ` ${text}` : text))
    return parts.join('')
  }
}

/** One letter, or letters that stand alone but for a few close pairs: "S U M M A RY". */
function isSpaced(text: string): boolean {
  const tokens = text.split(' ')
  const singles = tokens.filter((token) => token.length === 1).length
  return singles >= 0.7 * tokens.length && tokens.every((token) => token.length === 1 || token.length === 2)
}

function continues(last: TextItem, item: TextItem): boolean {
  if (!isSpaced(last.text) || !isSpaced(item.text)) return false
  const sameLine = last.angle === 0 && item.angle === 0 && Math.abs(last.y - item.y) < 0.1 * item.height
  const gap = gapBetween(last, item)
  return sameLine && Math.abs(last.height - item.height) < 0.5 && gap > 0 && gap < 3.5 * item.height
}

function gapBetween(last: TextItem, item: TextItem): number {
  return item.x - last.x - last.width
}

/** Four letters or more, mostly letters, and either a spaced string among them or single letters at one even distance. */
function isLetterSpaced(group: readonly TextItem[]): boolean {
  const parts = group.filter((item) => !isBlank(item))
  if (!parts.every((item) => isSpaced(item.text))) return false
  const letters = parts
    .map((item) => item.text)
    .join('')
    .replaceAll(' ', '')
  const count = letters.match(/\p{L}/gu)?.length ?? 0
  if (count < 4 || count < 0.6 * letters.length) return false
  if (parts.some((item) => item.text.length > 4)) return true
  const height = parts[0]?.height ?? 0
  return usualGap(parts) < 1.5 * height && evenGaps(parts) >= 2
}

function toWords(group: readonly TextItem[], wordsOf: WordsOf): TextItem {
  const parts = group.filter((item) => !isBlank(item))
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) throw new RangeError('a group of letters is never empty')
  const usual = usualGap(parts)
  const text = parts.reduce((words, item, index) => {
    const own = wordsOf(item) ?? item.text.replaceAll(' ', '')
    const before = parts[index - 1]
    return before ? `${words}${partsWords(before, item, usual) ? ' ' : ''}${own}` : own
  }, '')
  return { ...first, text, width: last.x + last.width - first.x }
}

/** Letters of one word stand at the usual gap; a spaced string ends where its word ends. */
function partsWords(before: TextItem, item: TextItem, usual: number): boolean {
  const gap = gapBetween(before, item)
  return gap > wordGap(usual, item.height)
}

/** The gap from which letters belong to different words, where the letters of one word stand `usual` apart. */
function wordGap(usual: number, height: number): number {
  return usual + Math.max(0.14 * height, 0.5 * usual)
}

/** The smallest gap between two single letters; where there are none, the widest that a spaced string can hide. */
function usualGap(parts: readonly TextItem[]): number {
  const widestInFlow = 0.3 * (parts[0]?.height ?? 0)
  const singles = parts.slice(1).flatMap((item, index) => {
    const before = parts[index]
    return before && item.text.length === 1 && before.text.length === 1 ? [gapBetween(before, item)] : []
  })
  return singles.length < 2 ? widestInFlow : Math.min(...singles)
}

function evenGaps(parts: readonly TextItem[]): number {
  const usual = usualGap(parts)
  return parts.slice(1).filter((item, index) => {
    const before = parts[index]
    return before && Math.abs(gapBetween(before, item) - usual) < 0.15 * item.height
  }).length
}

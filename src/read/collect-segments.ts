import { type HiddenReason, isBlank, type TextItem } from './text-item.ts'

/** Letters that stand together on one baseline: the unit that rows and columns are made of. */
export interface Segment {
  /** The characters, with spaces where the gaps say so. */
  readonly text: string
  /** The start and the end along the baseline. */
  readonly x: number
  readonly right: number
  /** The baseline of the tallest letters, across the direction of the text. */
  readonly y: number
  /** The height of the tallest letters. */
  readonly height: number
  /** The font of most letters. */
  readonly font: string
  /** Clockwise degrees, 0 for upright text; x, right and y are measured in this direction. */
  readonly angle: number
  /** Where the first letter stands on the page, whatever the direction. */
  readonly origin: { readonly x: number; readonly y: number }
  /** Why a person cannot see it, or null. */
  readonly hidden: HiddenReason | null
}

type OpenSegment = { -readonly [Key in keyof Segment]: Segment[Key] } & { lastText: string; lastHeight: number; fontLetters: number }

/** Joins the items of one page into segments, in the order of painting; text painted twice in one place counts once. */
export function collectSegments(items: readonly TextItem[]): Segment[] {
  const segments: OpenSegment[] = []
  const wasPainted = createPaintMemory()
  let gapStated = false
  for (const item of items) {
    if (isBlank(item)) {
      if (item.text !== '') gapStated = true
      continue
    }
    if (wasPainted(item)) continue
    const open = segments.at(-1)
    if (open && continues(open, item)) extend(open, item, gapStated)
    else segments.push(start(item))
    gapStated = false
  }
  return segments
}

/** The item's start along and across its own direction. */
function place({ x, y, angle }: TextItem): { along: number; across: number } {
  if (angle === 0) return { along: x, across: y }
  const cosine = Math.cos((angle * Math.PI) / 180)
  const sine = Math.sin((angle * Math.PI) / 180)
  return { along: x * cosine + y * sine, across: y * cosine - x * sine }
}

function start(item: TextItem): OpenSegment {
  const { along, across } = place(item)
  const { text, height, font, angle, hidden } = item
  const origin = { x: item.x, y: item.y }
  const size = { x: along, right: along + item.width, y: across, height, lastHeight: height }
  return { text, font, angle, hidden, origin, ...size, lastText: text, fontLetters: text.length }
}

function continues(open: OpenSegment, item: TextItem): boolean {
  if (open.angle !== item.angle || open.hidden !== item.hidden) return false
  const { along, across } = place(item)
  const gap = along - open.right
  const shift = Math.abs(across - open.y)
  const smaller = Math.min(item.height, open.lastHeight)
  if (gap < -0.6 * smaller) return false
  if (shift <= 0.25 * smaller) return gap < (isBullet(open.text) ? 4 : 1) * Math.max(smaller, 0.8 * open.height)
  // "16th", "H2O", a footnote mark: raised or lowered, clearly smaller, and touching.
  const taller = Math.max(item.height, open.height)
  return smaller < 0.85 * taller && shift <= 0.6 * taller && gap < 0.4 * taller
}

function isBullet(text: string): boolean {
  return text.length < 4 && /^(?:[^\p{L}\p{N}]|o|\d{1,2}[.)])$/u.test(text)
}

function extend(open: OpenSegment, item: TextItem, gapStated: boolean): void {
  const { along, across } = place(item)
  const spaced = gapStated || along - open.right > 0.12 * Math.min(item.height, open.lastHeight)
  const needed = spaced && !open.lastText.endsWith(' ') && !item.text.startsWith(' ')
  open.text += needed ? ` ${item.text}` : item.text
  open.lastText = item.text
  open.right = Math.max(open.right, along + item.width)
  open.lastHeight = item.height
  if (item.height > open.height) [open.height, open.y] = [item.height, across]
  if (item.text.length > open.fontLetters) [open.font, open.fontLetters] = [item.font, item.text.length]
}

/** Tells an item that repeats an earlier one at nearly the same place: that is how some programs paint bold or a shadow. */
function createPaintMemory(): (item: TextItem) => boolean {
  const painted = new Map<string, TextItem>()
  return (item) => {
    const reach = Math.max(Math.min(0.15 * item.height, 0.5 * item.width), 0.01)
    const column = Math.round(item.x / reach)
    const row = Math.round(item.y / reach)
    const key = (x: number, y: number) => `${x} ${y} ${item.angle} ${item.hidden} ${item.text}`
    // No counting: a place may be so far off that one more is the same number.
    for (const x of [column - 1, column, column + 1]) {
      for (const y of [row - 1, row, row + 1]) {
        const other = painted.get(key(x, y))
        if (other && Math.abs(other.x - item.x) <= reach && Math.abs(other.y - item.y) <= reach) return true
      }
    }
    painted.set(key(column, row), item)
    return false
  }
}

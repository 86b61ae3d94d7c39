import { type Backdrop, type Colour, judgeContrast } from './judge-contrast.ts'
import { apply, area, type Box, contains, isNumbers, type Matrix, multiply, overlap, toBox } from './paint-geometry.ts'
import { nextState, type PaintState, startState } from './paint-state.ts'
import type { HiddenReason } from './text-item.ts'

/** The drawing commands of a page as pdf.js lists them. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The page that the commands paint on, in points. */
export interface Paper {
  readonly width: number
  readonly height: number
  /** From the units of the file to points from the top left corner. */
  readonly transform: Matrix
  /** Letters lower than this cannot be read. */
  readonly tiny: number
  /** Whether the layer that commands belong to is switched on. */
  readonly isLayerShown: (layer: unknown) => boolean
}

/** One glyph where the page paints it, in points from the page's top left corner. */
export interface Glyph {
  /** The characters that it stands for; a space where the font paints one. */
  readonly text: string
  /** The start and the end on its baseline. */
  readonly x: number
  readonly endX: number
  /** The baseline at the start and at the end. */
  readonly y: number
  readonly endY: number
  /** The height of the letters. */
  readonly height: number
  /** Whether its place is a number; if not, `y` counts the painted strings. */
  readonly placed: boolean
  /** Why a person cannot see it, or null. */
  readonly hidden: HiddenReason | null
}

interface PdfGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace?: boolean
}

interface Canvas {
  readonly paper: Paper
  readonly page: Box
  readonly glyphs: { -readonly [Key in keyof Glyph]: Glyph[Key] }[]
  readonly backdrops: Backdrop[]
  readonly pictures: Box[]
  readonly layers: boolean[]
}

// The codes of pdf.js for the commands that do more than set something.
const saves = new Set([10, 74, 76])
const restores = new Set([11, 75, 77])
const clips = new Set([29, 30])
const fills = new Set([22, 23, 24, 25, 26, 27])
const strokes = new Set([20, 21, 24, 25, 26, 27])
const images = new Set([83, 85, 86, 90])
const imageGroups = new Set([62, 84, 87, 88, 89])
const [showText, beginContent, beginTaggedContent, endContent, constructPath] = [44, 69, 70, 71, 91]

/** Follows the drawing commands of a page and tells for every glyph where it stands and whether it can be seen. */
export function traceGlyphs({ fnArray, argsArray }: OperatorList, paper: Paper): Glyph[] {
  const page = { left: 0, top: 0, right: paper.width, bottom: paper.height }
  const canvas: Canvas = { paper, page, glyphs: [], backdrops: [], pictures: [], layers: [] }
  const saved: PaintState[] = []
  let state = startState(paper.transform, page)
  let clipNext = false
  for (const [index, code] of fnArray.entries()) {
    const list = argsArray[index]
    const given: readonly unknown[] = Array.isArray(list) ? list : []
    if (saves.has(code)) saved.push(state)
    if (restores.has(code)) state = saved.pop() ?? state
    else if (clips.has(code)) clipNext = true
    else if (code === showText) state = paintText(canvas, state, given, index)
    else if (code === constructPath) [state, clipNext] = [paintPath(canvas, state, given, clipNext), false]
    else if (images.has(code)) paintPicture(canvas, state)
    else if (imageGroups.has(code)) paint(canvas, state, state.clip, null, false)
    else if (code === beginContent) canvas.layers.push(true)
    else if (code === beginTaggedContent) canvas.layers.push(given[0] !== 'OC' || paper.isLayerShown(given[1]))
    else if (code === endContent) canvas.layers.pop()
    else state = nextState(state, code, given)
  }
  showRecognisedText(canvas)
  return canvas.glyphs
}

/** Invisible letters over a picture of at least half the page are what a scanner recognised there: a person sees them. */
function showRecognisedText({ glyphs, pictures, page }: Canvas): void {
  for (const scan of pictures.filter((box) => area(box) >= 0.5 * area(page))) {
    for (const glyph of glyphs) {
      if (glyph.hidden === 'invisible' && contains(scan, glyph.x, glyph.y)) glyph.hidden = null
    }
  }
}

function paintText(canvas: Canvas, state: PaintState, [parts]: readonly unknown[], order: number): PaintState {
  const { size, stretch, rise, letterGap, wordGap } = state
  const matrix = multiply(multiply(state.matrix, state.text), [1, 0, 0, 1, ...state.line])
  const height = Math.hypot(matrix[2], matrix[3]) * Math.abs(size)
  let { advance } = state
  for (const part of Array.isArray(parts) ? parts : []) {
    if (typeof part === 'number') advance -= (part * size * stretch) / 1000
    if (!isGlyph(part)) continue
    const end = advance + (part.width * size * stretch) / 1000
    const [x, y] = apply(matrix, advance, rise)
    const [endX, endY] = apply(matrix, end, rise)
    const placed = Number.isFinite(x + y + endX + endY + height)
    const glyph = placed
      ? { text: part.unicode, x, y, endX, endY, height, placed }
      : { text: part.unicode, x: 0, y: 2 * order, endX: 0, endY: 2 * order, height: 1, placed }
    canvas.glyphs.push({ ...glyph, hidden: judge(canvas, state, glyph) })
    advance = end + (letterGap + (part.isSpace ? wordGap : 0)) * stretch
  }
  return { ...state, advance }
}

function isGlyph(part: unknown): part is PdfGlyph {
  return typeof part === 'object' && part !== null && 'unicode' in part && 'width' in part
}

function judge({ layers, page, paper, backdrops }: Canvas, state: PaintState, glyph: Omit<Glyph, 'hidden'>): HiddenReason | null {
  if (layers.includes(false)) return 'hidden-layer'
  if (!glyph.placed) return null
  if (Math.max(glyph.x, glyph.endX) < 0 || Math.min(glyph.x, glyph.endX) > page.right) return 'off-page'
  if (Math.max(glyph.y, glyph.endY) < 0 || Math.min(glyph.y, glyph.endY) > page.bottom) return 'off-page'
  if (glyph.height < paper.tiny) return 'tiny'
  if (state.mode === 3 || state.mode === 7) return 'invisible'
  const x = (glyph.x + glyph.endX) / 2
  const y = (glyph.y + glyph.endY) / 2 - 0.3 * glyph.height
  if (!contains(state.clip, x, y)) return 'clipped'
  // Outlined letters are seen by their outline; only plain filled ones are judged by colour.
  if (state.mode !== 0 && state.mode !== 4) return null
  return judgeContrast({ colour: state.fill, opacity: state.opacity * state.groupOpacity }, x, y, backdrops)
}

function paintPath(canvas: Canvas, state: PaintState, [how, data, corners]: readonly unknown[], isClip: boolean): PaintState {
  if (!isNumbers(corners)) return state
  const [left = 0, top = 0, right = 0, bottom = 0] = corners
  const box = toBox(state.matrix, left, top, right, bottom)
  const isRectangle = isUpright(state.matrix) && isRectanglePath(data)
  if (fills.has(Number(how))) paint(canvas, state, box, state.fill, isRectangle)
  if (strokes.has(Number(how))) paint(canvas, state, widen(box, state), state.stroke, false)
  if (!isClip) return state
  return { ...state, clip: overlap(state.clip, box), squareClip: state.squareClip && isRectangle }
}

function isUpright([a, b, c, d]: Matrix): boolean {
  return (b === 0 && c === 0) || (a === 0 && d === 0)
}

/** Four straight lines whose corners share two x and two y; each step is a code (0 to 3) and its point. */
function isRectanglePath(data: unknown): boolean {
  const path: unknown = Array.isArray(data) ? data[0] : null
  if (!isNumbers(path) || path.length < 12 || path.length > 16) return false
  const [, x0, y0, s1, x1, y1, s2, x2, y2, s3, x3, y3] = path
  if (s1 !== 1 || s2 !== 1 || s3 !== 1) return false
  const acrossFirst = y0 === y1 && x1 === x2 && y2 === y3 && x3 === x0
  return acrossFirst || (x0 === x1 && y1 === y2 && x2 === x3 && y3 === y0)
}

function widen({ left, top, right, bottom }: Box, { lineWidth, matrix }: PaintState): Box {
  const half = (lineWidth * Math.hypot(matrix[0], matrix[1])) / 2
  return { left: left - half, top: top - half, right: right + half, bottom: bottom + half }
}

function paintPicture(canvas: Canvas, state: PaintState): void {
  const box = toBox(state.matrix, 0, 0, 1, 1)
  canvas.pictures.push(box)
  paint(canvas, state, box, null, false)
}

/** Puts something on the page that later text may stand on and that earlier text may vanish under. */
function paint(canvas: Canvas, state: PaintState, whole: Box, colour: Colour | null, isRectangle: boolean): void {
  const box = overlap(whole, state.clip)
  const opacity = state.opacity * state.groupOpacity
  // Rules and the borders of tables are too thin to stand on.
  const thin = Math.min(box.right - box.left, box.bottom - box.top) < 2
  if (thin || opacity < 0.05 || canvas.layers.includes(false)) return
  const solid = isRectangle && colour !== null && opacity > 0.99 && state.plainBlend && state.plainGroup && state.squareClip
  canvas.backdrops.push({ box, colour: colour && fade(colour, opacity), solid })
  if (!solid) return
  for (const glyph of canvas.glyphs) {
    if (glyph.hidden === null && contains(box, glyph.x, glyph.y) && contains(box, glyph.endX, glyph.endY - 0.5 * glyph.height)) glyph.hidden = 'covered'
  }
}

/** The colour as it looks on white paper. */
function fade([red, green, blue]: Colour, opacity: number): Colour {
  const onPaper = (value: number) => value * opacity + 255 * (1 - opacity)
  return [onPaper(red), onPaper(green), onPaper(blue)]
}

import type { Colour } from './judge-contrast.ts'
import { type Box, isNumbers, type Matrix, multiply, overlap, toBox, toMatrix } from './paint-geometry.ts'

/** What the drawing commands of a page have set so far. Lengths are in the units of the file. */
export interface PaintState {
  /** From the units in force to points from the page's top left corner. */
  readonly matrix: Matrix
  /** The matrix of the text, and the start of the line and the way gone within it. */
  readonly text: Matrix
  readonly line: readonly [x: number, y: number]
  readonly advance: number
  /** The size of the letters and how far they are stretched, 1 for not at all. */
  readonly size: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly letterGap: number
  readonly wordGap: number
  /** 0 fills letters, 1 outlines them, 3 leaves them invisible; the PDF format has eight ways. */
  readonly mode: number
  /** Colours; null for patterns. */
  readonly fill: Colour | null
  readonly stroke: Colour | null
  readonly lineWidth: number
  /** 0 for transparent to 1 for opaque: of the next thing painted, and of the group that it stands in. */
  readonly opacity: number
  readonly groupOpacity: number
  /** Whether what is painted simply replaces what lies below: the next thing, and the group that it stands in. */
  readonly plainBlend: boolean
  readonly plainGroup: boolean
  /** What is painted outside does not show. */
  readonly clip: Box
  /** Whether `clip` is exact, and not just the box around another form. */
  readonly squareClip: boolean
}

/** The state at the start of a page. */
export function startState(matrix: Matrix, page: Box): PaintState {
  const text = { text: identity, line: [0, 0], advance: 0, size: 0, stretch: 1, leading: 0, rise: 0 } as const
  const colours = { fill: black, stroke: black, lineWidth: 1, opacity: 1, groupOpacity: 1, plainBlend: true, plainGroup: true }
  return { matrix, ...text, letterGap: 0, wordGap: 0, mode: 0, ...colours, clip: page, squareClip: true }
}

/** The state after a command that only sets something, or the same state for any other command. Codes are those of pdf.js. */
export function nextState(state: PaintState, code: number, given: readonly unknown[]): PaintState {
  const change = changes.get(code)
  return change ? { ...state, ...change(given, state) } : state
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const black: Colour = [0, 0, 0]

type Change = (given: readonly unknown[], state: PaintState) => Partial<PaintState>

const changes: ReadonlyMap<number, Change> = new Map<number, Change>([
  [2, ([width]) => ({ lineWidth: Number(width) })],
  [9, ([entries]) => readEntries(entries)],
  [12, (given, { matrix }) => ({ matrix: multiply(matrix, toMatrix(given)) })],
  [31, () => ({ text: identity, line: [0, 0], advance: 0 })],
  [33, ([gap]) => ({ letterGap: Number(gap) })],
  [34, ([gap]) => ({ wordGap: Number(gap) })],
  [35, ([percent]) => ({ stretch: Number(percent) / 100 })],
  [36, ([leading]) => ({ leading: -Number(leading) })],
  [37, ([, size]) => ({ size: Number(size) })],
  [38, ([mode]) => ({ mode: Number(mode) })],
  [39, ([rise]) => ({ rise: Number(rise) })],
  [40, ([x, y], state) => moveLine(state, Number(x), Number(y))],
  [41, ([x, y], state) => ({ leading: Number(y), ...moveLine(state, Number(x), Number(y)) })],
  [42, ([matrix]) => ({ text: toMatrix(matrix), line: [0, 0], advance: 0 })],
  [43, (_, state) => moveLine(state, 0, state.leading)],
  [53, () => ({ stroke: null })],
  [55, () => ({ fill: null })],
  [58, ([hex]) => ({ stroke: toColour(hex) })],
  [59, ([hex]) => ({ fill: toColour(hex) })],
  [74, ([matrix, corners], state) => enterForm(state, matrix ? toMatrix(matrix) : identity, corners)],
  [76, (_, state) => enterGroup(state)],
])

function moveLine({ line: [startX, startY] }: PaintState, x: number, y: number): Partial<PaintState> {
  return { line: [startX + x, startY + y], advance: 0 }
}

/** A drawing inside the drawing has units and an edge of its own. */
function enterForm(state: PaintState, form: Matrix, corners: unknown): Partial<PaintState> {
  const matrix = multiply(state.matrix, form)
  const [left, top, right, bottom] = isNumbers(corners) ? Array.from(corners) : []
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return { matrix }
  return { matrix, clip: overlap(state.clip, toBox(matrix, left, top, right, bottom)) }
}

function enterGroup({ opacity, groupOpacity, plainBlend, plainGroup }: PaintState): Partial<PaintState> {
  return { groupOpacity: groupOpacity * opacity, opacity: 1, plainGroup: plainGroup && plainBlend }
}

/** Opacity, blending and masks come as pairs of a name and a value. */
function readEntries(entries: unknown): Partial<PaintState> {
  const pairs: readonly unknown[] = Array.isArray(entries) ? entries : []
  const given = new Map<unknown, unknown>(pairs.map((pair) => (Array.isArray(pair) ? [pair[0], pair[1]] : [null, null])))
  const [opacity, blend] = [given.get('ca'), given.get('BM')]
  const change: { opacity?: number; plainBlend?: boolean } = {}
  if (typeof opacity === 'number') change.opacity = opacity
  if (given.has('BM') || given.has('SMask')) change.plainBlend = (blend ?? 'source-over') === 'source-over' && !given.get('SMask')
  return change
}

function toColour(hex: unknown): Colour | null {
  if (typeof hex !== 'string' || !/^#[\da-f]{6}$/i.test(hex)) return null
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

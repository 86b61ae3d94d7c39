/** Six numbers that turn, scale and move, in the order of the PDF format. */
export type Matrix = readonly [number, number, number, number, number, number]

/** An upright rectangle in points from the page's top left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The matrix that does `inner` first and `outer` then. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

/** Where the matrix brings a point. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Six numbers as a matrix; anything else changes nothing. */
export function toMatrix(numbers: unknown): Matrix {
  const six = isNumbers(numbers) ? Array.from(numbers) : []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = six
  return [a, b, c, d, e, f]
}

/** Whether the value is a list of numbers, of any kind of array. */
export function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return ArrayBuffer.isView(value) || (Array.isArray(value) && value.every((number) => typeof number === 'number'))
}

/** The upright box around a rectangle that the matrix turns and moves. */
export function toBox(matrix: Matrix, left: number, top: number, right: number, bottom: number): Box {
  const corners = [apply(matrix, left, top), apply(matrix, right, top), apply(matrix, left, bottom), apply(matrix, right, bottom)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** What two boxes share; right of it lies left of it where they share nothing. */
export function overlap(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}

/** Whether the point lies in the box. */
export function contains({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

/** The area of the box, 0 for an empty one. */
export function area({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top)
}

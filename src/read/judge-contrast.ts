import { type Box, contains } from './paint-geometry.ts'
import type { HiddenReason } from './text-item.ts'

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** Something painted that text may stand on. */
export interface Backdrop {
  /** What it covers at most. */
  readonly box: Box
  /** Its colour, or null for a picture or a gradient, which may have any. */
  readonly colour: Colour | null
  /** Whether it is an opaque upright rectangle, so that nothing below it shows. */
  readonly solid: boolean
}

/** What text is painted with. */
export interface Ink {
  /** Its colour, or null for a pattern. */
  readonly colour: Colour | null
  /** 0 for transparent to 1 for opaque. */
  readonly opacity: number
}

const white: Colour = [255, 255, 255]
// Pale grey on white (#ededed) is still seen on a screen; what differs less is not.
const leastContrast = 16

/** Why ink at a point of the page cannot be told from anything that may lie behind it, or null when it can. */
export function judgeContrast(ink: Ink, x: number, y: number, backdrops: readonly Backdrop[]): HiddenReason | null {
  const { colour, opacity } = ink
  if (!colour) return null
  const behind = coloursBehind(x, y, backdrops)
  const differences = behind.map((other) => (other ? difference(colour, other) : Infinity))
  if (differences.some((contrast) => contrast * opacity > leastContrast)) return null
  if (differences.some((contrast) => contrast > leastContrast)) return 'transparent'
  return behind.every((other) => other && difference(other, white) <= leastContrast) ? 'white' : 'same-colour'
}

/** Every colour that the point may have, from the top down to the first rectangle that hides the rest, or the paper. */
function coloursBehind(x: number, y: number, backdrops: readonly Backdrop[]): (Colour | null)[] {
  const colours: (Colour | null)[] = []
  for (let index = backdrops.length - 1; index >= 0; index -= 1) {
    const backdrop = backdrops[index]
    if (!backdrop || !contains(backdrop.box, x, y)) continue
    colours.push(backdrop.colour)
    if (backdrop.solid) return colours
  }
  return [...colours, white]
}

function difference(one: Colour, other: Colour): number {
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? 0))))
}

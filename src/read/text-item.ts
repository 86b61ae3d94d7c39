/** A piece of text as a PDF paints it: one string in one font on one baseline, in points from the page's top left corner. */
export interface TextItem {
  /** The characters; a lone space stands for a gap that the PDF states. */
  readonly text: string
  /** Where the first letter starts on its baseline. */
  readonly x: number
  /** The baseline, counted downwards. */
  readonly y: number
  /** How far the text runs along its baseline. */
  readonly width: number
  /** The height of the letters. */
  readonly height: number
  /** An id that is the same for items of the same font within one file. */
  readonly font: string
  /** Clockwise degrees, 0 for upright text. */
  readonly angle: number
  /** Whether the text runs from right to left. */
  readonly rightToLeft: boolean
  /** Why a person cannot see it, or null for visible text. */
  readonly hidden: HiddenReason | null
}

/** The reasons for which text of a PDF cannot be seen. */
export type HiddenReason = 'white' | 'same-colour' | 'transparent' | 'tiny' | 'invisible' | 'off-page' | 'clipped' | 'covered' | 'hidden-layer'

/** Whether the item only states a gap. */
export function isBlank(item: TextItem): boolean {
  return item.text.trim() === ''
}

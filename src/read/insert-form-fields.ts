import { apply } from './paint-geometry.ts'
import type { TextLine } from './resume-text.ts'
import type { Paper } from './trace-glyphs.ts'

/** Something laid over a page, as pdf.js describes it; only what is used here. */
export interface PdfAnnotation {
  readonly subtype?: string
  /** `Tx` for text, `Ch` for a choice, `Btn` for a box to tick. */
  readonly fieldType?: string
  readonly fieldValue?: unknown
  readonly contentsObj?: { readonly str?: string }
  readonly hidden?: boolean
  readonly noView?: boolean
  readonly rect?: readonly number[]
}

/** Puts the values of a page's form fields, which its text leaves out, below the lines that they stand beside. */
export function insertFormFields(lines: readonly TextLine[], annotations: readonly PdfAnnotation[], paper: Paper, page: number): TextLine[] {
  const fields = annotations.flatMap((annotation) => toLines(annotation, paper, page))
  const after = new Map<number, TextLine[]>()
  for (const field of fields.sort(byPlace)) {
    const position = lastLineAbove(lines, field)
    after.set(position, [...(after.get(position) ?? []), field])
  }
  const fieldsAfter = (position: number) => after.get(position) ?? []
  return [...fieldsAfter(-1), ...lines.flatMap((line, position) => [line, ...fieldsAfter(position)])]
}

function toLines(annotation: PdfAnnotation, paper: Paper, page: number): TextLine[] {
  if (annotation.hidden || annotation.noView) return []
  const [left = 0, bottom = 0, right = 0, top = 0] = annotation.rect ?? []
  const [x, low] = apply(paper.transform, left, bottom)
  const [end, high] = apply(paper.transform, right, top)
  const texts = valuesOf(annotation)
    .flatMap((value) => value.split(/[\r\n]+/))
    .filter((text) => text.trim() !== '')
  const height = Math.min(12, Math.abs(low - high) / Math.max(1, texts.length))
  return texts.map((text, index) => {
    const place = { x: Math.min(x, end), y: Math.min(low, high) + height * (index + 1), width: Math.abs(end - x), height, font: '' }
    return { text, page, place, heading: false, part: 'form-field', hidden: null }
  })
}

/** What was typed or chosen; boxes to tick have no words of their own. */
function valuesOf({ subtype, fieldType, fieldValue, contentsObj }: PdfAnnotation): string[] {
  if (subtype === 'FreeText') return [contentsObj?.str ?? '']
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return []
  const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue]
  return values.filter((value) => typeof value === 'string')
}

function byPlace(one: TextLine, other: TextLine): number {
  return (one.place?.y ?? 0) - (other.place?.y ?? 0) || (one.place?.x ?? 0) - (other.place?.x ?? 0)
}

/** The position of the lowest line that stands above the field or beside it, -1 for none. */
function lastLineAbove(lines: readonly TextLine[], field: TextLine): number {
  const limit = (field.place?.y ?? 0) + 3
  return lines.reduce((best, { place }, position) => {
    if (!place || place.y > limit) return best
    return place.y >= (lines[best]?.place?.y ?? -Infinity) ? position : best
  }, -1)
}

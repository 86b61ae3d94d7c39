import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { plainText } from '../plain-text.ts'

/** The width between the margins, in twentieths of a point. */
const FULL_WIDTH = 9_360
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9CFCA' } as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

const BULLETS = 'bullets'

/** The one list of the document: plain round bullets. */
export const numbering = {
  config: [
    {
      reference: BULLETS,
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 400, hanging: 240 } } } },
      ],
    },
  ],
}

/** Text as XML can hold it. */
function clean(text: string): string {
  return plainText(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '')
}

/** A stretch of plain text. */
export function words(text: string): TextRun {
  return new TextRun(clean(text))
}

/** A stretch of bold text. */
export function bold(text: string): TextRun {
  return new TextRun({ text: clean(text), bold: true })
}

/** A stretch of quiet text. */
export function quiet(text: string): TextRun {
  return new TextRun({ text: clean(text), color: '5A6670' })
}

/** A paragraph. */
export function paragraph(...runs: readonly TextRun[]): Paragraph {
  return new Paragraph({ children: runs })
}

/** A line of a bulleted list. */
export function bullet(...runs: readonly TextRun[]): Paragraph {
  return new Paragraph({ children: runs, numbering: { reference: BULLETS, level: 0 }, spacing: { after: 60 } })
}

/** A heading of the first or second level. */
export function heading(level: 1 | 2, text: string): Paragraph {
  return new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: [words(text)] })
}

/** A table under a head that comes again on each page; widths are parts of the page's width. */
export function table(head: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): Table {
  const sizes = widths.map((width) => Math.round(FULL_WIDTH * width))
  const cell = (text: string, index: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: sizes[index] as number, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'E6F1EE', color: 'auto' } } : {}),
      children: [new Paragraph({ spacing: { after: 0, line: 250 }, children: [new TextRun({ text: clean(text), bold: isHead, size: 19 })] })],
    })
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: cells.map((text, index) => cell(text, index, isHead)) })
  return new Table({
    width: { size: FULL_WIDTH, type: WidthType.DXA },
    columnWidths: sizes,
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, insideHorizontal: LINE, left: NONE, right: NONE, insideVertical: NONE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

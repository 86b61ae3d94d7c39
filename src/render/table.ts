import { plainText } from './plain-text.ts'

/** A cell: our own numbers stay numbers, everything else is text. */
export type Cell = string | number | null

/** Rows under a head, for CSV and for a sheet of a workbook. */
export interface Table {
  readonly name: string
  /** The titles of the columns, with how many characters wide a sheet shows them. */
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A cell without control characters, so that nothing stands before a sign that a spreadsheet would take for a formula. */
export function cleanCell(cell: Cell): Cell {
  return typeof cell === 'string' ? plainText(cell).trim() : cell
}

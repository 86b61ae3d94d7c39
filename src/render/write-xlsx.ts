import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { fixZipDates } from './fix-zip-dates.ts'
import { type Cell, cleanCell, type Table } from './table.ts'

/** The longest text that a cell of a workbook may hold. */
const LONGEST_TEXT = 32_767
const HEAD = { type: String, fontWeight: 'bold', backgroundColor: '#D9ECE8', wrap: true, alignVertical: 'top' } as const

/** Writes tables as the sheets of a workbook. Text is typed as text, so that no cell is a formula; the same tables give the same bytes. */
export async function writeXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [columns.map(({ title }): CellObject => ({ ...HEAD, value: title })), ...rows.map((row) => row.map(toCell))],
  }))
  return fixZipDates(await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer())
}

function toCell(cell: Cell): CellObject | null {
  const clean = cleanCell(cell)
  if (clean === null || clean === '') return null
  if (typeof clean === 'number') return { type: Number, value: clean, alignVertical: 'top' }
  return { type: String, format: '@', value: clean.slice(0, LONGEST_TEXT), wrap: true, alignVertical: 'top' }
}

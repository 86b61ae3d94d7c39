import { stringify } from 'csv-stringify/sync'
import type { Report } from '../report/report.ts'
import type { Cohort } from './cohort.ts'
import { peopleTable } from './cohort-tables.ts'
import { competencyTable } from './report-tables.ts'
import { cleanCell, type Table } from './table.ts'

/** The competencies of one report or several as CSV (RFC 4180, UTF-8 with a byte order mark for Excel). No cell is a formula, whatever a resume says. */
export function toCsv(reports: Report | readonly Report[]): string {
  return write(competencyTable('reportVersion' in reports ? [reports] : reports))
}

/** A cohort as CSV, one row a person. */
export function toCohortCsv(cohort: Cohort): string {
  return write(peopleTable(cohort))
}

function write({ columns, rows }: Table): string {
  return stringify([columns.map((column) => column.title), ...rows.map((row) => row.map(cleanCell))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  })
}

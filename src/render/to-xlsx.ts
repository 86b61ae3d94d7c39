import type { Report } from '../report/report.ts'
import type { Cohort } from './cohort.ts'
import { gapsTable, holdersTable, peopleTable } from './cohort-tables.ts'
import { competencyTable, coreTable, pathwayTable, suggestionTable } from './report-tables.ts'

/** The report as an Excel workbook: competencies, suggestions, pathways and the paste-ready section. The writer is loaded with the first call. */
export async function toXlsx(report: Report): Promise<Uint8Array> {
  const { writeXlsx } = await import('./write-xlsx.ts')
  return writeXlsx([competencyTable([report]), suggestionTable(report), pathwayTable(report), coreTable(report)])
}

/** A cohort as an Excel workbook: one row a person, who names what, and common gaps. */
export async function toCohortXlsx(cohort: Cohort): Promise<Uint8Array> {
  const { writeXlsx } = await import('./write-xlsx.ts')
  return writeXlsx([peopleTable(cohort), holdersTable(cohort), gapsTable(cohort)])
}

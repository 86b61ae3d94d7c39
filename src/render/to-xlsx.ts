import type { Report } from '../report/report.ts'
import type { Cohort } from './cohort.ts'
import { gapsTable, holdersTable, peopleTable } from './cohort-tables.ts'
import type { Posting } from './posting.ts'
import { competencyTable, coreTable, pathwayTable, postingTable, suggestionTable } from './report-tables.ts'

/** The report as an Excel workbook: competencies, suggestions, pathways, the paste-ready section, and a comparison where there is one. The writer is loaded with the first call. */
export async function toXlsx(report: Report, posting: Posting | null = null): Promise<Uint8Array> {
  const { writeXlsx } = await import('./write-xlsx.ts')
  return writeXlsx([
    competencyTable([report]),
    suggestionTable(report),
    pathwayTable(report),
    coreTable(report),
    ...(posting === null ? [] : [postingTable(posting)]),
  ])
}

/** A cohort as an Excel workbook: one row a person, who names what, and common gaps. */
export async function toCohortXlsx(cohort: Cohort): Promise<Uint8Array> {
  const { writeXlsx } = await import('./write-xlsx.ts')
  return writeXlsx([peopleTable(cohort), holdersTable(cohort), gapsTable(cohort)])
}

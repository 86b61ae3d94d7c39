import type { Report } from '../report/report.ts'
import type { Posting } from './posting.ts'

/** The report as a Word document: the section to paste into the resume on its own page, then a coach's letter with the findings, and with a comparison where there is one. The writer is loaded with the first call. */
export async function toDocx(report: Report, posting: Posting | null = null): Promise<Uint8Array> {
  const { writeDocx } = await import('./docx/write-docx.ts')
  return writeDocx(report, posting)
}

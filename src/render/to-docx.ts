import type { Report } from '../report/report.ts'

/** The report as a Word document: the section to paste into the resume on its own page, then a coach's letter with the findings. The writer is loaded with the first call. */
export async function toDocx(report: Report): Promise<Uint8Array> {
  const { writeDocx } = await import('./docx/write-docx.ts')
  return writeDocx(report)
}

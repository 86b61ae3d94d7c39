import { type Report, toCsv } from '../index.ts'
import type { Outcome } from './analyze-files.ts'
import type { Format } from './formats.ts'
import { renderReport, toData } from './render-report.ts'
import type { Terminal } from './terminal.ts'

/** Where outcomes go as they come; `end` says that no more will. */
export interface Sink {
  take(outcome: Outcome): Promise<void>
  end(): Promise<void>
  /** The page to open when all is done, or null. */
  readonly page: string | null
}

/** Reports in one format on stdout: one after the other, JSON of several as an array, CSV under one head. */
export function writeStdout(format: Format, files: number, terminal: Terminal): Sink {
  const data: unknown[] = []
  const reports: Report[] = []
  return {
    page: null,
    async take(outcome) {
      if (format === 'ndjson') terminal.stdout.write(toNdjson(outcome))
      else if (format === 'json') data.push('report' in outcome ? toData(outcome) : outcome)
      else if ('error' in outcome) return
      else if (format === 'csv') reports.push(outcome.report)
      else terminal.stdout.write(await renderReport(outcome, format))
    },
    async end() {
      if (format === 'csv') terminal.stdout.write(toCsv(reports))
      if (format === 'json') terminal.stdout.write(`${JSON.stringify(files === 1 && isRead(data[0]) ? data[0] : data, null, 2)}\n`)
    },
  }
}

/** One file's report stands alone; one file's error stands in a list, so that nobody takes it for a report. */
function isRead(one: unknown): boolean {
  return typeof one === 'object' && one !== null && !('error' in one)
}

/** One line for a file: its report, or why there is none. */
export function toNdjson(outcome: Outcome): string {
  if ('error' in outcome) return `${JSON.stringify(outcome)}\n`
  const bare = toData({ ...outcome, posting: null })
  return `${JSON.stringify({ fileName: outcome.fileName, report: bare, ...(outcome.posting === null ? {} : { posting: outcome.posting }) })}\n`
}

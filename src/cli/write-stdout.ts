import { type Report, toCsv } from '../index.ts'
import type { Outcome } from './analyze-files.ts'
import type { Format } from './formats.ts'
import { renderReport, withoutText } from './render-report.ts'
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
  const kept: Outcome[] = []
  const keeps = format === 'json' || format === 'csv'
  return {
    page: null,
    async take(outcome) {
      if (format === 'ndjson') terminal.stdout.write(toNdjson(outcome))
      else if (keeps) kept.push('report' in outcome ? { ...outcome, report: withoutText(outcome.report) } : outcome)
      else if ('report' in outcome) terminal.stdout.write(await renderReport(outcome.report, format))
    },
    async end() {
      const reports = kept.flatMap((one): Report[] => ('report' in one ? [one.report] : []))
      if (format === 'csv') terminal.stdout.write(toCsv(reports))
      if (format === 'json') terminal.stdout.write(`${JSON.stringify(files === 1 && reports[0] ? reports[0] : kept.map((one) => ('report' in one ? one.report : one)), null, 2)}\n`)
    },
  }
}

/** One line for a file: its report, or why there is none. */
export function toNdjson(outcome: Outcome): string {
  return `${JSON.stringify('report' in outcome ? { fileName: outcome.fileName, report: withoutText(outcome.report) } : outcome)}\n`
}

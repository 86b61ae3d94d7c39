import { toCsv, toDocx, toHtml, toMarkdown, toText, toXlsx } from '../index.ts'
import type { Analyzed } from './analyze-files.ts'
import type { Format } from './formats.ts'

/** One report in one format, with the comparison where the format has room for it. */
export async function renderReport({ report, posting }: Analyzed, format: Format): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return toText(report, posting)
    case 'markdown':
      return toMarkdown(report, posting)
    case 'html':
      return toHtml(report, posting)
    case 'docx':
      return toDocx(report, posting)
    case 'csv':
      return toCsv(report)
    case 'xlsx':
      return toXlsx(report, posting)
    default:
      return `${JSON.stringify(toData({ report, posting }), null, 2)}\n`
  }
}

/** What JSON says of a file: the report, and beside it the comparison where one was asked for. The HTML page needs the resume's whole text; what machines read was not asked to carry it. */
export function toData({ report, posting }: Analyzed): unknown {
  const bare = { ...report, document: { ...report.document, text: null } }
  return posting === null ? bare : { report: bare, posting }
}

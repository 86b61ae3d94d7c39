import { type Report, toCsv, toDocx, toHtml, toMarkdown, toText, toXlsx } from '../index.ts'
import type { Format } from './formats.ts'

/** One report in one format. */
export async function renderReport(report: Report, format: Format): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return toText(report)
    case 'markdown':
      return toMarkdown(report)
    case 'html':
      return toHtml(report)
    case 'docx':
      return toDocx(report)
    case 'csv':
      return toCsv(report)
    case 'xlsx':
      return toXlsx(report)
    default:
      return `${JSON.stringify(withoutText(report), null, format === 'json' ? 2 : 0)}\n`
  }
}

/** The HTML page needs the resume's whole text; what machines read was not asked to carry it. */
export function withoutText(report: Report): Report {
  return { ...report, document: { ...report.document, text: null } }
}

import { type DocumentLine, indexAt, type ResumeDocument, type Section, type Span } from '../document/document.ts'
import type { Place } from '../report/report.ts'
import { maskIdentifiers } from './findings/identifiers.ts'

/** The longest quote, in characters. */
const MAX_QUOTE = 160

/** A span as a report shows it. */
export function toPlace(document: ResumeDocument, span: Span): Place {
  const lineNumber = indexAt(document.lines, span.start)
  const line = document.lines[lineNumber] as DocumentLine
  return {
    text: document.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    page: line.page,
    line: lineNumber + 1,
    section: (document.sections[indexAt(document.sections, span.start)] as Section).kind,
    quote: quoteAround(document.text, line, span),
  }
}

function quoteAround(text: string, line: Span, span: Span): string {
  const end = Math.max(line.end, span.end)
  let from = line.start
  let to = end
  if (to - from > MAX_QUOTE) {
    from = Math.max(line.start, Math.min(span.start - 50, end - MAX_QUOTE))
    to = Math.min(end, Math.max(from + MAX_QUOTE, span.end))
    if (to - from > 2 * MAX_QUOTE) to = from + 2 * MAX_QUOTE
  }
  const quote = tidy(maskNumbers(maskIdentifiers(text.slice(from, to))))
  return `${from > line.start ? '… ' : ''}${quote}${to < end ? ' …' : ''}`
}

/** Licence, telephone and social security numbers: five digits or more, however they are cut. */
function maskNumbers(text: string): string {
  if (!/\d[\d ().-]{4}/.test(text)) return text
  return text.replace(/\d(?:[ ().-]{0,2}\d){6,14}|\b[A-Za-z]{0,3}-?\d{5,}\b/g, (number) =>
    /^(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d$/.test(number) ? number : number.replace(/\d/g, '#'),
  )
}

/** One line, without the characters that a person does not see. */
function tidy(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.trim()
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]{1,}/g, ' ')
    .replace(/[\ue000-\uf8ff]/g, '•')
    .trim()
}

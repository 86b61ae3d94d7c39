import type { Paragraph } from 'docx'
import type { Report } from '../../report/report.ts'
import { emptyWords, GROUP_TITLES } from '../words.ts'
import { bold, heading, paragraph, words } from './paragraphs.ts'

/** The section to paste: a heading and plain lines, no table and no style of its own, so that it takes the look of the resume. */
export function coreSection(report: Report): Paragraph[] {
  const lines = report.coreCompetencies.map((group) =>
    paragraph(bold(`${GROUP_TITLES[group.group]}: `), words(group.items.map((item) => item.line).join(' | '))),
  )
  return [heading(1, 'Technical Core Competencies'), ...(lines.length > 0 ? lines : [paragraph(words(emptyWords(report)))])]
}

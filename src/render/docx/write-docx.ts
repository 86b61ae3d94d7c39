import { Document, Packer, SectionType } from 'docx'
import type { Report } from '../../report/report.ts'
import { fixZipDates } from '../fix-zip-dates.ts'
import type { Posting } from '../posting.ts'
import { coachLetter } from './coach-letter.ts'
import { coreSection } from './core-section.ts'
import { numbering } from './paragraphs.ts'

/** US Letter with one-inch margins, in twentieths of a point. */
const page = { size: { width: 12_240, height: 15_840 }, margin: { top: 1_440, right: 1_440, bottom: 1_440, left: 1_440 } }
const heading = { font: 'Calibri', bold: true, color: '0D665D' }

/** Writes the Word document. The same report gives the same bytes: the date in it is the report's own. */
export async function writeDocx(report: Report, posting: Posting | null): Promise<Uint8Array> {
  const document = new Document({
    creator: 'resume-competency-analyzer',
    lastModifiedBy: 'resume-competency-analyzer',
    title: 'Technical Core Competencies',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 100, line: 264 } } },
        heading1: { run: { ...heading, size: 30 }, paragraph: { spacing: { before: 0, after: 140 } } },
        heading2: { run: { ...heading, size: 24 }, paragraph: { spacing: { before: 260, after: 90 }, keepNext: true } },
      },
    },
    numbering,
    sections: [
      { properties: { page }, children: coreSection(report) },
      { properties: { page, type: SectionType.NEXT_PAGE }, children: coachLetter(report, posting) },
    ],
  })
  return fixZipDates(await Packer.toBuffer(document, false, [{ path: 'docProps/core.xml', data: coreProperties(report.stamp.asOf) }]))
}

/** The writer would put the present moment here. */
function coreProperties(day: string): string {
  const date = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Technical Core Competencies</dc:title><dc:creator>resume-competency-analyzer</dc:creator><cp:lastModifiedBy>resume-competency-analyzer</cp:lastModifiedBy><cp:revision>1</cp:revision>${date('created')}${date('modified')}</cp:coreProperties>`
}

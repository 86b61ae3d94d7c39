import { AlignmentType, Document, Header, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TabStopType, TextRun, WidthType } from 'docx'
import { stillZip } from './still-zip.mjs'

const textWidth = 9360
const margin = 1440

/**
 * Makes a Word file of the few Markdown forms that the sources use: `header:` lines in front (the page header),
 * `#`, `##`, `###` with ` >> ` before the date, `*italic line*`, `- point`, tables and plain lines.
 */
export async function markdownToDocx(source) {
  const { headerLines, title, body } = readFront(source.toString('utf8'))
  const headers = headerLines.length ? { headers: { default: new Header({ children: headerLines.map(toHeaderLine) }) } } : {}
  const page = { margin: { top: 1100, bottom: 1000, left: margin, right: margin } }
  const document = withStillClock(
    () =>
      new Document({
        title,
        creator: 'fixture',
        styles: { default: { document: { run: { font: 'Liberation Sans', size: 20 } } } },
        sections: [{ properties: { page }, ...headers, children: toBlocks(body) }],
      }),
  )
  return stillZip(await Packer.toBuffer(document))
}

function readFront(text) {
  const [, front, body] = text.split(/^---\n/m)
  const values = (key) =>
    front
      .split('\n')
      .filter((line) => line.startsWith(`${key}: `))
      .map((line) => line.slice(key.length + 2))
  return { headerLines: values('header'), title: values('title')[0], body: body.split('\n') }
}

function toBlocks(lines) {
  const blocks = []
  for (let i = 0; i < lines.length; i++) {
    if (lines[i].startsWith('|')) {
      const rows = []
      while (lines[i]?.startsWith('|')) rows.push(lines[i++])
      blocks.push(toTable(rows.filter((row) => !row.startsWith('| ---'))))
    } else if (lines[i]) blocks.push(toParagraph(lines[i]))
  }
  return blocks
}

function toParagraph(line) {
  if (line.startsWith('# ')) return new Paragraph({ children: [new TextRun({ text: line.slice(2), bold: true, size: 36 })] })
  if (line.startsWith('## ')) return toHeading(line.slice(3))
  if (line.startsWith('### ')) return toJobLine(line.slice(4))
  if (line.startsWith('- ')) return new Paragraph({ text: line.slice(2), bullet: { level: 0 } })
  if (line.startsWith('*')) return new Paragraph({ children: [new TextRun({ text: line.slice(1, -1), italics: true })] })
  return new Paragraph({ text: line })
}

function toHeading(text) {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 200, after: 60 },
    children: [new TextRun({ text, bold: true, size: 24, color: '1F3864' })],
  })
}

function toJobLine(text) {
  const [title, date] = text.split(' >> ')
  return new Paragraph({
    spacing: { before: 100 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [new TextRun({ text: title, bold: true }), new TextRun({ text: `\t${date}` })],
  })
}

function toTable(rows) {
  const widths = [2000, 6260, 1100]
  const toCell = (text, column, bold) =>
    new TableCell({ width: { size: widths[column], type: WidthType.DXA }, children: [new Paragraph({ children: [new TextRun({ text, bold })] })] })
  const toRow = (row, index) =>
    new TableRow({
      children: row
        .slice(2, -2)
        .split(' | ')
        .map((text, column) => toCell(text, column, index === 0)),
    })
  return new Table({ width: { size: textWidth, type: WidthType.DXA }, columnWidths: widths, rows: rows.map(toRow) })
}

function toHeaderLine(text, index) {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: index === 0, size: index === 0 ? 30 : 18 })] })
}

/** `docx` writes the time of making into a document and takes no date of ours, so the clock stands still meanwhile. */
function withStillClock(work) {
  const RealDate = globalThis.Date
  globalThis.Date = class extends RealDate {
    constructor() {
      super('2026-01-01T00:00:00Z')
    }
  }
  try {
    return work()
  } finally {
    globalThis.Date = RealDate
  }
}

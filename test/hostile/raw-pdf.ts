/** An object of a PDF; bytes where it holds more than Latin letters. */
export type PdfObject = string | Buffer

/** A font that every reader has. */
export const helvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

/** What an honest page says. */
export const greeting = 'BT /F1 12 Tf 72 720 Td (Odalys Fennimore, Study Coordinator) Tj 0 -20 Td (Built study databases in REDCap.) Tj ET\n'

/** A stream with its own dictionary entries. */
export function stream(content: string | Buffer, entries = ''): Buffer {
  const bytes = Buffer.from(content as string, 'latin1')
  return Buffer.concat([Buffer.from(`<<${entries}/Length ${bytes.length}>>\nstream\n`), bytes, Buffer.from('\nendstream')])
}

/** Writes a PDF of objects 1, 2, 3 ...; an `undefined` one is missing although the table lists it, at a place where there is none. */
function rawPdf(objects: readonly (PdfObject | undefined)[], trailer = ''): Buffer {
  const parts: Buffer[] = []
  let length = 0
  const write = (part: PdfObject): void => {
    const bytes = Buffer.from(part as string, 'latin1')
    parts.push(bytes)
    length += bytes.length
  }
  write('%PDF-1.7\n')
  const offsets = objects.map((object, index) => {
    const offset = object === undefined ? 3 : length
    if (object !== undefined) for (const part of [`${index + 1} 0 obj\n`, object, '\nendobj\n']) write(part)
    return offset
  })
  const start = length
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`)
  write(`trailer<</Size ${offsets.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

/** What a file of one page may have beside its content. Further objects are 6, 7 ... */
export interface OnePage {
  readonly content: string | Buffer
  readonly contentEntries?: string
  readonly catalog?: string
  readonly page?: string
  readonly resources?: string
  readonly font?: string
  readonly more?: readonly PdfObject[]
  readonly trailer?: string
}

/** Writes a PDF of one page. */
export function onePage({ content, contentEntries = '', catalog = '', page = '', resources = '', font = helvetica, more = [], trailer = '' }: OnePage): Buffer {
  return rawPdf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 4 0 R>>${resources}>>/Contents 5 0 R${page}>>`,
      font,
      stream(content, contentEntries),
      ...more,
    ],
    trailer,
  )
}

/** Writes a PDF whose page tree is what is given. Object 3 is an honest page; further objects are 6, 7 ... */
export function withPageTree(tree: string, more: readonly (PdfObject | undefined)[] = []): Buffer {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    tree,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>',
    helvetica,
    stream(greeting),
    ...more,
  ])
}

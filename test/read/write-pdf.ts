/** One piece of text to paint: where (points from the top left corner), how big, and in what colour. */
export interface PaintedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly font?: 'regular' | 'bold'
  readonly colour?: readonly [number, number, number]
  readonly renderMode?: number
  /** Space added after each letter, in points. */
  readonly tracking?: number
  readonly turned?: boolean
}

/** A filled rectangle, painted in its turn among the texts. */
interface PaintedBox {
  readonly box: readonly [x: number, y: number, width: number, height: number]
  readonly colour: readonly [number, number, number]
}

/** A text field of a form with its value. */
interface FormField {
  readonly field: string
  readonly x: number
  readonly y: number
}

/** What one page shows, in paint order; `raw` is content stream code. */
export type PageContent = readonly (PaintedText | PaintedBox | FormField | { readonly raw: string })[]

const height = 792

/** Writes a small PDF with one page for each list of content; `trailer` adds entries to the trailer. */
export function writePdf(pages: readonly PageContent[], trailer = ''): Uint8Array {
  const fieldsOf = (page: PageContent) => page.filter((part): part is FormField => 'field' in part)
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  add('<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]>>>>')
  add('')
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>')
  const kids = pages.map((page) => {
    const fields = fieldsOf(page).map((field) => `${add(toWidget(field))} 0 R`)
    const content = page.map(toOperators).join('\n')
    const stream = add(`<</Length ${content.length}>>stream\n${content}\nendstream`)
    return `${add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 ${height}]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${stream} 0 R/Annots[${fields.join(' ')}]>>`)} 0 R`
  })
  objects[1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`
  return toFile(objects, trailer)
}

function toOperators(part: PageContent[number]): string {
  if ('raw' in part) return part.raw
  if ('field' in part) return ''
  const colour = `${(part.colour ?? [0, 0, 0]).join(' ')} rg`
  if ('box' in part) {
    const [x, y, width, tall] = part.box
    return `${colour} ${x} ${height - y - tall} ${width} ${tall} re f`
  }
  const matrix = part.turned ? '0 1 -1 0' : '1 0 0 1'
  const font = `/${part.font === 'bold' ? 'F2' : 'F1'} ${part.size ?? 10} Tf`
  return `BT ${colour} ${font} ${part.renderMode ?? 0} Tr ${part.tracking ?? 0} Tc ${matrix} ${part.x} ${height - part.y} Tm (${toPdfText(part.text)}) Tj ET`
}

function toWidget({ field, x, y }: FormField): string {
  return `<</Type/Annot/Subtype/Widget/FT/Tx/T(field)/V(${toPdfText(field)})/F 4/Rect[${x} ${height - y} ${x + 200} ${height - y + 12}]/DA(/F1 10 Tf)>>`
}

function toPdfText(text: string): string {
  return text.replace(/[\\()]/g, (character) => `\\${character}`)
}

function toFile(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

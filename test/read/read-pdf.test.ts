import { describe, expect, test } from 'vitest'
import { ResumeError } from '../../src/errors.ts'
import { defaultReadLimits } from '../../src/read/limits.ts'
import { readPdf } from '../../src/read/read-pdf.ts'
import { type PageContent, type PaintedText, writePdf } from './write-pdf.ts'

const page: PageContent = [
  { text: 'Marisol Achterberg', x: 50, y: 60, size: 20, font: 'bold' },
  { text: 'Research nurse, REDCap and Epic', x: 50, y: 90 },
  { text: 'Eleven years in cardiology', x: 50, y: 102 },
]
const read = (pages: readonly PageContent[], options = {}) => readPdf(writePdf(pages), defaultReadLimits, options)
const hiddenOf = async (content: PageContent) => {
  const { lines } = await read([[...page, ...content]], { hiddenText: true })
  return lines.filter((line) => line.hidden !== null).map(({ text, hidden }) => [hidden, text])
}
const codeOf = async (bytes: Uint8Array) =>
  readPdf(bytes, defaultReadLimits).then(
    () => null,
    (error: unknown) => (error instanceof ResumeError ? error.code : error),
  )
const toBytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('text and places', () => {
  test('lines come with their page, place and font', async () => {
    const result = await read([page])
    expect(result).toMatchObject({ format: 'pdf', pages: 1, notices: [] })
    expect(result.lines.map((line) => line.text)).toEqual(['Marisol Achterberg', 'Research nurse, REDCap and Epic', 'Eleven years in cardiology'])
    const [name, nurse, years] = result.lines.map((line) => line.place)
    expect(name).toMatchObject({ x: 50, y: 60, height: 20 })
    expect(nurse?.font).toBe(years?.font)
    expect(nurse?.font).not.toBe(name?.font)
  })

  test('the same bytes give the same lines, and stay as they were', async () => {
    const bytes = writePdf([page])
    const before = Uint8Array.from(bytes)
    const first = await readPdf(bytes, defaultReadLimits)
    expect(await readPdf(bytes, defaultReadLimits)).toEqual(first)
    expect(bytes).toEqual(before)
  })

  test('a part of a larger buffer is read and not touched', async () => {
    const bytes = writePdf([page])
    const pool = Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')])
    const { lines } = await readPdf(pool.subarray(6, 6 + bytes.length), defaultReadLimits)
    expect(lines[0]?.text).toBe('Marisol Achterberg')
    expect(pool.subarray(0, 6).toString()).toBe('before')
  })

  test('letter-spaced words are told apart where pdf.js runs them together', async () => {
    const heading = { text: 'WORK EXPERIENCE', x: 50, y: 200, size: 14, tracking: 1.7 }
    const { lines } = await read([[...page, heading]])
    expect(lines.at(-1)?.text).toBe('WORK EXPERIENCE')
  })

  test('turned text is kept apart', async () => {
    const { lines } = await read([[...page, { text: 'Curriculum Vitae', x: 20, y: 500, turned: true }]])
    expect(lines.at(-1)).toMatchObject({ text: 'Curriculum Vitae', place: { x: 20, y: 500 } })
  })

  test('the values of form fields stand below their line', async () => {
    const { lines } = await read([[...page, { field: 'Certified (CCRC), 2019', x: 50, y: 80 }]])
    expect(lines[1]).toMatchObject({ text: 'Certified (CCRC), 2019', part: 'form-field', hidden: null })
  })

  test('control characters are dropped', async () => {
    const { lines } = await read([[...page, { text: 'Ta\x07b\x1bleau', x: 50, y: 300 }]])
    expect(lines.at(-1)?.text).toMatch(/^Ta ?b ?leau$/)
  })
})

describe('pages', () => {
  test('columns painted row by row are put in order, with a notice', async () => {
    const side = (name: string, x: number, top: number, leading: number): PaintedText[] =>
      Array.from({ length: 9 }, (_, index) => ({ text: `${name} line number ${index}`, x, y: top + index * leading }))
    const rows = [...side('Left', 50, 100, 12), ...side('Right', 300, 104, 15)].sort((one, other) => one.y - other.y)
    const { lines, notices } = await read([page, rows])
    const texts = lines.filter((line) => line.page === 2 && line.text !== '').map((line) => line.text)
    expect(texts[8]).toBe('Left line number 8')
    expect(texts[9]).toBe('Right line number 0')
    expect(notices).toMatchObject([{ code: 'page-reordered', page: 2 }])
  })

  test('pages beyond the limit are left out, with a notice', async () => {
    const bytes = writePdf([page, page, page])
    const { pages, lines, notices } = await readPdf(bytes, { ...defaultReadLimits, pages: 2 })
    expect(pages).toBe(3)
    expect(Math.max(...lines.map((line) => line.page ?? 0))).toBe(2)
    expect(notices).toMatchObject([{ code: 'pages-capped', page: null }])
  })

  test('text beyond the limit is left out, with a notice', async () => {
    const { lines, notices } = await readPdf(writePdf([page, page, page]), { ...defaultReadLimits, characters: 25 })
    expect(lines.map((line) => line.text).join('')).toHaveLength(25)
    expect(notices).toMatchObject([{ code: 'text-capped', page: null }])
  })

  test('a page without text has a notice', async () => {
    const { notices } = await read([page, [{ box: [0, 0, 600, 700], colour: [0.2, 0.3, 0.4] }]])
    expect(notices).toMatchObject([{ code: 'page-without-text', page: 2 }])
  })

  test('a damaged page is left out, with a notice', async () => {
    const text = Buffer.from(writePdf([page, page])).toString('latin1')
    const damaged = text.replace(/\/Kids\[(\d+ 0 R) \d+ 0 R\]/, '/Kids[$1 99 0 R]')
    const { lines, notices } = await readPdf(toBytes(damaged), defaultReadLimits)
    expect(lines[0]?.text).toBe('Marisol Achterberg')
    expect(notices).toMatchObject([{ code: 'page-unreadable', page: 2 }])
  })
})

describe('text that cannot be seen', () => {
  const stuffing = { text: 'SAS Tableau Veeva', x: 50, y: 300 }
  const white = [1, 1, 1] as const

  test('white on white, too small, invisible, off the page, under a box, outside the clip', async () => {
    expect(await hiddenOf([{ ...stuffing, colour: white }])).toEqual([['white', stuffing.text]])
    expect(await hiddenOf([{ ...stuffing, size: 1 }])).toEqual([['tiny', stuffing.text]])
    expect(await hiddenOf([{ ...stuffing, renderMode: 3 }])).toEqual([['invisible', stuffing.text]])
    expect(await hiddenOf([{ ...stuffing, x: 2000 }])).toEqual([['off-page', stuffing.text]])
    expect(await hiddenOf([stuffing, { box: [40, 280, 300, 40], colour: white }])).toEqual([['covered', stuffing.text]])
    expect(await hiddenOf([{ raw: 'q 0 0 5 5 re W n' }, stuffing, { raw: 'Q' }])).toEqual([['clipped', stuffing.text]])
  })

  test('the colour of the band that it stands on', async () => {
    const band = { box: [0, 280, 612, 40], colour: [0.1, 0.2, 0.3] } as const
    expect(await hiddenOf([band, { ...stuffing, colour: band.colour }])).toEqual([['same-colour', stuffing.text]])
  })

  test('white letters on a dark band, however it is painted, are seen', async () => {
    const onBand = { ...stuffing, colour: white }
    expect(await hiddenOf([{ box: [0, 280, 612, 40], colour: [0.1, 0.2, 0.3] }, onBand])).toEqual([])
    expect(await hiddenOf([{ raw: '0.1 0.2 0.3 RG 40 w 0 492 m 612 492 l S' }, onBand])).toEqual([])
    expect(await hiddenOf([{ raw: '0 0 0 rg 40 470 m 300 460 400 480 500 500 c 300 540 l 40 510 l h f' }, onBand])).toEqual([])
    expect(await hiddenOf([{ raw: 'q 612 0 0 100 0 450 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x10 EI Q' }, onBand])).toEqual([])
  })

  test('pale grey letters are seen', async () => {
    expect(await hiddenOf([{ ...stuffing, colour: [0.85, 0.85, 0.85] }])).toEqual([])
  })

  test('what a scanner recognised in a picture of the page is seen', async () => {
    const picture = { raw: 'q 612 0 0 792 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x99 EI Q' }
    expect(await hiddenOf([picture, { ...stuffing, renderMode: 3 }])).toEqual([])
  })

  test('white words after black ones on the same line are cut off', async () => {
    const raw = 'BT 0 g /F1 10 Tf 0 Tr 50 492 Td (Nurse ) Tj 1 g (SAS Tableau) Tj 0 g ET'
    expect(await hiddenOf([{ raw }])).toEqual([['white', 'SAS Tableau']])
  })

  test('size alone is judged without following the drawing', async () => {
    const { lines } = await read([[...page, { ...stuffing, size: 1 }, { ...stuffing, y: 320, colour: white }]])
    expect(lines.filter((line) => line.hidden).map((line) => line.hidden)).toEqual(['tiny'])
  })
})

describe('refusals', () => {
  test('what is no PDF, or a broken one, is corrupt', async () => {
    expect(await codeOf(toBytes('%PDF-1.7\n'))).toBe('corrupt')
    expect(await codeOf(toBytes('just text'))).toBe('corrupt')
    expect(await codeOf(writePdf([page]).subarray(0, 300))).toBe('corrupt')
  })

  test('a PDF with a password is encrypted', async () => {
    const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})/P -4>>/ID[(a)(b)]`
    expect(await codeOf(writePdf([page], encrypt))).toBe('encrypted')
  })

  test('a PDF of pictures and blanks has no text', async () => {
    expect(await codeOf(writePdf([[{ box: [0, 0, 600, 700], colour: [0, 0, 0] }], [{ text: ' \x07 ', x: 50, y: 50 }]]))).toBe('no-text')
  })

  test('a PDF none of whose pages can be read is corrupt', async () => {
    const text = Buffer.from(writePdf([page])).toString('latin1')
    expect(await codeOf(toBytes(text.replace(/\/Kids\[\d+ 0 R\]/, '/Kids[99 0 R]')))).toBe('corrupt')
  })
})

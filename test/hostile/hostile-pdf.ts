import { expect } from 'vitest'
import { flateBomb } from './deflate-bomb.ts'
import type { HostileFile, Lure } from './hostile-file.ts'
import { greeting, helvetica, onePage, stream, withPageTree } from './raw-pdf.ts'

const MEBIBYTE = 1024 * 1024
const stopped = ['timed-out', 'out-of-memory'] as const
const corrupt = ['corrupt'] as const

const form = (content: string, below: string): Buffer => stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 4 0 R>>${below}>>`)
const show = (text: string, before: string): string => `BT ${before} /F1 12 Tf 72 600 Td (${text}) Tj ET\n`
const tree = (levels: number): string[] =>
  Array.from(
    { length: levels },
    (_, level) => `<</Type/Pages/Kids[${`${level === levels - 1 ? 3 : 7 + level} 0 R `.repeat(10)}]/Count ${10 ** (levels - level)}>>`,
  )
const typeZero = (descendant: string): string =>
  `<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>${descendant}/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 1 1]>>>>]>>`
const toUnicode = (pairs: string): Buffer => stream(`begincmap 1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar ${pairs} endbfchar endcmap`)

/** PDF files: bombs, loops, false counts, parsers that lose their way, and text that nobody sees. */
export const hostilePdf = ({ url }: Lure): readonly HostileFile[] => [
  { name: 'a page tree of a billion pages', expected: ['limit-exceeded'], bytes: () => withPageTree('<</Type/Pages/Kids[6 0 R]/Count 1000000000>>', tree(9)) },
  {
    name: '120 pages',
    expected: 'read',
    bytes: () => withPageTree(`<</Type/Pages/Kids[${'3 0 R '.repeat(120)}]/Count 120>>`),
    check: (report) => expect([report.outcome, report.notices.map((one) => one.code)]).toEqual(['partly-readable', expect.arrayContaining(['pages-capped'])]),
  },
  { name: 'a false count of pages', expected: 'read', bytes: () => withPageTree('<</Type/Pages/Kids[3 0 R]/Count 9>>') },
  { name: 'a page tree that is a circle', expected: 'any', bytes: () => withPageTree('<</Type/Pages/Kids[3 0 R 2 0 R]/Count 5>>') },
  {
    name: 'forms that paint each other twice, thirty deep',
    expected: stopped,
    bytes: () =>
      onePage({
        content: `${greeting}/X Do`,
        resources: '/XObject<</X 6 0 R>>',
        more: Array.from({ length: 30 }, (_, level) => form(level < 29 ? '/X Do /X Do' : show('x', ''), `/XObject<</X ${7 + level} 0 R>>`)),
      }),
  },
  {
    name: 'a form that paints itself',
    expected: 'read',
    bytes: () => onePage({ content: `/X Do ${greeting}`, resources: '/XObject<</X 6 0 R>>', more: [form('/X Do', '/XObject<</X 6 0 R>>')] }),
  },
  {
    name: 'content of a gigabyte',
    expected: stopped,
    bytes: () => onePage({ content: flateBomb(greeting, Buffer.alloc(MEBIBYTE, 0x20), 1024, '\n'), contentEntries: '/Filter/FlateDecode' }),
  },
  { name: 'a table of 150 million objects', expected: [...stopped, 'corrupt'], bytes: () => withTableOf(flateBomb('', Buffer.alloc(MEBIBYTE, 1), 300, '')) },
  {
    name: 'two billion widths',
    expected: stopped,
    bytes: () => onePage({ content: 'BT /F1 12 Tf 72 700 Td <0001> Tj ET', font: typeZero('/W[0 2000000000 500]') }),
  },
  { name: 'a million operands', expected: 'read', bytes: () => onePage({ content: '1 '.repeat(1_000_000) + greeting }) },
  { name: 'a million saved states', expected: 'read', bytes: () => onePage({ content: 'q '.repeat(1_000_000) + greeting }) },
  {
    name: 'twenty decoders in a row',
    expected: corrupt,
    bytes: () => onePage({ content: greeting, contentEntries: `/Filter[${'/ASCIIHexDecode '.repeat(20)}]` }),
  },
  { name: 'arrays in arrays', expected: 'any', bytes: () => onePage({ content: greeting, catalog: `/X ${'['.repeat(100_000)}${']'.repeat(100_000)}` }) },
  {
    name: 'letters so far off that one step more is the same place',
    expected: 'read',
    bytes: () => onePage({ content: `${greeting}BT /F1 12 Tf 1e17 1e17 Td (far) Tj ET BT -1e300 9e99 Td (off) Tj ET` }),
  },
  { name: 'places beyond all numbers', expected: 'read', bytes: () => onePage({ content: `1e308 0 0 1e308 0 0 cm ${greeting}`, page: '/UserUnit 1e30' }) },
  {
    name: 'a rejection that nobody awaits, after the file was refused',
    expected: corrupt,
    bytes: () => withPageTree('<</Type/Pages/Kids[(no page) 6 0 R]/Count 2>>', [undefined]),
  },
  {
    name: 'a rejection that nobody awaits, after the file was read',
    expected: 'read',
    bytes: () => withPageTree('<</Type/Pages/Kids[3 0 R 6 0 R]/Count 1>>', [undefined]),
  },
  { name: 'a syntax error that nobody awaits', expected: 'read', bytes: () => withPageTree('<</Type/Pages/Kids[3 0 R 6 0 R]/Count 1>>', [')']) },
  {
    name: 'scripts and programs to run',
    expected: 'read',
    bytes: () => onePage({ content: greeting, catalog: '/OpenAction<</S/JavaScript/JS(globalThis.PWNED=1)>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>' }),
  },
  {
    name: 'a script in the matrix of a font',
    expected: 'any',
    bytes: () =>
      onePage({
        content: greeting,
        font: helvetica.replace('>>', '/FirstChar 65/LastChar 65/Widths[500]/FontMatrix[0.001 0 0 0.001 0 (0\\); globalThis.PWNED=1; //)]>>'),
      }),
  },
  {
    name: 'links and attachments on a server',
    expected: 'read',
    bytes: () =>
      onePage({
        content: greeting,
        catalog: `/OpenAction<</S/URI/URI(${url}/a)>>`,
        page: `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(${url}/b)>>>>]`,
      }),
  },
  {
    name: 'a password',
    expected: ['encrypted'],
    bytes: () =>
      onePage({ content: greeting, trailer: `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})>>/ID[(a)(a)]` }),
  },
  { name: 'only a header', expected: corrupt, bytes: () => Buffer.from('%PDF-1.7\n') },
  { name: 'half a file', expected: [...corrupt, 'no-text'], bytes: () => onePage({ content: greeting }).subarray(0, 300) },
  {
    name: 'a million objects of one number',
    expected: [...corrupt, 'timed-out'],
    bytes: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_000_000, '1 0 obj\n')]),
  },
  { name: 'a picture and no text', expected: ['no-text'], bytes: () => onePage({ content: 'q 612 0 0 792 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q' }) },
  { name: 'only hidden text', expected: ['no-text'], bytes: () => onePage({ content: show('Tableau', '1 1 1 rg') }) },
  {
    name: 'hidden keywords',
    expected: 'read',
    check: hides,
    bytes: () => onePage({ content: `${greeting}${show('Tableau', '1 1 1 rg')}${show('Tableau', '0 g 3 Tr')}BT 0 Tr /F1 0.1 Tf 72 500 Td (Tableau) Tj ET` }),
  },
  {
    name: 'letters that stand for escapes',
    expected: 'any',
    bytes: () =>
      onePage({ content: greeting, font: helvetica.replace('>>', '/ToUnicode 6 0 R>>'), more: [toUnicode('<52> <001B005B0033> <45> <D800> <44> <202E>')] }),
  },
]

function hides(report: Parameters<NonNullable<HostileFile['check']>>[0]): void {
  expect(report.notices.map((one) => one.code)).toContain('hidden-text')
  expect(report.competencies.map((one) => one.id)).not.toContain('tableau')
}

/** A cross-reference stream in place of a table. */
function withTableOf(packed: Buffer): Buffer {
  const before = withPageTree('<</Type/Pages/Kids[3 0 R]/Count 1>>')
  const body = before.subarray(0, before.lastIndexOf('xref\n0'))
  const table = Buffer.concat([
    Buffer.from('6 0 obj\n'),
    stream(packed, '/Type/XRef/Size 2147483647/Index[0 2147483647]/W[1 1 0]/Root 1 0 R/Filter/FlateDecode'),
    Buffer.from('\nendobj\n'),
  ])
  return Buffer.concat([body, table, Buffer.from(`startxref\n${body.length}\n%%EOF\n`)])
}

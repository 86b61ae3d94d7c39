import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultReadLimits as limits } from '../../src/read/limits.ts'
import { readDocx } from '../../src/read/read-docx.ts'
import { readDocxByMammoth } from '../../src/read/read-docx-by-mammoth.ts'
import type { TextLine } from '../../src/read/resume-text.ts'
import { writeZip, type ZipPart } from './write-zip.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

const root = (name: string, content: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`
const run = (text: string, look = ''): string => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const par = (content: string, look = ''): string => `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${content}</w:p>`
const say = (text: string, look = ''): string => par(run(text, look))
const styled = (text: string, style: string): string => par(run(text), `<w:pStyle w:val="${style}"/>`)
const cell = (content: string, look = ''): string => `<w:tc><w:tcPr>${look}</w:tcPr>${content}</w:tc>`
const table = (...rows: string[][]): string => `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
const box = (content: string): string =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
const oldBox = (content: string): string => `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`
const either = (choice: string, fallback: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`
const relations = (list: readonly (readonly [type: string, target: string])[], base = `${OFFICE}/`): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], id) => `<Relationship Id="r${id}" Type="${base}${type}" Target="${target}"${target.includes(':') ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`

interface Extra {
  /** Further parts of the folder word, by file name, with the type of their relationship. */
  readonly parts?: Readonly<Record<string, readonly [type: string, content: string]>>
  readonly main?: string
}

const contentTypes: ZipPart = {
  name: '[Content_Types].xml',
  content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
}

function pack(document: string, { parts = {}, main = 'word/document.xml' }: Extra = {}): Buffer {
  const files = Object.entries(parts)
  return writeZip([
    contentTypes,
    { name: '_rels/.rels', content: relations([['officeDocument', main]]) },
    { name: main, content: document },
    { name: main.replace(/([^/]+)$/, '_rels/$1.rels'), content: relations(files.map(([name, [type]]) => [type, name])) },
    ...files.filter(([name]) => !name.includes(':')).map(([name, [, content]]) => ({ name: `word/${name}`.replace('word/../', ''), content })),
  ])
}

const docx = (body: string, extra: Extra = {}): Buffer => pack(root('document', `<w:body>${body}<w:sectPr/></w:body>`), extra)
const read = async (body: string, extra: Extra = {}): Promise<readonly TextLine[]> => (await readDocx(docx(body, extra), limits)).lines
const texts = async (body: string, extra: Extra = {}): Promise<string[]> => (await read(body, extra)).map((line) => line.text)
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`

describe('readDocx reads', () => {
  it.each<[feature: string, body: string, lines: string[]]>([
    ['plain paragraphs', say('Amber') + say('Basalt'), ['Amber', 'Basalt']],
    ['a word that is split over runs', par(run('Cor') + run('al')), ['Coral']],
    [
      'tabs',
      par('<w:r><w:t>Dune</w:t><w:tab/><w:t>Ember</w:t><w:ptab/><w:t>Fjord</w:t></w:r>', '<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>'),
      ['Dune\tEmber\tFjord'],
    ],
    [
      'breaks of line, page and column, and carriage returns',
      par('<w:r><w:t>Aa</w:t><w:br/><w:t>Bb</w:t><w:br w:type="page"/><w:t>Cc</w:t><w:br w:type="column"/><w:t>Dd</w:t><w:cr/><w:t>Ee</w:t></w:r>'),
      ['Aa', 'Bb', 'Cc', 'Dd', 'Ee'],
    ],
    ['line feeds in the text as spaces', say('Glacier\nHarbor&#10;Inlet'), ['Glacier Harbor Inlet']],
    [
      'hyphens',
      par('<w:r><w:t>Kelp</w:t><w:noBreakHyphen/><w:t>Lagoon</w:t></w:r><w:r><w:t>Mar</w:t><w:softHyphen/><w:t>ble</w:t></w:r>'),
      ['Kelp-LagoonMarble'],
    ],
    ['symbols', par(`<w:r><w:sym w:font="Wingdings" w:char="F0B7"/></w:r>${run('Nickel ')}<w:r><w:sym w:font="Arial" w:char="00B5"/></w:r>`), ['• Nickel µ']],
    ['links', par(`<w:hyperlink r:id="r9">${run('Onyx')}</w:hyperlink>`), ['Onyx']],
    ['simple fields', par(`<w:fldSimple w:instr="AUTHOR">${run('Pearl')}</w:fldSimple>`), ['Pearl']],
    [
      'the result of a field, not its code',
      par(field(instruction('HYPERLINK "http://example.invalid"') + field(instruction('PAGE'), run('Wrong')), run('Quartz'))),
      ['Quartz'],
    ],
    ['on after a field that never ends', par(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('lost')}`) + say('Rhyolite'), ['Rhyolite']],
    [
      'tracked insertions, not deletions',
      par(
        `<w:ins w:id="1">${run('Sand')}</w:ins><w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom w:id="3">${run('gone')}</w:moveFrom><w:moveTo w:id="4">${run('stone')}</w:moveTo>`,
      ),
      ['Sandstone'],
    ],
    ['on over a deleted end of paragraph', par(run('Topaz '), '<w:rPr><w:del w:id="5"/></w:rPr>') + say('Umber'), ['Topaz Umber']],
    [
      'content controls around blocks, runs, rows and cells',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${say('Vale')}${par(`<w:sdt><w:sdtPr/><w:sdtContent>${run('Wave')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt><w:tbl><w:sdt><w:sdtContent><w:tr>${cell(say('Xenon'))}<w:sdt><w:sdtContent>${cell(say('Yarrow'))}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>`,
      ['Vale', 'Wave', 'Xenon\tYarrow'],
    ],
    ['the glyph of a checkbox', par(`<w:sdt><w:sdtPr/><w:sdtContent>${run('\u2612')}</w:sdtContent></w:sdt>${run(' Zinc')}`), ['\u2612 Zinc']],
    [
      'smart tags, custom XML and directions',
      par(['smartTag', 'customXml', 'bdo', 'dir'].map((name) => `<w:${name}>${run(`${name} `)}</w:${name}>`).join('')),
      ['smartTag customXml bdo dir '],
    ],
    ['formulas', par('<m:oMath><m:r><m:t>Alpha</m:t></m:r></m:oMath>'), ['Alpha']],
    ['the base of ruby text', par(`<w:r><w:ruby><w:rubyPr/><w:rt>${run('above')}</w:rt><w:rubyBase>${run('Beta')}</w:rubyBase></w:ruby></w:r>`), ['Beta']],
    ['CDATA and entities', par('<w:r><w:t>RED<![CDATA[Cap]]> &amp; R&#x26;D</w:t></w:r>'), ['REDCap & R&D']],
    ['what stands beside an object', par(`<w:r><w:object><v:shape/></w:object></w:r>${run('Gamma')}`), ['Gamma']],
    ['a text box once, beside its fallback', par(either(box(say('Delta')), oldBox(say('Delta'))) + run('Epsilon')), ['Delta', 'Epsilon']],
    ['the fallback where the choice has no text', par(either('<w:drawing/>', oldBox(say('Zeta')))), ['Zeta']],
    [
      'text boxes without a fallback, old text boxes and word art',
      par(`<w:r>${box(say('Eta'))}</w:r><w:r>${oldBox(say('Theta'))}</w:r><w:r><w:pict><v:shape><v:textpath string="Iota"/></v:shape></w:pict></w:r>`),
      ['Eta', 'Theta', 'Iota'],
    ],
    [
      'drawn text',
      par('<w:r><w:drawing><a:txBody><a:p><a:r><a:t>Kappa</a:t></a:r></a:p><a:p><a:r><a:t>Lambda</a:t></a:r></a:p></a:txBody></w:drawing></w:r>'),
      ['Kappa', 'Lambda'],
    ],
    [
      'lists, of the paragraph or of its style',
      par(`${run('Mu')}<w:r><w:br/></w:r>${run('Nu')}`, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>') +
        styled('Xi', 'Items') +
        par(run('Omicron'), '<w:pStyle w:val="Items"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      ['• Mu', 'Nu', '• Xi', 'Omicron'],
    ],
    [
      'a table of single paragraphs by its rows',
      table([cell(say('Pi')), cell(say('Rho')), cell('<w:p/>')], [cell(say('Sigma')), cell(say('Tau'))]),
      ['Pi\tRho', 'Sigma\tTau'],
    ],
    ['a table of texts by its cells', table([cell(say('Upsilon') + say('Phi')), cell(say('Chi'))]), ['Upsilon', 'Phi', 'Chi']],
    [
      'tables within tables',
      table([cell(say('Psi')), cell(table([cell(say('Omega')), cell(say('Aleph'))], [cell(say('Beth'))]))]),
      ['Psi', 'Omega\tAleph', 'Beth'],
    ],
    ['one empty line between blocks', `<w:p/>${say('Gimel')}<w:p/><w:p></w:p>${say('  ')}${say('Daleth')}<w:p/>`, ['Gimel', '', 'Daleth']],
  ])('%s', async (_, body, lines) => {
    const styles = root(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Items"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    )
    expect(await texts(body, { parts: { 'styles.xml': ['styles', styles] } })).toEqual(lines)
  })

  it('headers first, then the body, notes and footers, each line of a header once', async () => {
    const lines = await read(par(`${run('Body')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + par(`<w:r>${box(say('Box'))}</w:r>`), {
      parts: {
        'endnotes.xml': ['endnotes', root('endnotes', `<w:endnote w:id="2">${say('Endnote')}</w:endnote>`)],
        'footer1.xml': ['footer', root('ftr', say('Jo Doe') + say('Page'))],
        'header1.xml': ['header', root('hdr', say('Jo Doe') + say('555 0100'))],
        'header2.xml': ['header', root('hdr', say('Jo Doe'))],
        'footnotes.xml': [
          'footnotes',
          root('footnotes', `<w:footnote w:id="0" w:type="separator">${say('----')}</w:footnote><w:footnote w:id="2">${say('Footnote')}</w:footnote>`),
        ],
      },
    })
    expect(lines.map(({ part, text }) => `${part}: ${text}`)).toEqual([
      'header: Jo Doe',
      'header: 555 0100',
      'body: Body',
      'text-box: Box',
      'body: ',
      'note: Footnote',
      'note: Endnote',
      'footer: Page',
    ])
  })

  it.each(['word/document2.xml', 'other/place/main.xml', 'document.xml'])('a main part named %s', async (main) => {
    expect(await texts(say('Heron'), { main })).toEqual(['Heron'])
  })

  it.each(['document.macroEnabled', 'template', 'template.macroEnabledTemplate'])('a main part of the type %s', async (type) => {
    const types = contentTypes.content
      .toString()
      .replace('</Types>', `<Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.${type}.main+xml"/></Types>`)
    const bytes = writeZip([
      { ...contentTypes, content: types },
      { name: 'word/document.xml', content: root('document', `<w:body>${say('Heron')}</w:body>`) },
    ])
    expect((await readDocx(bytes, limits)).lines.map((line) => line.text)).toEqual(['Heron'])
  })

  it('any prefix, the strict flavour, and UTF-16', async () => {
    const strict = '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Ibis</t></r></p></body></document>'
    const prefixed = strict.replaceAll(/<(\/?)/g, '<$1ns0:').replace('xmlns=', 'xmlns:ns0=')
    const wide = Buffer.from(`\ufeff${prefixed}`, 'utf16le')
    for (const content of [strict, prefixed, wide]) {
      const rels = relations([['officeDocument', '/word/document.xml']], 'http://purl.oclc.org/ooxml/officeDocument/relationships/')
      const { lines } = await readDocx(writeZip([contentTypes, { name: '_rels/.rels', content: rels }, { name: 'word/document.xml', content }]), limits)
      expect(lines.map((line) => line.text)).toEqual(['Ibis'])
    }
  })

  it('no part outside the package and no comments', async () => {
    const parts: Extra['parts'] = {
      'http://127.0.0.1:9/header.xml': ['header', ''],
      'file:///etc/hostname': ['footer', ''],
      'comments.xml': ['comments', root('comments', `<w:comment>${say('Secret')}</w:comment>`)],
    }
    expect(await texts(say('Jackdaw'), { parts })).toEqual(['Jackdaw'])
  })
})

describe('readDocx tells', () => {
  const styles = root(
    'styles',
    [
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
      '<w:style w:type="paragraph" w:styleId="Ueberschrift1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Band"><w:basedOn w:val="Ueberschrift1"/><w:pPr><w:shd w:val="clear" w:fill="1F3864"/></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Level"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="CircleA"><w:basedOn w:val="CircleB"/></w:style><w:style w:type="paragraph" w:styleId="CircleB"><w:basedOn w:val="CircleA"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
      '<w:style w:type="character" w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style>',
      '<w:style w:type="table" w:styleId="Dark"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>',
      '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>',
    ].join(''),
  )
  const parts: Extra['parts'] = { 'styles.xml': ['styles', styles] }

  it('headings by style, by what the style is based on, by level, and by the style id alone', async () => {
    const names = ['Band', 'Titel', 'Level', 'CircleA', 'CircleB', 'Heading3', 'Standard', 'Unknown', 'constructor']
    const lines = await read(names.map((name) => styled(name, name)).join('') + par(run('direct'), '<w:outlineLvl w:val="0"/>') + say('none'), { parts })
    expect(lines.filter((line) => line.heading).map((line) => line.text)).toEqual(['Band', 'Titel', 'Level', 'CircleA', 'CircleB', 'Heading3', 'direct'])
  })

  it('headings without a bullet, though Word numbers them', async () => {
    expect(await texts(par(run('Skills'), '<w:pStyle w:val="Titel"/><w:numPr><w:numId w:val="1"/></w:numPr>'), { parts })).toEqual(['Skills'])
  })

  const WHITE = '<w:color w:val="FFFFFF"/>'
  it.each<[what: string, body: string, hidden: (string | null)[]]>([
    [
      'vanished',
      say('x', '<w:vanish/>') +
        say('x', '<w:vanish w:val="0"/>') +
        say('x', '<w:rStyle w:val="Unseen"/>') +
        say('x', '<w:rStyle w:val="Unseen"/><w:vanish w:val="false"/>'),
      ['vanish', null, 'vanish', null],
    ],
    [
      'white',
      say('x', WHITE) + say('x', '<w:color w:val="fefefe"/>') + say('x', '<w:color w:val="auto"/>') + styled('x', 'Ueberschrift1'),
      ['white', 'white', null, 'white'],
    ],
    [
      'white on a ground',
      say('x', `${WHITE}<w:shd w:val="clear" w:fill="000080"/>`) +
        say('x', `${WHITE}<w:highlight w:val="blue"/>`) +
        par(run('x', WHITE), '<w:shd w:val="pct50"/>') +
        styled('x', 'Band'),
      [null, null, null, null],
    ],
    [
      'white on a white ground',
      say('x', `${WHITE}<w:shd w:val="clear" w:fill="FFFFFF"/>`) +
        say('x', `${WHITE}<w:highlight w:val="none"/>`) +
        par(run('x', WHITE), '<w:shd w:val="clear" w:fill="auto"/>'),
      ['white', 'white', 'white'],
    ],
    [
      'white in cells',
      table([cell(say('x', WHITE), '<w:shd w:val="clear" w:fill="333333"/>')], [cell(say('x', WHITE))]) + say('x', WHITE),
      [null, 'white', 'white'],
    ],
    [
      'white in a styled table',
      table([cell(say('x', WHITE))]).replace('<w:tblPr/>', '<w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr>') + say('x', WHITE),
      [null, 'white'],
    ],
    ['white in a text box', par(`<w:r>${box(say('x', WHITE))}</w:r>`) + say('x', WHITE), [null, 'white']],
    ['tiny', say('x', '<w:sz w:val="2"/>') + say('x', '<w:sz w:val="3"/>') + say('x', '<w:sz w:val="4"/>'), ['tiny', 'tiny', null]],
    ['an earlier look, not the present one', say('x', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'), [null]],
    ['the mark of a paragraph, not its letters', par(run('x'), '<w:rPr><w:vanish/></w:rPr>'), [null]],
  ])('what is %s', async (_, body, hidden) => {
    const lines = await read(body, { parts })
    expect(lines.filter((line) => line.text !== '').map((line) => line.hidden)).toEqual(hidden)
  })

  it('white as visible where a drawing or a dark page lies behind', async () => {
    const behind = '<w:p><w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r></w:p>'
    expect((await read(say('x', WHITE) + behind)).map((line) => line.hidden)).toEqual([null])
    const page = root('document', `<w:background w:color="202020"/><w:body>${say('x', WHITE)}</w:body>`)
    expect((await readDocx(pack(page), limits)).lines.map((line) => line.hidden)).toEqual([null])
  })

  it('a line of both kinds as lines of one kind', async () => {
    const body = par(run('RED') + run('secret', '<w:vanish/>') + run('Cap') + run(' ', '<w:sz w:val="2"/>') + run('forms') + run('ghost', WHITE) + run('end'))
    expect((await read(body, { parts })).map(({ text, hidden }) => [text, hidden])).toEqual([
      ['REDCap forms end', null],
      ['secret', 'vanish'],
      ['ghost', 'white'],
    ])
    const row = table([cell(say('Left')), cell(par(run('Right') + run('secret', '<w:vanish/>')))])
    expect((await read(row)).map(({ text, hidden }) => [text, hidden])).toEqual([
      ['Left\tRight', null],
      ['secret', 'vanish'],
    ])
  })
})

describe('readDocx keeps its limits', () => {
  it('characters: caps the text and says so', async () => {
    const text = await readDocx(docx(say('Alder') + say('B\u{1F332}irch')), { ...limits, characters: 7 })
    expect(text.lines.map((line) => line.text)).toEqual(['Alder', 'B'])
    expect(text.notices.map((notice) => notice.code)).toEqual(['text-capped'])
    expect((await readDocx(docx(say('Alder')), { ...limits, characters: 5 })).notices).toEqual([])
  })

  it.each<[string, Buffer, string, string]>([
    ['2 million paragraphs', docx(say('Epic').repeat(2_000_000)), 'limit-exceeded', 'zipPartBytes'],
    ['a million empty paragraphs', docx('<w:p/>'.repeat(1_000_000)), 'limit-exceeded', 'zipRatio'],
    ['deep nesting', docx('<w:smartTag>'.repeat(300) + '</w:smartTag>'.repeat(300)), 'limit-exceeded', 'xmlDepth'],
  ])('%s', async (_, bytes, code, name) => {
    await expect(readDocx(bytes, limits)).rejects.toMatchObject({ name: 'ResumeError', code, limit: { name } })
  })

  it.each<[string, Uint8Array, string]>([
    ['no package', Buffer.from('PK\u0003\u0004 nothing'), 'corrupt'],
    ['a document type', pack(`<!DOCTYPE x [<!ENTITY y "z">]>${root('document', '<w:body/>')}`), 'corrupt'],
    ['broken XML', docx('<w:p><w:r></w:p>'), 'corrupt'],
    ['no main part', writeZip([contentTypes, { name: '_rels/.rels', content: relations([['officeDocument', '../../etc/passwd']]) }]), 'corrupt'],
    ['some other archive', writeZip([{ name: 'photo.jpg', content: 'x' }]), 'unsupported-format'],
    ['a spreadsheet', pack('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>', { main: 'xl/workbook.xml' }), 'unsupported-format'],
  ])('%s', async (_, bytes, code) => {
    await expect(readDocx(bytes, limits)).rejects.toMatchObject({ name: 'ResumeError', code })
  })

  it('any bytes: an answer or a ResumeError that does not quote them', async () => {
    const whole = docx(say('Jacaranda') + table([cell(say('a')), cell(say('b'))]))
    const plain = root('document', `<w:body>${par(either(box(say('Jacaranda')), oldBox(say('x'))))}</w:body>`)
    const expectTyped = async (bytes: Uint8Array): Promise<void> => {
      const error: unknown = await readDocx(bytes, limits).then(
        () => null,
        (reason: unknown) => reason,
      )
      if (error === null) return
      expect(error).toMatchObject({ name: 'ResumeError' })
      expect(String(error)).not.toContain('Jacaranda')
    }
    const cuts = fc.tuple(
      fc.nat(plain.length),
      fc.nat(40),
      fc.constantFrom('', '<', '>', '"', '</w:p>', '<w:p>', '<w:tr>', '<mc:Choice>', '</w:txbxContent>', '&#x110000;', '\0'),
    )
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), expectTyped), { numRuns: 50 })
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => expectTyped(Buffer.from(whole).fill(byte, at, at + 1))),
      { numRuns: 150 },
    )
    await fc.assert(
      fc.asyncProperty(cuts, ([at, length, put]) => expectTyped(pack(plain.slice(0, at) + put + plain.slice(at + length)))),
      { numRuns: 150 },
    )
  })
})

describe('the second reader', () => {
  const ordinary = [
    styled('Jo Doe', 'Title'),
    say('Clinical research coordinator'),
    '<w:p/>',
    styled('Experience', 'Heading1'),
    par(run('Built ') + run('REDCap', '<w:b/>') + run(' surveys'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    par('<w:r><w:t>2019</w:t><w:tab/><w:t>Example Hospital</w:t><w:br/><w:t>Springfield</w:t></w:r>'),
    table([cell(say('Epic')), cell(say('Medidata Rave'))]),
    par(either(box(say('Languages')), oldBox(say('Languages')))),
    par(`${run('Published')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  ].join('')
  const parts: Extra['parts'] = {
    'styles.xml': [
      'styles',
      root(
        'styles',
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
      ),
    ],
    'numbering.xml': [
      'numbering',
      root(
        'numbering',
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      ),
    ],
    'footnotes.xml': ['footnotes', root('footnotes', `<w:footnote w:id="2">${say('In a journal')}</w:footnote>`)],
  }
  const words = (lines: readonly TextLine[]): string[] =>
    lines
      .flatMap((line) => line.text.split(/\s+/))
      .filter(Boolean)
      .sort()
  const headings = (lines: readonly TextLine[]): string[] => lines.filter((line) => line.heading).map((line) => line.text)

  it('finds the words and the headings that the first one finds', async () => {
    const [first, second] = [await read(ordinary, { parts }), await readDocxByMammoth(docx(ordinary, { parts }), limits)]
    expect(words(second)).toEqual(words(first))
    expect(headings(second)).toEqual(headings(first))
    expect(headings(first)).toEqual(['Jo Doe', 'Experience'])
    expect(second.filter((line) => line.part === 'note').map((line) => line.text.trim())).toEqual(['In a journal'])
  })

  it('does not make the text poorer where the first one meets something unknown', async () => {
    const text = await readDocx(docx(`${ordinary}<w:future>Word</w:future>`, { parts }), limits)
    expect(words(text.lines)).toEqual(words(await read(ordinary, { parts })))
    expect(text.notices).toEqual([])
  })

  it('is used where it finds more', async () => {
    const unknown = par(either(box(par(`${run('a')}<w:future>Word</w:future>`)), oldBox(say('Longer by far'))))
    const text = await readDocx(docx(unknown), limits)
    expect(words(text.lines)).toEqual(['Longer', 'by', 'far'])
    expect(text.notices.map((notice) => notice.code)).toEqual(['second-reader-used'])
  })

  it('heeds no style map that the document brings along', async () => {
    const bytes = docx(say('Kestrel'), { parts: { '../mammoth/style-map': ['customXml', 'p => !'] } })
    expect(words(await readDocxByMammoth(bytes, limits))).toEqual(['Kestrel'])
  })

  it.each<[string, Buffer, string]>([
    ['what is broken', docx('<w:p>'), 'corrupt'],
    ['a document type in any part', pack(root('document', '<w:body/>'), { parts: { '../other.bin': ['styles', '<!DOCTYPE x><x/>'] } }), 'corrupt'],
    ['a bomb in any part', docx('', { parts: { 'other.bin': ['styles', `<x>${'<y/>'.repeat(500_000)}</x>`] } }), 'limit-exceeded'],
  ])('refuses %s before mammoth sees it', async (_, bytes, code) => {
    await expect(readDocxByMammoth(bytes, limits)).rejects.toMatchObject({ name: 'ResumeError', code })
  })
})

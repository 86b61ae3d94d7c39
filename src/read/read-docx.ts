import { ResumeError } from '../errors.ts'
import type { ReadLimits } from './limits.ts'
import { openZip, type ZipPackage } from './open-zip.ts'
import { readDocxByMammoth } from './read-docx-by-mammoth.ts'
import type { Notice, ResumeText, TextLine } from './resume-text.ts'
import { decodeXml, type Namespaces, type ReadAttribute, scanXml } from './scan-xml.ts'

/**
 * Reads a Word document in one pass over its XML: body, tables, text boxes, headers, footers and notes. Tracked changes
 * count as accepted, nothing outside the file is ever fetched, and text that nobody sees is kept but marked. Throws a
 * ResumeError `corrupt`, `encrypted`, `limit-exceeded`, or `unsupported-format` for a package that is no Word document.
 */
export async function readDocx(bytes: Uint8Array, limits: ReadLimits): Promise<ResumeText> {
  const first = readFirst(bytes, limits)
  const lost = first?.complete === false ? [unread] : []
  if (first?.understood) return toResumeText(first.lines, limits, lost)
  const second = await readDocxByMammoth(bytes, limits).catch((error: unknown) => {
    if (first) return []
    throw error
  })
  if (first && countLetters(second) <= countLetters(first.lines)) return toResumeText(first.lines, limits, lost)
  return toResumeText(second, limits, [
    ...lost,
    { code: 'second-reader-used', message: 'The document holds something unknown, so a second reader was used.', page: null },
  ])
}

interface Reading {
  readonly lines: readonly TextLine[]
  /** False where text stands in a Word element that this reader does not know. */
  readonly understood: boolean
  /** False where another document is embedded as a part of the text: it may be of any format, and is left out. */
  readonly complete: boolean
}

function readFirst(bytes: Uint8Array, limits: ReadLimits): Reading | null {
  try {
    return readPackage(openZip(bytes, limits), limits)
  } catch (error) {
    if (error instanceof ResumeError) throw error
    return null
  }
}

function countLetters(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + line.text.replace(/\s/g, '').length, 0)
}

function toResumeText(all: readonly TextLine[], limits: ReadLimits, notices: readonly Notice[]): ResumeText {
  const lines: TextLine[] = []
  let left = limits.characters
  for (const line of all) {
    if (line.text === '' && (lines.length === 0 || lines.at(-1)?.text === '')) continue
    const text = line.text.length > left ? cut(line.text, left) : line.text
    if (text !== '' || line.text === '') lines.push({ ...line, text })
    if (line.text.length > left) return { format: 'docx', pages: null, lines, notices: [...notices, capped] }
    left -= line.text.length
  }
  if (lines.at(-1)?.text === '') lines.pop()
  return { format: 'docx', pages: null, lines, notices }
}

const capped: Notice = { code: 'text-capped', message: 'The document holds more text than is read; the rest was left out.', page: null }

const unread: Notice = { code: 'part-unread', message: 'The document takes in another document, which was left out.', page: null }

function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}

// The package: which parts there are, found by their relationships.

interface Context {
  readonly limits: ReadLimits
  readonly styles: Styles
  /** Whether a drawing lies behind the text, so that white letters may well be seen. */
  readonly backdrop: boolean
}

function readPackage(zip: ZipPackage, limits: ReadLimits): Reading {
  const main = findMainPart(zip, limits)
  const related = readRelations(zip, main, limits)
  const load = (type: string): string[] =>
    [...(related.get(type) ?? [])]
      .map((name) => zip.read(name))
      .filter((part) => part !== null)
      .map(decodeXml)
  const body = decodeXml(zip.read(main) as Uint8Array)
  const headers = load('header')
  const footers = load('footer')
  const context: Context = { limits, styles: readStyles(load('styles'), limits), backdrop: [body, ...headers, ...footers].some(hasBackdrop) }
  const bodyReading = readPart(body, 'body', context)
  if (!bodyReading.isDocument) throw new ResumeError('unsupported-format', 'The file is an Office package, but not a Word document.')
  const top = headers.map((xml) => readPart(xml, 'header', context))
  const notes = [...load('footnotes'), ...load('endnotes')].map((xml) => readPart(xml, 'note', context))
  const bottom = footers.map((xml) => readPart(xml, 'footer', context))
  const isNew = rememberLines()
  const lines = [
    ...top.flatMap((reading) => reading.lines).filter(isNew),
    ...bodyReading.lines,
    ...notes.flatMap((reading) => reading.lines),
    ...bottom.flatMap((reading) => reading.lines).filter(isNew),
  ]
  const all = [bodyReading, ...top, ...notes, ...bottom]
  return { lines, understood: all.every((reading) => reading.understood), complete: all.every((reading) => reading.complete) }
}

/** The headers of first, odd and even pages mostly repeat each other; each of their lines is told once. */
function rememberLines(): (line: TextLine) => boolean {
  const seen = new Set<string>()
  return ({ text }) => {
    if (text === '') return true
    const isNew = !seen.has(text)
    seen.add(text)
    return isNew
  }
}

// Attributes as Word writes them: a picture or shape laid behind the text, in its new and in its old drawing language.
const hasBackdrop = (xml: string): boolean => /behindDoc="(?:1|true)"|z-index:-/.test(xml)

const OFFICE_TYPES = ['http://schemas.openxmlformats.org/officeDocument/2006/relationships/', 'http://purl.oclc.org/ooxml/officeDocument/relationships/']

function findMainPart(zip: ZipPackage, limits: ReadLimits): string {
  const names = new Set(zip.names.map((name) => name.toLowerCase()))
  const stated = [...(readRelations(zip, '', limits).get('officeDocument') ?? []), 'word/document.xml']
  const main = stated.find((name) => names.has(name.toLowerCase()))
  if (main !== undefined) return main
  if (!names.has('[content_types].xml')) throw new ResumeError('unsupported-format', 'The file is a ZIP archive, but not a Word document.')
  throw new ResumeError('corrupt', 'The file is damaged: the main part of the document is missing.')
}

/** Maps the kind of relationship (`header`, `styles` ...) to the names of the parts within the package that have it. */
function readRelations(zip: ZipPackage, source: string, limits: ReadLimits): ReadonlyMap<string, ReadonlySet<string>> {
  const slash = source.lastIndexOf('/') + 1
  const part = zip.read(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`)
  const related = new Map<string, Set<string>>()
  const open = (name: string, attribute: ReadAttribute): void => {
    const type = attribute('Type') ?? ''
    const base = OFFICE_TYPES.find((uri) => type.startsWith(uri))
    if (name !== 'rel:Relationship' || base === undefined || attribute('TargetMode') === 'External') return
    const kind = type.slice(base.length)
    related.set(kind, (related.get(kind) ?? new Set()).add(toPartName(source.slice(0, slash), attribute('Target') ?? '')))
  }
  if (part) scanXml(decodeXml(part), namespaces, limits, { open, close: ignore, text: ignore })
  return related
}

function toPartName(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const kept: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') kept.pop()
    else if (step !== '' && step !== '.') kept.push(step)
  }
  return kept.join('/')
}

const ignore = (): void => {}

/** The namespaces of both flavours of the standard, transitional and strict. */
const namespaces: Namespaces = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
])

// Properties: what a style, a paragraph, a run or a table says of its look.

/** What is stated of a look. An absent field is inherited. */
interface Look {
  style?: string
  heading?: boolean
  listed?: boolean
  vanished?: boolean
  white?: boolean
  tiny?: boolean
  /** Something other than the white page lies behind the letters. */
  shaded?: boolean
  /** The end of the paragraph is a tracked deletion: the next paragraph goes on in the same line. */
  joined?: boolean
}

interface Styles {
  /** The look of a named style with all that it inherits. */
  readonly get: (id: string | undefined) => Look
  /** The style of a paragraph that names none. */
  readonly standard: string | undefined
  /** The look of a run of which nothing else is said. */
  readonly defaults: Look
}

/** Half points; 1.5 pt is less than any printer's smallest letter. */
const TINY = 3

const noteStyle = (look: Look, value: string | null): void => {
  if (value !== null) look.style = value
}
const noteDeletion = (look: Look): void => {
  look.joined = true
}

type NoteProperty = (look: Look, value: string | null, attribute: ReadAttribute) => void

const properties: ReadonlyMap<string, NoteProperty> = new Map<string, NoteProperty>([
  ['w:pStyle', noteStyle],
  ['w:rStyle', noteStyle],
  ['w:tblStyle', noteStyle],
  ['w:del', noteDeletion],
  ['w:moveFrom', noteDeletion],
  [
    'w:outlineLvl',
    (look, value) => {
      if (value !== null && Number(value) < 9) look.heading = true
    },
  ],
  [
    'w:numId',
    (look, value) => {
      look.listed = value !== '0'
    },
  ],
  [
    'w:vanish',
    (look, value) => {
      look.vanished = value === null || !['0', 'false', 'off'].includes(value)
    },
  ],
  [
    'w:color',
    (look, value) => {
      look.white = value !== null && isWhite(value)
    },
  ],
  [
    'w:sz',
    (look, value) => {
      if (value !== null) look.tiny = Number(value) <= TINY
    },
  ],
  [
    'w:highlight',
    (look, value) => {
      if (value !== null && value !== 'none' && value !== 'white') look.shaded = true
    },
  ],
  [
    'w:shd',
    (look, value, attribute) => {
      if (isShaded(value ?? 'clear', attribute('w:fill'), attribute('w:themeFill'))) look.shaded = true
    },
  ],
])

function noteProperty(look: Look, name: string, attribute: ReadAttribute): void {
  properties.get(name)?.(look, attribute('w:val'), attribute)
}

/** White, or so near to it that nobody reads it on paper. */
const isWhite = (color: string): boolean => /^F[A-F]F[A-F]F[A-F]$/i.test(color)

function isShaded(pattern: string, fill: string | null, themeFill: string | null): boolean {
  if (pattern !== 'clear' && pattern !== 'nil') return true
  if (fill === null) return themeFill !== null
  return fill !== 'auto' && !isWhite(fill)
}

const HEADING_NAME = /^(?:heading ?[1-9]?|title)$/i

function readStyles(parts: readonly string[], limits: ReadLimits): Styles {
  const own = new Map<string, Look>()
  const defaults: Look = {}
  let standard: string | undefined
  let look: Look = defaults
  const open = (name: string, attribute: ReadAttribute): void => {
    if (name === 'w:style') {
      const id = attribute('w:styleId') ?? ''
      own.set(id, (look = HEADING_NAME.test(id) ? { heading: true } : {}))
      if (attribute('w:type') === 'paragraph' && ['1', 'true', 'on'].includes(attribute('w:default') ?? '')) standard = id
    } else if (name === 'w:name' && HEADING_NAME.test(attribute('w:val') ?? '')) look.heading = true
    else if (name === 'w:basedOn') look.style = attribute('w:val') ?? ''
    else noteProperty(look, name, attribute)
  }
  for (const xml of parts) scanXml(xml, namespaces, limits, { open, close: ignore, text: ignore })
  return { get: inherit(own), standard, defaults }
}

const PLAIN: Look = {}

function inherit(own: ReadonlyMap<string, Look>): Styles['get'] {
  const known = new Map<string, Look>()
  return (id) => {
    if (id === undefined) return PLAIN
    if (!own.has(id)) return HEADING_NAME.test(id) ? { heading: true } : PLAIN
    const chain: Look[] = []
    let base = id
    for (let look = own.get(base); look && !known.has(base); look = own.get(base)) {
      // Known before its base is: that ends a circle of styles.
      known.set(base, look)
      chain.push(look)
      base = look.style ?? ''
    }
    let inherited = known.get(base) ?? PLAIN
    for (const look of chain.reverse()) inherited = Object.assign(look, { ...inherited, ...look })
    return known.get(id) ?? PLAIN
  }
}

// One part: the events of its XML become lines.

interface PartReading extends Reading {
  /** Whether the part has the body of a Word document. */
  readonly isDocument: boolean
}

/** Letters of one line that are all seen or all unseen for one reason. */
interface Segment {
  text: string
  readonly hidden: string | null
}

interface Paragraph {
  readonly look: Look
  /** The look of the paragraph's end, which is not that of its letters. */
  readonly mark: Look
  /** The line being read. */
  readonly segments: Segment[]
  bulleted: boolean
}

/** What is being read; a text box puts it aside for a while. */
interface Frame {
  paragraph: Paragraph
  run: Look
  /** The open fields, true while the code of the field is read and not yet its result. */
  readonly fields: boolean[]
  codes: number
}

/** A row of a table: where its lines and those of each cell start. */
interface Row {
  readonly start: number
  readonly cells: number[]
}

const newParagraph = (segments: Segment[]): Paragraph => ({ look: {}, mark: {}, segments, bulleted: false })

const newFrame = (): Frame => ({ paragraph: newParagraph([]), run: {}, fields: [], codes: 0 })

const TEXT: ReadonlySet<string> = new Set(['w:t', 'm:t', 'a:t'])

const PROPERTIES: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:tcPr', 'w:tblPr'])

/** Elements whose content nobody sees: deletions, codes of fields, earlier looks, settings of controls. */
// biome-ignore format: a list of words reads best in rows
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText', 'w:fldData', 'w:ffData', 'w:binData', 'w:rt', 'w:rubyPr', 'w:sdtPr',
  'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr', 'w:sectPr', 'w:trPr', 'w:tblPrEx', 'w:tblGrid', 'w:pPrChange', 'w:rPrChange', 'w:tcPrChange',
  'w:tblPrChange',
])

function readPart(xml: string, part: 'body' | 'header' | 'footer' | 'note', { limits, styles, backdrop }: Context): PartReading {
  const lines: TextLine[] = []
  const frames: Frame[] = []
  const rows: Row[] = []
  const looks: Look[] = []
  /** Whether the page, then each table and cell that we are in, has another ground than white. */
  const grounds: boolean[] = [backdrop]
  const choices: { taken: boolean; before: number }[] = []
  let frame = newFrame()
  let letters = 0
  let skipped = 0
  let isDocument = false
  let understood = true
  let complete = true

  const here = (): TextLine['part'] => (part === 'body' && frames.length > 0 ? 'text-box' : part)
  const styleOf = ({ look }: Paragraph): Look => styles.get(look.style ?? styles.standard)

  const whyHidden = (): string | null => {
    const { run, paragraph } = frame
    const [named, style] = [styles.get(run.style), styleOf(paragraph)]
    const is = (field: 'vanished' | 'white' | 'tiny' | 'shaded') => run[field] ?? named[field] ?? style[field] ?? styles.defaults[field] ?? false
    if (is('vanished')) return 'vanish'
    // The ground of a text box is that of its shape, or of another shape under it.
    if (is('white') && !is('shaded') && !paragraph.look.shaded && !grounds.at(-1) && frames.length === 0) return 'white'
    return is('tiny') ? 'tiny' : null
  }
  const append = (text: string): void => {
    if (frame.codes > 0) return
    const { segments } = frame.paragraph
    const last = segments.at(-1)
    const isBlank = text.trim() === ''
    const hidden = isBlank ? (last?.hidden ?? null) : whyHidden()
    if (!isBlank) letters += text.length
    if (last && last.hidden === hidden) last.text += text
    else segments.push({ text, hidden })
  }
  const endLine = (): void => {
    const { paragraph } = frame
    const style = styleOf(paragraph)
    const heading = paragraph.look.heading ?? style.heading ?? false
    const isItem = (paragraph.look.listed ?? style.listed ?? false) && !heading && !paragraph.bulleted
    const add = (text: string, hidden: string | null) => lines.push({ text, page: null, place: null, heading, part: here(), hidden })
    const shown = joinShown(paragraph.segments)
    const unseen = paragraph.segments.filter((segment) => segment.hidden !== null)
    if (shown.trim() !== '') {
      add(isItem ? `• ${shown}` : shown, null)
      paragraph.bulleted = true
    } else if (unseen.length === 0) add('', null)
    for (const { text, hidden } of unseen) add(text, hidden)
    paragraph.segments.length = 0
  }
  const breakLine = (): void => {
    if (frame.codes === 0) endLine()
  }
  const flush = (): void => {
    if (frame.paragraph.segments.length > 0) endLine()
  }
  const startParagraph = (): void => {
    frame.paragraph = newParagraph(frame.paragraph.segments)
    frame.run = {}
  }
  const endParagraph = (): void => {
    // A code that runs past its paragraph is broken, and must not swallow the rest of the resume.
    if (frame.codes > 0) frame = { ...frame, fields: [], codes: 0 }
    if (!frame.paragraph.mark.joined) endLine()
  }
  const startRun = (): void => {
    frame.run = {}
  }
  const startBox = (): void => {
    frames.push(frame)
    frame = newFrame()
  }
  const endBox = (): void => {
    flush()
    frame = frames.pop() as Frame
  }
  const wordArt = (attribute: ReadAttribute): void => {
    startBox()
    append(toOneLine(attribute('string') ?? ''))
    endBox()
  }
  const field = (attribute: ReadAttribute): void => {
    const type = attribute('w:fldCharType')
    if (type === 'begin') {
      frame.fields.push(true)
      frame.codes += 1
    } else if (type === 'separate' || type === 'end') {
      if (frame.fields.pop()) frame.codes -= 1
      if (type === 'separate') frame.fields.push(false)
    }
  }
  const startCell = (): void => {
    flush()
    rows.at(-1)?.cells.push(lines.length)
    startGround()
  }
  const endCell = (): void => {
    flush()
    grounds.pop()
  }
  const startGround = (): void => {
    grounds.push(grounds.at(-1) ?? false)
  }
  const endRow = (): void => {
    const row = rows.pop()
    if (row) joinCells(lines, row, here())
  }
  const note = (attribute: ReadAttribute): void => {
    if ((attribute('w:type') ?? 'normal') !== 'normal') skipped = 1
  }
  const choice = (): void => {
    const last = choices.at(-1)
    if (last?.taken) skipped = 1
    else if (last) last.before = letters
  }
  const endChoice = (): void => {
    const last = choices.at(-1)
    if (last) last.taken = letters > last.before
  }
  const endProperties = (name: string): void => {
    const look = looks.pop()
    const isGround = name === 'w:tcPr' || name === 'w:tblPr'
    if (isGround && (look?.shaded || styles.get(look?.style).shaded)) grounds[grounds.length - 1] = true
  }
  const lookOf = (name: string): Look => {
    if (name === 'w:pPr') return frame.paragraph.look
    if (name !== 'w:rPr') return {}
    return looks.length > 0 ? frame.paragraph.mark : frame.run
  }

  const starts = new Map<string, (attribute: ReadAttribute) => void>([
    [
      'w:body',
      () => {
        isDocument = true
      },
    ],
    [
      'w:background',
      (attribute) => {
        grounds[0] ||= isShaded('clear', attribute('w:color') ?? 'auto', null)
      },
    ],
    ['w:p', startParagraph],
    ['a:p', startParagraph],
    ['w:r', startRun],
    ['m:r', startRun],
    ['a:r', startRun],
    [
      'w:altChunk',
      () => {
        complete = false
      },
    ],
    ['w:tab', () => append('\t')],
    ['w:ptab', () => append('\t')],
    ['w:noBreakHyphen', () => append('-')],
    ['w:sym', (attribute) => append(toSymbol(attribute('w:char') ?? ''))],
    ['w:br', breakLine],
    ['w:cr', breakLine],
    ['a:br', breakLine],
    ['w:fldChar', field],
    ['w:tbl', startGround],
    [
      'w:tr',
      () => {
        rows.push({ start: lines.length, cells: [] })
      },
    ],
    ['w:tc', startCell],
    ['w:txbxContent', startBox],
    ['a:txBody', startBox],
    ['v:textpath', wordArt],
    ['w:footnote', note],
    ['w:endnote', note],
    [
      'mc:AlternateContent',
      () => {
        choices.push({ taken: false, before: 0 })
      },
    ],
    ['mc:Choice', choice],
    ['mc:Fallback', choice],
  ])
  const ends = new Map<string, () => void>([
    ['w:p', endParagraph],
    ['a:p', endParagraph],
    [
      'w:tbl',
      () => {
        grounds.pop()
      },
    ],
    ['w:tr', endRow],
    ['w:tc', endCell],
    ['w:txbxContent', endBox],
    ['a:txBody', endBox],
    ['mc:Choice', endChoice],
    [
      'mc:AlternateContent',
      () => {
        choices.pop()
      },
    ],
  ])
  scanXml(xml, namespaces, limits, {
    open(name, attribute) {
      const look = looks.at(-1)
      if (skipped > 0) skipped += 1
      else {
        if (look) noteProperty(look, name, attribute)
        if (SKIPPED.has(name)) skipped = 1
        else if (PROPERTIES.has(name)) looks.push(lookOf(name))
        else if (!look) starts.get(name)?.(attribute)
      }
    },
    close(name) {
      if (skipped > 0) skipped -= 1
      else if (PROPERTIES.has(name)) endProperties(name)
      else if (looks.length === 0) ends.get(name)?.()
    },
    text(text, parent) {
      if (skipped > 0 || looks.length > 0) return
      if (TEXT.has(parent)) append(toOneLine(text))
      else if (parent.startsWith('w:') && text.trim() !== '') understood = false
    },
  })
  flush()
  return { lines, understood, complete, isDocument }
}

const toOneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ')

/** White letters take their room on the page, so what stands around them is not one word. */
function joinShown(segments: readonly Segment[]): string {
  return segments.reduce((text, segment) => text + (segment.hidden === null ? segment.text : segment.hidden === 'white' ? ' ' : ''), '')
}

/** Symbol fonts keep their glyphs in a private range where a resume has its bullets. */
function toSymbol(hex: string): string {
  const code = /^[0-9a-f]{1,4}$/i.test(hex) ? Number.parseInt(hex, 16) : 0
  if (code >= 0xe000 && code <= 0xf8ff) return '• '
  return code < 0x20 || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCharCode(code)
}

/** Makes one line of a row whose cells hold one paragraph each; what stands in text boxes or is hidden follows it. */
function joinCells(lines: TextLine[], { start, cells }: Row, part: TextLine['part']): void {
  const isPlain = (line: TextLine): boolean => line.hidden === null && line.part === part
  const words = cells.map((from, index) => lines.slice(from, cells[index + 1]).filter((line) => isPlain(line) && line.text !== ''))
  if (cells.length < 2 || words.some((cell) => cell.length > 1)) return
  const joined = words.flat()
  const rest = lines.slice(start).filter((line) => !isPlain(line))
  const text = joined.map((line) => line.text).join('\t')
  lines.length = start
  lines.push({ text, page: null, place: null, heading: joined.length > 0 && joined.every((line) => line.heading), part, hidden: null })
  for (const line of rest) lines.push(line)
}

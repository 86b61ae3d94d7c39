import { setImmediate } from 'node:timers/promises'
import type { PDFParse } from 'pdf-parse'
import { ResumeError } from '../errors.ts'
import { blankFloods } from './blank-floods.ts'
import type { ReadLimits } from './limits.ts'
import { type PageOptions, type PdfPage, type ReadPage, readPage } from './read-page.ts'
import type { Notice, ResumeText, TextLine } from './resume-text.ts'

/** How to read a PDF beyond its plain text. */
export interface PdfOptions {
  /** Whether to follow the drawing commands of each page, to tell text that a person cannot see; costs about as much again. */
  readonly hiddenText?: boolean
}

/** What pdf.js gives behind pdf-parse's own methods, which join lines wrongly and lose their places. */
interface PdfDocument {
  readonly numPages: number
  getPage(page: number): Promise<PdfPage>
  getOptionalContentConfig(): Promise<{ isVisible(layer: unknown): boolean }>
}

/** Reads a PDF, page by page, into lines in reading order. Damaged pages are left out with a notice. */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits, options: PdfOptions = {}): Promise<ResumeText> {
  const parser = await createParser(bytes, options)
  try {
    const document = await openDocument(parser)
    return await readPages(document, limits, options)
  } catch (error) {
    throw isNoText(error) && isWrappedTooOften(bytes) ? new ResumeError('corrupt', 'The content of the PDF is packed in too many layers.') : error
  } finally {
    await parser.destroy().catch(() => undefined)
  }
}

const isNoText = (error: unknown): boolean => error instanceof ResumeError && error.code === 'no-text'

/** Whether a stream names a chain of decoders that no program writes; pdf.js then reads nothing and says nothing. */
function isWrappedTooOften(bytes: Uint8Array): boolean {
  return /\/Filter\s*\[(?:\s*\/\w+){12}/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
}

// One photo of a whole page in 600 dots an inch: larger pictures are not decoded, and none at all where they do not matter.
const largestPicture = 40_000_000

/** Loads what reads PDFs, so that the first file need not wait for it. */
export async function loadPdfReader(): Promise<typeof import('pdf-parse')> {
  defineDrawingClasses()
  return import('pdf-parse')
}

async function createParser(bytes: Uint8Array, { hiddenText = false }: PdfOptions): Promise<PDFParse> {
  const { PDFParse } = await loadPdfReader()
  // A copy: pdf.js takes the memory that it is given away from the caller.
  const data = new Uint8Array(bytes)
  blankFloods(data)
  return new PDFParse({
    data,
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    maxImageSize: hiddenText ? largestPicture : 1,
  })
}

/** Nothing is ever drawn, but pdf.js asks for these classes when it loads; with them it does without the native canvas. */
function defineDrawingClasses(): void {
  const scope = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= class {}
}

async function openDocument(parser: PDFParse): Promise<PdfDocument> {
  try {
    return await (parser as unknown as { load(): Promise<PdfDocument> }).load()
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new ResumeError('encrypted', 'The PDF needs a password.')
    }
    throw new ResumeError('corrupt', 'The PDF is damaged and cannot be opened.')
  }
}

/** A file of more pages than the limit is read in part; one of so many times more is no document at all. */
const ABSURD = 100

async function readPages(document: PdfDocument, limits: ReadLimits, options: PdfOptions): Promise<ResumeText> {
  if (document.numPages > limits.pages * ABSURD)
    throw new ResumeError('limit-exceeded', 'The PDF claims more pages than any resume has.', { name: 'pages', max: limits.pages, actual: document.numPages })
  const pages: ReadPage[] = []
  const notices: Notice[] = []
  const pageOptions = await toPageOptions(document, options)
  const last = Math.min(document.numPages, limits.pages)
  let characters = 0
  for (let number = 1; number <= last && characters <= limits.characters; number += 1) {
    const page = await tryReading(document, number, pageOptions)
    if (page) pages.push(page)
    notices.push(...noticesOf(page, number))
    characters += page?.characters ?? 0
    // Lets the process hear a request to stop between two pages.
    await setImmediate()
  }
  if (pages.length === 0) throw new ResumeError('corrupt', 'No page of the PDF can be read.')
  if (characters === 0) throw new ResumeError('no-text', 'The PDF holds no text; a scanned page has to be recognised first.')
  const lines = capText(
    pages.flatMap((page) => page.lines),
    limits,
  )
  return { format: 'pdf', pages: document.numPages, lines, notices: [...notices, ...fileNotices(document, limits, pages)] }
}

function capText(lines: readonly TextLine[], limits: ReadLimits): TextLine[] {
  let left = limits.characters
  return lines.flatMap((line) => {
    const text = line.text.slice(0, left)
    left -= text.length
    return left > 0 || text !== '' ? [{ ...line, text }] : []
  })
}

async function toPageOptions(document: PdfDocument, { hiddenText = false }: PdfOptions): Promise<PageOptions> {
  const layers = hiddenText ? await document.getOptionalContentConfig().catch(() => null) : null
  return { hiddenText, isLayerShown: (layer) => layers?.isVisible(layer) ?? true }
}

async function tryReading(document: PdfDocument, number: number, options: PageOptions): Promise<ReadPage | null> {
  try {
    const page = await document.getPage(number)
    const read = await readPage(page, options)
    page.cleanup()
    return read
  } catch {
    return null
  }
}

function noticesOf(page: ReadPage | null, number: number): Notice[] {
  if (!page) return [{ code: 'page-unreadable', message: 'The page is damaged and was left out.', page: number }]
  if (page.characters === 0) return [{ code: 'page-without-text', message: 'The page holds no text; it may be a picture.', page: number }]
  if (!page.reordered) return []
  return [{ code: 'page-reordered', message: 'The page was painted across its columns; its lines were put into reading order.', page: number }]
}

function fileNotices(document: PdfDocument, limits: ReadLimits, pages: readonly ReadPage[]): Notice[] {
  const notices: Notice[] = []
  if (document.numPages > limits.pages) {
    notices.push({ code: 'pages-capped', message: 'The file has more pages than the limit; later ones were left out.', page: null })
  }
  const length = pages.flatMap((page) => page.lines).reduce((sum, line) => sum + line.text.length, 0)
  if (length > limits.characters) {
    notices.push({ code: 'text-capped', message: 'The text is longer than the limit; the rest was left out.', page: null })
  }
  const characters = pages.reduce((sum, page) => sum + page.characters, 0)
  const rightToLeft = pages.reduce((sum, page) => sum + page.rightToLeft, 0)
  if (rightToLeft > characters / 2) {
    notices.push({ code: 'right-to-left-text', message: 'Most of the text runs from right to left, which is not supported.', page: null })
  }
  return notices
}

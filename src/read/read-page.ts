import { assembleLines } from './assemble-lines.ts'
import { collectSegments } from './collect-segments.ts'
import { findHiddenText, findTextWithoutPlace, findUnseenText } from './find-hidden-text.ts'
import { indexGlyphs } from './index-glyphs.ts'
import { insertFormFields, type PdfAnnotation } from './insert-form-fields.ts'
import { joinSpacedLetters, mayHideWords, toWordsOf } from './join-spaced-letters.ts'
import { orderColumns } from './order-columns.ts'
import { type Matrix, multiply, toMatrix } from './paint-geometry.ts'
import type { TextLine } from './resume-text.ts'
import type { TextItem } from './text-item.ts'
import { type Glyph, type OperatorList, type Paper, traceGlyphs } from './trace-glyphs.ts'

/** A page as pdf.js hands it out; only what is used here. */
export interface PdfPage {
  readonly pageNumber: number
  getViewport(options: { scale: number }): { width: number; height: number; transform: readonly number[] }
  getTextContent(): Promise<{ items: readonly (PdfTextItem | { type: string })[] }>
  getOperatorList(options: { annotationMode: number }): Promise<OperatorList>
  getAnnotations(): Promise<readonly PdfAnnotation[]>
  cleanup(): boolean
}

interface PdfTextItem {
  readonly str: string
  readonly dir: string
  readonly width: number
  readonly height: number
  readonly transform: readonly number[]
  readonly fontName: string
}

/** How to read a page. */
export interface PageOptions {
  /** Whether to follow the drawing commands, to tell text that a person cannot see. */
  readonly hiddenText: boolean
  /** Whether the layer that drawing commands belong to is switched on. */
  readonly isLayerShown: (layer: unknown) => boolean
}

/** What one page says. */
export interface ReadPage {
  readonly lines: readonly TextLine[]
  /** Whether the lines stand in another order than they were painted in. */
  readonly reordered: boolean
  /** How many characters the page has, and how many of them run from right to left. */
  readonly characters: number
  readonly rightToLeft: number
}

/** Reads one page of a PDF into lines in reading order. */
export async function readPage(page: PdfPage, options: PageOptions): Promise<ReadPage> {
  const viewport = page.getViewport({ scale: 1 })
  const paper = toPaper(viewport, options)
  const content = await page.getTextContent()
  const stated = content.items.flatMap((item) => ('str' in item ? [toItem(item, paper)] : []))
  const items = await repairItems(findUnseenText(stated, paper), page, paper, options)
  const { segments, reordered } = orderColumns(collectSegments(items))
  const body = assembleLines(segments, page.pageNumber)
  const lines = insertFormFields(body, await page.getAnnotations(), paper, page.pageNumber)
  const rightToLeft = stated.filter((item) => item.rightToLeft)
  return { lines, reordered, characters: count(lines), rightToLeft: count(rightToLeft) }
}

/** Settles what needs more than the text that pdf.js gives: letters that cannot be seen, and spaced letters. */
async function repairItems(items: readonly TextItem[], page: PdfPage, paper: Paper, { hiddenText }: PageOptions): Promise<TextItem[]> {
  const needed = hiddenText || items.length === 0 || items.some(mayHideWords)
  const glyphs = needed ? await tryTracing(page, paper) : null
  if (!glyphs) return joinSpacedLetters(items)
  const glyphsOf = indexGlyphs(glyphs)
  const marked = hiddenText ? findHiddenText(items, glyphs, glyphsOf) : items
  const found = items.length === 0 ? [...marked, ...findTextWithoutPlace(glyphs)] : marked
  return joinSpacedLetters(found, toWordsOf(glyphsOf))
}

async function tryTracing(page: PdfPage, paper: Paper): Promise<Glyph[] | null> {
  try {
    const withoutAnnotations = 0
    return traceGlyphs(await page.getOperatorList({ annotationMode: withoutAnnotations }), paper)
  } catch {
    // The text itself was read; only what the drawing would have added is missing.
    return null
  }
}

function toPaper({ width, height, transform }: { width: number; height: number; transform: readonly number[] }, { isLayerShown }: PageOptions): Paper {
  // Letters of 3 points on a letter page; a page of half that size is meant to be enlarged.
  const tiny = 3 * Math.min(1, Math.max(width, height) / 792)
  return { width, height, transform: toMatrix(transform), tiny, isLayerShown }
}

function toItem(item: PdfTextItem, { transform }: Paper): TextItem {
  const matrix = multiply(transform, toMatrix(item.transform))
  const scale = Math.hypot(transform[0], transform[1])
  const letters = item.height || Math.hypot(matrix[2], matrix[3]) / scale
  return {
    text: stripControls(item.str),
    x: finite(matrix[4]),
    y: finite(matrix[5]),
    width: finite(item.width * scale),
    height: finite(letters * scale) || 1,
    // The first part of the id counts the documents that this process has read, and would not be the same twice.
    font: item.fontName.replace(/^g_d\d+_/, ''),
    angle: toAngle(matrix),
    rightToLeft: item.dir === 'rtl',
    hidden: null,
  }
}

function stripControls(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').replace(/[\t\n\r]/g, ' ')
}

/** Whole degrees; a page that lay a little askew in the scanner counts as upright. */
function toAngle([a, b]: Matrix): number {
  const angle = Math.round(finite((Math.atan2(b, a) * 180) / Math.PI))
  return Math.abs(angle) <= 2 ? 0 : (angle + 360) % 360
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0
}

function count(parts: readonly { readonly text: string }[]): number {
  return parts.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
}

import type { Notice, ResumeFormat, TextLine } from '../read/resume-text.ts'
import type { DateRange } from './date-range.ts'
import type { Folded } from './fold.ts'

/** The kinds of section that a resume has. */
export type SectionKind = 'skills' | 'experience' | 'education' | 'certification' | 'summary' | 'other'

/** A half-open range of UTF-16 offsets into `ResumeDocument.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One line of the document. Its text is `document.text.slice(start, end)`. */
export interface DocumentLine extends Span {
  /** The page, from 1, or null where the format has none. */
  readonly page: number | null
  /** Which part of the file it stands in. */
  readonly part: TextLine['part']
  /** Why a person cannot see it, or null for visible text. */
  readonly hidden: string | null
}

/** A section: its heading and everything until the next one. */
export interface Section extends Span {
  readonly kind: SectionKind
  /** The heading as written, or null for what stands before the first heading. */
  readonly heading: string | null
}

/** One job, course of study or credential block with its dates. */
export interface Entry extends Span {
  readonly section: SectionKind
  /** The job title or degree as written, or null where none could be told. */
  readonly title: string | null
  /** The employer or school, or null where none could be told. */
  readonly employer: Span | null
  /** Where the lines that name title, employer and dates end. */
  readonly headerEnd: number
  /** The stated range, or null for an undated entry. */
  readonly dates: DateRange | null
}

/** A resume's text with its structure. Every offset in a report refers to `text`. */
export interface ResumeDocument {
  /** All lines joined by line feeds. */
  readonly text: string
  /** The format it was read from. */
  readonly format: ResumeFormat
  /** The number of pages, or null where the format has none. */
  readonly pages: number | null
  /** Every line, in reading order; empty ones too. */
  readonly lines: readonly DocumentLine[]
  /** The sections in order; they cover the whole text. */
  readonly sections: readonly Section[]
  /** The jobs, courses and credential blocks, in order. */
  readonly entries: readonly Entry[]
  /** The number of words. */
  readonly words: number
  /** What reading had to skip, cap or repair. */
  readonly notices: readonly Notice[]
  /** The copy that matching works on. */
  readonly folded: Folded
}

/** The index of the last span that begins at or before an offset, or -1. The spans are in order. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start <= offset) low = middle + 1
    else high = middle - 1
  }
  return high
}

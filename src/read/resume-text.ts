/** What a reader makes of a file: its lines in reading order, before any understanding of what they say. */
export interface ResumeText {
  /** The format told from the bytes. */
  readonly format: ResumeFormat
  /** The number of pages, or null where the format has none (DOCX, text). */
  readonly pages: number | null
  /** The lines in reading order. No line's text contains a line feed. */
  readonly lines: readonly TextLine[]
  /** What the reader had to skip, cap or repair. */
  readonly notices: readonly Notice[]
}

/** The formats that can be read. */
export type ResumeFormat = 'pdf' | 'docx' | 'text'

/** One line as a person sees it. */
export interface TextLine {
  /** The characters as they stand in the file, without a line feed; not yet cleaned. */
  readonly text: string
  /** The page, from 1, or null where the format has none. */
  readonly page: number | null
  /** Where the line stands on its page, or null where the format does not say. */
  readonly place: LinePlace | null
  /** The file's own word that this is a heading (a Word heading style); geometry is judged later. */
  readonly heading: boolean
  /** Which part of the file it stands in; text in other parts than the body is what simple parsers lose. */
  readonly part: 'body' | 'header' | 'footer' | 'note' | 'text-box' | 'form-field'
  /** Why a person cannot see the line (white, tiny, vanished ...), or null for visible text. */
  readonly hidden: string | null
}

/** A place on a page, in points from the page's top left corner. */
interface LinePlace {
  readonly x: number
  readonly y: number
  readonly width: number
  /** The height of the line's letters, in points. */
  readonly height: number
  /** An id that is the same for lines of the same font within one file. */
  readonly font: string
}

/** Something odd but survivable that the caller should know of. */
export interface Notice {
  /** A fixed code, for callers to switch on. */
  readonly code: NoticeCode
  /** One constant sentence; never text of the document. */
  readonly message: string
  /** The page it concerns, from 1, or null for the whole file. */
  readonly page: number | null
}

/** The closed list of notices. */
export type NoticeCode =
  | 'page-unreadable'
  | 'page-without-text'
  | 'pages-capped'
  | 'part-unread'
  | 'text-capped'
  | 'page-reordered'
  | 'hidden-text'
  | 'right-to-left-text'
  | 'second-reader-used'
  | 'mentions-capped'
  | 'not-english'
  | 'no-competencies'

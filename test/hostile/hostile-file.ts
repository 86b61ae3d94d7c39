import type { Report, ResumeErrorCode } from '../../src/index.ts'

/** A hostile file and what must become of it. */
export interface HostileFile {
  readonly name: string
  readonly bytes: () => Uint8Array
  /** The codes that refuse it, or `read` for a report whose text has the control word; `any` for either. */
  readonly expected: 'read' | 'any' | readonly ResumeErrorCode[]
  /** What must hold of the report. */
  readonly check?: (report: Report) => void
}

/** What the files may call home to; nobody ever must. */
export interface Lure {
  /** A file whose content must appear nowhere. */
  readonly file: string
  /** A server that must hear nothing. */
  readonly url: string
}

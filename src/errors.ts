/** Every way in which the analyzer can refuse its input, as a closed list that callers switch on. */
export type ResumeErrorCode =
  | 'empty-file'
  | 'unsupported-format'
  | 'encrypted'
  | 'corrupt'
  | 'no-text'
  | 'limit-exceeded'
  | 'timed-out'
  | 'out-of-memory'
  | 'parser-crashed'
  | 'aborted'
  | 'invalid-dictionary'
  | 'invalid-option'

/** A limit that was hit: its name in the options, the value in force, and what the input asked for where that is known. */
export interface ExceededLimit {
  /** The name of the limit in `AnalyzerOptions.limits`. */
  readonly name: string
  /** The value in force. */
  readonly max: number
  /** What the input asked for, or null where counting stopped at the limit. */
  readonly actual: number | null
}

/**
 * The one error of the library. Switch on `code`, not on `instanceof`: an app that loads both the ESM and the CommonJS
 * build has two classes. Messages are constant and never quote the document.
 */
export class ResumeError extends Error {
  override readonly name = 'ResumeError'
  /** What went wrong, from the closed list. */
  readonly code: ResumeErrorCode
  /** The limit that was hit, for `limit-exceeded`, `timed-out` and `out-of-memory`. */
  readonly limit?: ExceededLimit

  constructor(code: ResumeErrorCode, message: string, limit?: ExceededLimit) {
    super(message)
    this.code = code
    if (limit) this.limit = limit
  }
}

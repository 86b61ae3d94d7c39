import type { ExceededLimit, ResumeErrorCode } from '../errors.ts'
import type { AnalyzerLimits, AnalyzerOptions, Run } from '../options.ts'

/** What a child is told when it starts. */
export interface ChildSettings {
  /** Whether it answers with the text of a file, or with the report on it. */
  readonly task: 'read' | 'analyze'
  readonly options: AnalyzerOptions
  /** The limits in force. */
  readonly limits: AnalyzerLimits
}

/** What a child is asked. */
export interface ChildRequest {
  /** The number of the file, which the reply bears as well: what is told of one candidate never stands under another. */
  readonly number: number
  readonly bytes: Uint8Array
  readonly run: Omit<Run, 'signal'>
}

/** What a child answers: its result, or why there is none. */
export type ChildReply = ({ readonly result: unknown } | { readonly error: ChildError }) & {
  readonly number: number
  /** How many bytes of memory the child now holds. */
  readonly resident: number
}

/** A refusal on its way to the host. */
export interface ChildError {
  readonly code: ResumeErrorCode
  readonly message: string
  readonly limit: ExceededLimit | null
}

/** The child's exit code where something was thrown that nobody awaits: maybe by a file that was answered long ago. */
export const STRAY_ERROR = 70

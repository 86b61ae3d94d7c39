import type { ResumeErrorCode } from '../errors.ts'

/** Why a job failed: the code of the library, or one of the queue's own. */
export type RefusalCode =
  | ResumeErrorCode
  /** `load` failed, three times. */
  | 'not-loaded'
  /** The bytes that were loaded are not those that were enqueued. */
  | 'not-the-same-file'

/** What is kept of a failed job: a code to switch on, and a constant sentence without a word of the resume. */
export interface Refusal {
  readonly code: RefusalCode
  readonly message: string
}

/** Puts a refusal into the one line that a queue keeps of a failure. */
export function toFailedReason({ code, message }: Refusal): string {
  return `${code}: ${message}`
}

/** Gives the refusal of a failed job from its `failedReason`; null where the job failed of something else, such as workers that vanish. */
export function toRefusal(failedReason: string | undefined): Refusal | null {
  const match = /^([a-z-]+): (.+)$/s.exec(failedReason ?? '')
  return match ? { code: match[1] as RefusalCode, message: match[2] as string } : null
}

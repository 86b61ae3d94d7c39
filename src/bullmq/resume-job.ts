import { createHash } from 'node:crypto'
import type { JobsOptions } from 'bullmq'
import { ENGINE } from '../stamp.ts'

/** What a job holds: where the file is, and which one it is. Never the file itself: a queue keeps its data in plain text. */
export interface ResumeJob {
  /** Whatever the worker's `load` understands: a path, the key of an object, an address. */
  readonly file: string
  /** The SHA-256 of the file's bytes, in hexadecimal: the worker reports on these bytes or not at all. */
  readonly sha256: string
  /** Shown in the report. */
  readonly fileName: string | null
  /** The day against which clocks run, as 'YYYY-MM-DD'; set when the job is made, so that a retry gives the same report. */
  readonly asOf: string
}

/** A file to enqueue: its bytes, or their hash where it is known. */
export interface ResumeFile {
  readonly file: string
  readonly content: Uint8Array | { readonly sha256: string }
  readonly fileName?: string | undefined
  /** Default: today. */
  readonly asOf?: string | undefined
  /** The version of dictionaries and options of your own; a new one makes a new job of the same file. The built-in dictionary has the version of the engine, which counts anyway. */
  readonly version?: string | undefined
}

/** A job as `queue.addBulk` takes it, and `queue.add` in three arguments. */
export interface ResumeJobEntry {
  readonly name: 'resume'
  readonly data: ResumeJob
  readonly opts: JobsOptions & { readonly jobId: string }
}

/** Reports quote resumes, so they are not kept for longer than somebody may come to fetch them, in seconds. */
const KEPT = 24 * 60 * 60

/**
 * Makes the job of a file. The same bytes, day, engine and dictionaries have the same id, so that a file that was enqueued before is not
 * analyzed again. What can be retried is tried three times; failed jobs are kept, with the code of the refusal.
 */
export function toResumeJob({ file, content, fileName, asOf = new Date().toISOString().slice(0, 10), version = '' }: ResumeFile): ResumeJobEntry {
  const sha256 = 'sha256' in content ? content.sha256 : sha256Of(content)
  const jobId = sha256Of(JSON.stringify([sha256, ENGINE, version, asOf]))
  return {
    name: 'resume',
    data: { file, sha256, fileName: fileName ?? null, asOf },
    opts: { jobId, attempts: 3, backoff: { type: 'exponential', delay: 1_000 }, removeOnComplete: { age: KEPT }, removeOnFail: false, stackTraceLimit: 1 },
  }
}

/** The hash by which files are told apart. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

import { type Job, UnrecoverableError, WaitingError, Worker, type WorkerOptions } from 'bullmq'
import type { ResumeError } from '../errors.ts'
import type { AnalyzerPool } from '../pool/create-analyzer-pool.ts'
import type { Report } from '../report/report.ts'
import { type Refusal, toFailedReason } from './refusal.ts'
import { type ResumeJob, sha256Of } from './resume-job.ts'

/** What a worker is made of; further options are those of BullMQ's own worker. */
export interface ResumeWorkerOptions extends WorkerOptions {
  /** Reads the files in processes that can be killed, which BullMQ's sandbox cannot do. Stays yours: close it after the worker. */
  readonly pool: AnalyzerPool
  /** Fetches the bytes of a file; what it throws is retried. The signal says that nobody wants them any more. */
  readonly load: (job: ResumeJob, signal: AbortSignal) => Promise<Uint8Array>
}

/** A worker that turns resume jobs into reports. */
export interface ResumeWorker {
  /** BullMQ's worker, for its events. The result of a job is its report, its progress 'loading' or 'analyzing'. */
  readonly worker: Worker<ResumeJob, Report, 'resume'>
  /** Takes no more jobs, gives those that run so many milliseconds (default 30 000) to finish, and returns the others to the queue. */
  close(within?: number): Promise<void>
}

/** Starts a worker on a queue. Every job ends as a report or as a failed job with a code, which `toRefusal` reads. */
export function createResumeWorker(queueName: string, { pool, load, ...options }: ResumeWorkerOptions): ResumeWorker {
  let leaving = false

  async function process(job: Job<ResumeJob, Report, 'resume'>, token?: string, signal?: AbortSignal): Promise<Report> {
    try {
      return await analyze(job, signal ?? new AbortController().signal)
    } catch (error) {
      if (!leaving || !signal?.aborted) throw error
      await job.moveToWait(token)
      throw new WaitingError()
    }
  }

  async function analyze(job: Job<ResumeJob>, signal: AbortSignal): Promise<Report> {
    const { sha256, fileName, asOf } = job.data
    await job.updateProgress('loading')
    const bytes = await fetch(job.data, signal)
    if (sha256Of(bytes) !== sha256) throw final({ code: 'not-the-same-file', message: 'The file has changed since it was enqueued.' })
    await job.updateProgress('analyzing')
    return pool.analyze(bytes, { signal, asOf, fileName: fileName ?? undefined }).catch((error: ResumeError) => {
      // A process may fail to start, and a pool may be closed too early; every other verdict is one on the file.
      const isPassing = error.code === 'parser-crashed' || (error.code === 'aborted' && !signal.aborted)
      throw isPassing ? failure(error) : final(error)
    })
  }

  async function fetch(data: ResumeJob, signal: AbortSignal): Promise<Uint8Array> {
    try {
      return await load(data, signal)
    } catch (cause) {
      throw failure({ code: 'not-loaded', message: 'The file could not be loaded.' }, cause)
    }
  }

  // One more than there are processes: a file is loaded while others are read. A stalled job was never the file's fault: files cannot stop a worker.
  const worker = new Worker<ResumeJob, Report, 'resume'>(queueName, process, { concurrency: pool.processes + 1, maxStalledCount: 5, ...options })
  return {
    worker,
    async close(within = 30_000) {
      const timer = setTimeout(() => {
        leaving = true
        worker.cancelAllJobs()
      }, within)
      await worker.close()
      clearTimeout(timer)
    },
  }
}

/** A failure that is retried. The cause is for listeners in this process; a queue keeps the message only. */
function failure(refusal: Refusal, cause?: unknown): Error {
  return new Error(toFailedReason(refusal), { cause })
}

/** A failure that another attempt would not mend. */
function final(refusal: Refusal): Error {
  return new UnrecoverableError(toFailedReason(refusal))
}

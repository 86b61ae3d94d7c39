import { availableParallelism } from 'node:os'
import type { Analyzer } from '../analyze.ts'
import { ResumeError } from '../errors.ts'
import { type AnalyzerOptions, type Run, resolveOptions } from '../options.ts'
import { checkSize } from '../read/read-resume.ts'
import type { Report } from '../report/report.ts'
import { inFlight } from './in-flight.ts'
import { createProcessPool } from './process-pool.ts'

/** Options of a pool: those of an analyzer, and how many files are worked on at once. */
export interface AnalyzerPoolOptions extends Omit<AnalyzerOptions, 'isolation'> {
  /** How many processes work at once. Default: the cores less one, at least one. */
  readonly processes?: number | undefined
}

/** A file to analyze; `bytes` may be a function, so that a file is only in memory while it is read. */
export interface PoolFile extends Omit<Run, 'fileName'> {
  readonly fileName: string
  readonly bytes: Uint8Array | (() => Uint8Array | Promise<Uint8Array>)
}

/** What became of a file. */
export type PoolOutcome = { readonly fileName: string; readonly report: Report } | { readonly fileName: string; readonly error: ResumeError }

/** Many resumes, strangers' files among them, read and analyzed in several processes: no file stops the host, or keeps it busy. */
export interface AnalyzerPool extends Pick<Analyzer, 'analyze'> {
  /** How many files are worked on at once. */
  readonly processes: number
  /** Analyzes files as they come, a few at a time; yields each as it is done. One bad file stops nothing. A loop that is left early ends what still runs. */
  analyzeAll(files: Iterable<PoolFile> | AsyncIterable<PoolFile>): AsyncIterable<PoolOutcome>
  /** Ends the processes and resolves when they are gone; what waits or runs is refused with 'aborted'. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Makes a pool. Colours and render modes of PDFs are read unless `hiddenText` says otherwise. @throws ResumeError 'invalid-option' or 'invalid-dictionary' */
export function createAnalyzerPool({ processes = Math.max(1, availableParallelism() - 1), ...rest }: AnalyzerPoolOptions = {}): AnalyzerPool {
  if (!Number.isInteger(processes) || processes < 1 || processes > 256)
    throw new ResumeError('invalid-option', 'processes: a whole number from 1 to 256 is needed')
  const options = { hiddenText: true, ...rest }
  const { limits } = resolveOptions(options)
  const pool = createProcessPool<Report>(processes, { task: 'analyze', options, limits })

  async function analyze(bytes: Uint8Array, { signal, ...run }: Run = {}): Promise<Report> {
    checkSize(bytes, limits)
    return pool.run({ bytes, run }, signal)
  }

  async function analyzeOne({ fileName, bytes, ...run }: PoolFile): Promise<PoolOutcome> {
    try {
      const loaded = typeof bytes === 'function' ? await bytes() : bytes
      return { fileName, report: await analyze(loaded, { ...run, fileName }) }
    } catch (error) {
      return { fileName, error: error instanceof ResumeError ? error : new ResumeError('corrupt', 'The file could not be loaded.') }
    }
  }

  async function* analyzeAll(files: Iterable<PoolFile> | AsyncIterable<PoolFile>): AsyncGenerator<PoolOutcome> {
    const left = new AbortController()
    const stoppable = (file: PoolFile): PoolFile => ({ ...file, signal: file.signal ? AbortSignal.any([file.signal, left.signal]) : left.signal })
    try {
      // One more than there are processes: a file is loaded while others are worked on.
      yield* inFlight(files, (file) => analyzeOne(stoppable(file)), processes + 1)
    } finally {
      left.abort()
    }
  }

  return { processes, analyze, analyzeAll, close: pool.close, [Symbol.asyncDispose]: pool.close }
}

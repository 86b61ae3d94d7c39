import { availableParallelism } from 'node:os'
import { type Analyzer, openAnalyzer } from '../analyze.ts'
import { ResumeError } from '../errors.ts'
import type { AnalyzerOptions, Run } from '../options.ts'
import type { Report } from '../report/report.ts'

/** Options of a pool: those of an analyzer, and how many files are read at once. */
export interface AnalyzerPoolOptions extends AnalyzerOptions {
  /** How many processes read at once. Default: the cores less one, at least one. */
  readonly processes?: number | undefined
}

/** A file to analyze; `bytes` may be a function, so that a file is only in memory while it is read. */
export interface PoolFile extends Omit<Run, 'fileName'> {
  readonly fileName: string
  readonly bytes: Uint8Array | (() => Uint8Array | Promise<Uint8Array>)
}

/** What became of a file. */
export type PoolOutcome = { readonly fileName: string; readonly report: Report } | { readonly fileName: string; readonly error: ResumeError }

/** Many resumes, strangers' files among them, read by several processes. */
export interface AnalyzerPool extends Pick<Analyzer, 'analyze'> {
  /** Analyzes files as they come, a few at a time; yields each as it is done. One bad file stops nothing. */
  analyzeAll(files: Iterable<PoolFile> | AsyncIterable<PoolFile>): AsyncIterable<PoolOutcome>
  /** Ends the processes; what waits is refused with 'aborted'. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Makes a pool. Colours and render modes of PDFs are read unless `hiddenText` says otherwise. @throws ResumeError 'invalid-option' or 'invalid-dictionary' */
export function createAnalyzerPool({ processes = Math.max(1, availableParallelism() - 1), ...options }: AnalyzerPoolOptions = {}): AnalyzerPool {
  if (!Number.isInteger(processes) || processes < 1 || processes > 256) throw new ResumeError('invalid-option', 'processes: a whole number from 1 to 256 is needed')
  const { analyzer, close } = openAnalyzer({ hiddenText: true, ...options }, processes)
  const end = async (): Promise<void> => close()

  async function analyzeOne({ fileName, bytes, ...run }: PoolFile): Promise<PoolOutcome> {
    try {
      const loaded = typeof bytes === 'function' ? await bytes() : bytes
      return { fileName, report: await analyzer.analyze(loaded, { ...run, fileName }) }
    } catch (error) {
      return { fileName, error: error instanceof ResumeError ? error : new ResumeError('corrupt', 'The file could not be loaded.') }
    }
  }

  return {
    analyze: analyzer.analyze,
    analyzeAll: (files) => inFlight(files, analyzeOne, processes + 1),
    close: end,
    [Symbol.asyncDispose]: end,
  }
}

/** Runs a job for each item, at most `limit` at once, and takes the next item only when there is room: the source feels the pressure. */
async function* inFlight<Item, Result>(items: Iterable<Item> | AsyncIterable<Item>, job: (item: Item) => Promise<Result>, limit: number): AsyncGenerator<Result> {
  const running = new Set<Promise<{ readonly self: Promise<unknown>; readonly result: Result }>>()
  const next = async (): Promise<Result> => {
    const { self, result } = await Promise.race(running)
    running.delete(self as never)
    return result
  }
  for await (const item of items) {
    const started: Promise<{ self: Promise<unknown>; result: Result }> = job(item).then((result) => ({ self: started, result }))
    running.add(started)
    if (running.size >= limit) yield await next()
  }
  while (running.size > 0) yield await next()
}

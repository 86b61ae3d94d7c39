import { readFile, stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { type AnalyzerPool, defaultLimits, type PoolFile, type PostingComparison, type Report, ResumeError } from '../index.ts'
import { emptyWords } from '../render/words.ts'
import type { InputFile } from './find-files.ts'
import { nextStep } from './problem.ts'
import type { Progress } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** A file that was analyzed, with the comparison with a posting where one was asked for. */
export interface Analyzed {
  readonly report: Report
  readonly posting: PostingComparison | null
}

/** What became of a file. */
export type Outcome =
  | ({ readonly fileName: string } & Analyzed)
  | { readonly fileName: string; readonly error: { readonly code: string; readonly message: string } }

interface Batch {
  readonly files: readonly InputFile[]
  readonly run: Pick<PoolFile, 'asOf' | 'includeText'>
  readonly terminal: Terminal
  readonly progress: Progress
  /** Compares a report with the posting, or gives null where there is none. */
  readonly compare: (report: Report) => PostingComparison | null
}

/** Analyzes files through a pool and yields what became of each in the order of the files. When the run is stopped, what is done is yielded and the rest is left out. @throws ResumeError 'invalid-option' or 'invalid-dictionary' */
export async function* analyzeFiles(pool: AnalyzerPool, { files, run, terminal, progress, compare }: Batch): AsyncGenerator<Outcome> {
  const unopened = new Set<string>()
  const ready = new Map<string, Outcome | null>()
  let next = 0
  for await (const outcome of pool.analyzeAll(source())) {
    ready.set(outcome.fileName, await settle(outcome))
    for (let file = files[next]; file && ready.has(file.name); file = files[++next]) yield* take(file.name)
  }
  for (const { name } of files.slice(next)) yield* take(name)

  function* source(): Generator<PoolFile> {
    for (const { name, path } of files) {
      if (terminal.signal?.aborted) return
      const bytes = async (): Promise<Uint8Array> => {
        progress.started(name)
        return load(path, terminal).catch((error: unknown) => {
          unopened.add(name)
          throw error
        })
      }
      yield { ...run, fileName: name, bytes, ...(terminal.signal ? { signal: terminal.signal } : {}) }
    }
  }

  async function settle(outcome: { fileName: string } & ({ report: Report } | { error: ResumeError })): Promise<Outcome | null> {
    const { fileName } = outcome
    if ('report' in outcome) {
      const affirmed = outcome.report.competencies.filter((one) => one.status === 'affirmed').length
      progress.done(fileName, affirmed > 0 ? `${affirmed} competencies` : 'nothing found')
      if (affirmed === 0) progress.note(`  ${fileName}: ${emptyWords(outcome.report)}`)
      return { fileName, report: outcome.report, posting: compare(outcome.report) }
    }
    const { error } = outcome
    if (error.code === 'invalid-option' || error.code === 'invalid-dictionary') throw error
    // Ctrl-C reaches the reading processes too, and their end may be seen before the signal.
    if (error.code === 'parser-crashed' || error.code === 'out-of-memory') await delay(100)
    if (terminal.signal?.aborted) return null
    const said =
      unopened.has(fileName) && error.code === 'corrupt'
        ? { code: 'unreadable-file', message: 'The file could not be opened.' }
        : { code: error.code, message: error.message }
    progress.done(fileName, said.code)
    progress.note(`${said.code}: ${fileName}. ${said.message}`)
    progress.note(`  Next: ${nextStep(said.code)}`)
    return { fileName, error: said }
  }

  function* take(name: string): Generator<Outcome> {
    const outcome = ready.get(name)
    ready.delete(name)
    if (outcome) yield outcome
  }
}

/** A file's bytes, or those of standard input; refused by its size before it is in memory. */
export async function load(path: string | null, terminal: Terminal): Promise<Uint8Array> {
  const max = defaultLimits.fileBytes
  const tooLarge = (actual: number | null): ResumeError =>
    new ResumeError('limit-exceeded', 'The file is larger than is allowed.', { name: 'fileBytes', max, actual })
  if (path !== null) {
    const { size } = await stat(path)
    if (size > max) throw tooLarge(size)
    return readFile(path)
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of terminal.stdin) {
    chunks.push(Buffer.from(chunk as Uint8Array))
    size += chunks.at(-1)?.length ?? 0
    if (size > max) throw tooLarge(null)
  }
  return Buffer.concat(chunks)
}

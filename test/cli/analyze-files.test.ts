import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { analyzeFiles } from '../../src/cli/analyze-files.ts'
import { createProgress } from '../../src/cli/progress.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { type AnalyzerPool, createAnalyzer, type PoolOutcome, ResumeError } from '../../src/index.ts'
import { sink } from './run-main.ts'

const report = createAnalyzer().analyzeText('SKILLS\nREDCap')
const files = ['a', 'b', 'c', 'd'].map((name) => ({ name, path: `/${name}` }))

/** A pool that gives these outcomes, after `before` has seen each. */
function poolOf(outcomes: readonly PoolOutcome[], before: (index: number) => void = () => {}): AnalyzerPool {
  return {
    processes: 1,
    analyze: async () => report,
    async *analyzeAll() {
      for (const [index, outcome] of outcomes.entries()) {
        before(index)
        yield outcome
      }
    },
    close: async () => {},
    [Symbol.asyncDispose]: async () => {},
  }
}

async function namesOf(pool: AnalyzerPool, signal?: AbortSignal): Promise<string[]> {
  const terminal: Terminal = { stdout: sink().stream, stderr: sink().stream, stdin: Readable.from([]), folder: '/', ...(signal ? { signal } : {}) }
  const names: string[] = []
  for await (const outcome of analyzeFiles(pool, { files, run: {}, terminal, progress: createProgress(terminal, files.length), compare: () => null }))
    names.push('report' in outcome ? outcome.fileName : `${outcome.fileName}: ${outcome.error.code}`)
  return names
}

describe('analyzing files', () => {
  it('gives outcomes in the order of the files, whichever is done first', async () => {
    const outcomes = ['c', 'b', 'd', 'a'].map((fileName) => ({ fileName, report }))
    expect(await namesOf(poolOf(outcomes))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('keeps what is done when it is stopped, and calls nothing unreadable that it stopped itself', async () => {
    const stop = new AbortController()
    const outcomes: PoolOutcome[] = [
      { fileName: 'b', report },
      { fileName: 'a', error: new ResumeError('aborted', '') },
      { fileName: 'c', error: new ResumeError('parser-crashed', '') },
    ]
    expect(
      await namesOf(
        poolOf(outcomes, (index) => index === 1 && stop.abort()),
        stop.signal,
      ),
    ).toEqual(['b'])
  })

  it('goes on after a file that could not be read', async () => {
    const outcomes: PoolOutcome[] = [
      { fileName: 'a', error: new ResumeError('no-text', 'No text.') },
      ...['b', 'c', 'd'].map((fileName) => ({ fileName, report })),
    ]
    expect(await namesOf(poolOf(outcomes))).toEqual(['a: no-text', 'b', 'c', 'd'])
  })

  it('stops at wrong usage', async () => {
    await expect(namesOf(poolOf([{ fileName: 'a', error: new ResumeError('invalid-option', 'asOf') }]))).rejects.toMatchObject({ code: 'invalid-option' })
  })
})

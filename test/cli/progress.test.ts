import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'
import { sink } from './run-main.ts'

function progressOn(isTTY: boolean, total: number, now?: () => number): { progress: ReturnType<typeof createProgress>; text: () => string } {
  const err = sink(isTTY)
  return { progress: createProgress({ stdout: sink().stream, stderr: err.stream, stdin: Readable.from([]), folder: '/' }, total, now), text: err.text }
}

describe('progress', () => {
  it('says a plain line a file where nobody looks', () => {
    const { progress, text } = progressOn(false, 2)
    progress.started('a.pdf')
    progress.done('a.pdf', '3 competencies')
    progress.note('careful')
    progress.end()
    expect(text()).toBe('1/2 a.pdf: 3 competencies\ncareful\n')
  })

  it('writes over one line on a terminal, with the file and the time left', () => {
    let time = 0
    const { progress, text } = progressOn(true, 4, () => time)
    progress.started('a\u001b[31m.pdf')
    progress.done('a.pdf', '')
    time = 2_000
    progress.done('b.pdf', '')
    progress.started('c.pdf')
    progress.end()
    const last = text().split('\r').at(-2) ?? ''
    expect(last).toContain('2/4  about 2 s left  c.pdf')
    expect(text()).not.toContain('\n')
    expect(text()).not.toContain('\u001b[31m')
  })

  it('is silent for one file', () => {
    const { progress, text } = progressOn(true, 1)
    progress.started('a.pdf')
    progress.done('a.pdf', '')
    expect(text()).toBe('')
  })
})

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type * as Door from '../../src/index.ts'
import { childrenOf, isAlive, openFiles, timeUntil } from './processes.ts'
import { mock, writeMockPackage } from './write-mock-package.ts'

const linux = process.platform === 'linux'
const resume = new TextEncoder().encode('EXPERIENCE\nData Manager, Ardenvale Trials, 2019 - 2022\n- Built 12 REDCap databases\n')
const fixture = readFileSync(join(import.meta.dirname, '../../fixtures/resumes/medical-coder/resume.docx'))
const run = { asOf: '2026-11-01' }
const hasty = { wallMilliseconds: 1_500, heapMebibytes: 128, residentMebibytes: 320 }
const patient = { ...hasty, wallMilliseconds: 20_000 }

let door: typeof Door
let mocked: ReturnType<typeof writeMockPackage>
let pool: Door.AnalyzerPool
const open = (options: Door.AnalyzerPoolOptions = {}): Door.AnalyzerPool => (pool = door.createAnalyzerPool({ processes: 1, limits: hasty, ...options }))
const codeOf = (running: Promise<unknown>): Promise<string> =>
  running.then(
    () => 'ok',
    (error: { name: string; code: string }) => (error.name === 'ResumeError' ? error.code : error.name),
  )
const tell = async (): Promise<{ pid: number; env: string[]; sent: number; code: unknown }> => (await pool.analyze(mock('tell'))) as never

beforeAll(async () => {
  mocked = writeMockPackage()
  door = (await import(/* @vite-ignore */ pathToFileURL(mocked.door).href)) as typeof Door
})
afterEach(() => pool?.close())
afterAll(() => mocked.remove())

describe('a file that stops its process', () => {
  it('by taking long is refused in time, and the next one is read', async () => {
    const wallMilliseconds = 2_500
    const analyzer = door.createAnalyzer({ limits: { wallMilliseconds } })
    await analyzer.read(fixture)
    for (const name of ['loop', 'one long native call']) {
      const started = performance.now()
      await expect(analyzer.read(mock(name))).rejects.toMatchObject({
        code: 'timed-out',
        limit: { name: 'wallMilliseconds', max: wallMilliseconds, actual: null },
      })
      expect(performance.now() - started, name).toBeLessThan(wallMilliseconds + 1_000)
      expect((await analyzer.read(fixture)).words).toBeGreaterThan(100)
    }
  })

  // Eighteen processes are started one after the other.
  it('by taking memory, of the heap or beside it, or by ending it, is refused, and the next one is read', { timeout: 90_000 }, async () => {
    const analyzer = door.createAnalyzer({ limits: { ...patient, heapMebibytes: 64, residentMebibytes: 256 } })
    const limit = { name: 'residentMebibytes', max: 256, actual: null }
    for (const name of ['small objects', 'a long array', 'one huge array', 'an index far out', 'a map', 'buffers', 'abort']) {
      await expect(analyzer.read(mock(name)), name).rejects.toMatchObject({ name: 'ResumeError', code: 'out-of-memory', limit })
      expect((await analyzer.read(fixture)).words, name).toBeGreaterThan(100)
    }
    for (const name of ['exit', 'an error that nobody catches']) {
      expect([name, await codeOf(analyzer.read(mock(name)))]).toEqual([name, 'parser-crashed'])
      expect((await analyzer.read(fixture)).words, name).toBeGreaterThan(100)
    }
  })

  it('stops no other file', async () => {
    open({ processes: 2 })
    const [bad, ...good] = await Promise.all([codeOf(pool.analyze(mock('loop'))), ...Array.from({ length: 8 }, () => codeOf(pool.analyze(resume, run)))])
    expect([bad, ...good]).toEqual(['timed-out', ...Array(8).fill('ok')])
  })
})

describe('what a file leaves behind', () => {
  it('does no harm: a stray rejection, noise, a false reply, signals to the whole group', async () => {
    open()
    const { pid } = await tell()
    for (const name of ['a rejection that nobody awaits', 'noise', 'a reply to another file', 'a signal to the whole group']) {
      expect([name, await codeOf(pool.analyze(mock(name)))]).toEqual([name, 'ok'])
      expect((await pool.analyze(resume, run)).competencies.map((one) => one.id)).toContain('redcap')
    }
    expect((await tell()).pid).toBe(pid)
  })

  it('is not charged to the next file: an error that comes late', async () => {
    open()
    expect(await codeOf(pool.analyze(mock('an error after the reply')))).toBe('ok')
    // The error falls into this file's time; it is then read once more, in a new process.
    expect(await codeOf(pool.analyze(mock('loop')))).toBe('timed-out')
    expect(await codeOf(pool.analyze(mock('an error after the reply')))).toBe('ok')
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(await codeOf(pool.analyze(resume, run))).toBe('ok')
  })

  it('ends with its process, which is replaced after 1,000 files or when it has grown', async () => {
    open()
    const { pid } = await tell()
    for (let file = 1; file < 1_000; file++) await tell()
    const second = (await tell()).pid
    expect(second).not.toBe(pid)
    await pool.analyze(mock('fat'))
    expect((await tell()).pid).not.toBe(second)
  })
})

describe('a child', () => {
  it('sees no environment, evaluates no strings, and is sent the bytes of the file and no others', async () => {
    open()
    expect(await tell()).toMatchObject({ env: [], code: 'EvalError' })
    const shared = Buffer.concat([Buffer.from('a secret '.repeat(1000)), mock('tell')])
    const before = Buffer.from(shared)
    const { sent } = (await pool.analyze(shared.subarray(9_000))) as never
    expect(sent).toBeLessThan(1_000)
    expect(shared).toEqual(before)
    expect(await codeOf(pool.analyze(new Uint8Array(fixture), run))).toBe('ok')
  })

  it('is not called late by a host that was busy itself', async () => {
    open()
    await pool.analyze(resume, run)
    const running = codeOf(pool.analyze(resume, run))
    await new Promise((resolve) => setTimeout(resolve, 100))
    for (const started = performance.now(); performance.now() - started < hasty.wallMilliseconds + 100; );
    expect(await running).toBe('ok')
  })

  it.runIf(linux)('leaves no zombie and no open file when it is killed', async () => {
    open()
    await pool.analyze(resume, run)
    const [files, others] = [openFiles(), childrenOf(process.pid)]
    for (let round = 0; round < 4; round++) await codeOf(pool.analyze(mock('exit')))
    await pool.analyze(resume, run)
    // The one that works now; those of other analyzers may rest and go at any time.
    expect(childrenOf(process.pid).filter((pid) => !others.includes(pid)).length).toBe(1)
    expect(Math.abs(openFiles() - files)).toBeLessThanOrEqual(2)
  })
})

describe('a caller', () => {
  it('may stop a file that waits and one that runs', async () => {
    open()
    await pool.analyze(resume, run)
    const stop = new AbortController()
    const [running, waiting] = [pool.analyze(mock('loop'), { signal: stop.signal }), pool.analyze(resume, { signal: stop.signal })]
    const started = performance.now()
    setTimeout(() => stop.abort(), 100)
    expect([await codeOf(waiting), await codeOf(running)]).toEqual(['aborted', 'aborted'])
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(await codeOf(pool.analyze(resume, { signal: stop.signal }))).toBe('aborted')
    expect(await codeOf(pool.analyze(resume, run))).toBe('ok')
  })

  it('closes the pool and waits until its processes are gone', async () => {
    const others = linux ? childrenOf(process.pid) : []
    open({ processes: 2 })
    const { pid } = await tell()
    const running = [pool.analyze(mock('loop')), pool.analyze(mock('loop')), pool.analyze(resume)].map(codeOf)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await pool.close()
    expect(isAlive(pid)).toBe(false)
    if (linux) expect(childrenOf(process.pid).filter((child) => !others.includes(child))).toEqual([])
    expect(await Promise.all(running)).toEqual(['aborted', 'aborted', 'aborted'])
    expect(await codeOf(pool.analyze(resume))).toBe('aborted')
  })

  it('gets the same report as from one that reads here', async () => {
    open()
    expect(await pool.analyze(fixture, { ...run, fileName: 'a.docx' })).toEqual(
      await door.createAnalyzer({ isolation: 'none', hiddenText: true }).analyze(fixture, { ...run, fileName: 'a.docx' }),
    )
  })

  it('is told at once what is wrong with options, a run or a size', async () => {
    expect(() => door.createAnalyzerPool({ processes: 0 })).toThrow(expect.objectContaining({ code: 'invalid-option' }))
    expect(() => door.createAnalyzerPool({ dictionaries: [{}] as never })).toThrow(expect.objectContaining({ code: 'invalid-dictionary' }))
    open({ limits: { ...hasty, fileBytes: 100 } })
    expect(await codeOf(pool.analyze(resume.slice(0, 90), { asOf: 'tomorrow' }))).toBe('invalid-option')
    expect(await codeOf(pool.analyze(new Uint8Array(101)))).toBe('limit-exceeded')
  })
})

describe('many files', () => {
  it('are loaded only as there is room, and each is answered', async () => {
    open({ processes: 2 })
    let loaded = 0
    let answered = 0
    let most = 0
    function* files(): Generator<Door.PoolFile> {
      for (let number = 0; number < 30; number++) {
        yield {
          fileName: `${number}`,
          asOf: run.asOf,
          bytes: () => {
            loaded += 1
            most = Math.max(most, loaded - answered)
            if (number === 7) throw new Error('Jane Doe')
            return number === 3 ? mock('exit') : number === 5 ? new Uint8Array() : resume
          },
        }
      }
    }
    const outcomes = new Map<string, string>()
    for await (const outcome of pool.analyzeAll(files())) {
      answered += 1
      outcomes.set(outcome.fileName, 'error' in outcome ? outcome.error.code : 'ok')
    }
    expect([outcomes.size, most]).toEqual([30, 3])
    expect([...outcomes].filter(([, code]) => code !== 'ok').sort()).toEqual([
      ['3', 'parser-crashed'],
      ['5', 'empty-file'],
      ['7', 'corrupt'],
    ])
  })

  it('run no further when the loop is left', async () => {
    open({ limits: patient })
    const started = performance.now()
    const files = ['tell', 'loop', 'loop'].map((fileName) => ({ fileName, bytes: mock(fileName) }))
    for await (const outcome of pool.analyzeAll(files)) if (outcome.fileName === 'tell') break
    expect((await tell()).pid).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

describe('a host', () => {
  const start = (body: string): ChildProcess =>
    spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import * as door from ${JSON.stringify(pathToFileURL(mocked.door).href)}; const mock = (name) => new TextEncoder().encode('%PDF-MOCK ' + name + ':');${body}`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )

  it.runIf(linux)('that is killed takes its processes along within a second, even where they are stuck', async () => {
    const host = start(`const pool = door.createAnalyzerPool({ processes: 2, limits: { wallMilliseconds: 60000 } })
      const [{ pid }] = await Promise.all([pool.analyze(mock('tell'))])
      pool.analyze(mock('loop')).catch(() => {}); pool.analyze(mock('one long native call')).catch(() => {})
      setTimeout(() => console.log(pid), 1500)`)
    await once(host.stdout as NodeJS.ReadableStream, 'data')
    const children = childrenOf(host.pid as number)
    expect(children.length).toBe(2)
    host.kill('SIGKILL')
    expect(await timeUntil(() => !children.some(isAlive))).toBeLessThan(1_000)
  })

  it('ends by itself once its files are read, and not before', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { createAnalyzer } from ${JSON.stringify(pathToFileURL(mocked.door).href)}; import { readFileSync } from 'node:fs'
      createAnalyzer().analyze(readFileSync(${JSON.stringify(join(import.meta.dirname, '../../fixtures/resumes/medical-coder/resume.docx'))})).then((report) => console.log(report.outcome))`,
      ],
      { timeout: 15_000 },
    )
    expect(stdout).toBe('analyzed\n')
  })
})

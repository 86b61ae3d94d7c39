import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Door from '../../src/index.ts'
import { childrenOf } from '../pool/processes.ts'
import { hostileDocx } from './hostile-docx.ts'
import type { HostileFile } from './hostile-file.ts'
import { hostileOther } from './hostile-other.ts'
import { hostilePdf } from './hostile-pdf.ts'

// Threats that are no files are elsewhere: dictionaries, renderers, the terminal and the command line have tests of their own,
// orphans and processes are in test/pool.
const limits = { wallMilliseconds: 3_000, heapMebibytes: 256, residentMebibytes: 448, xmlElements: 50_000 }
const linux = process.platform === 'linux'
const control = new TextEncoder().encode('SKILLS\nREDCap\n')
const run = { asOf: '2026-11-01', includeText: true }
const canary = join(tmpdir(), `canary-${process.pid}`)
const requests: (string | undefined)[] = []

let server: Server
let door: typeof Door
let pool: Door.AnalyzerPool
let peak = 0
let sampler: NodeJS.Timeout
const lure = { file: canary, url: '' }

beforeAll(async () => {
  writeFileSync(canary, 'CANARY')
  server = createServer((request, response) => {
    requests.push(request.url)
    response.end('REDCap')
  }).listen(0, '127.0.0.1')
  door = (await import(/* @vite-ignore */ pathToFileURL(join(import.meta.dirname, '../../dist/index.js')).href)) as typeof Door
  pool = door.createAnalyzerPool({ processes: 1, limits })
  if (linux) sampler = setInterval(() => (peak = Math.max(peak, ...childrenOf(process.pid).map(residentOf))), 10)
  await pool.analyze(control, run)
})

afterAll(async () => {
  clearInterval(sampler)
  await pool.close()
  server.close()
})

/** In MiB. */
function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const kinds: readonly [string, (url: string) => readonly HostileFile[]][] = [
  ['DOCX', (url) => hostileDocx({ ...lure, url })],
  ['PDF', (url) => hostilePdf({ ...lure, url })],
  ['other', () => hostileOther],
]

describe.each(kinds)('%s', (_, filesFor) => {
  it.each(filesFor('').map((file, index) => [file.name, index] as const))('%s', async (_, index) => {
    const { bytes, expected, check } = filesFor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)[index] as HostileFile
    const given = bytes()
    peak = 0
    const started = performance.now()
    const { report, error } = await pool.analyze(given, run).then(
      (report) => ({ report, error: null }),
      (error: Door.ResumeError) => ({ report: null, error }),
    )
    expect(performance.now() - started).toBeLessThan(limits.wallMilliseconds + 1_000)
    // A single step of a parser may take a good deal before the watchdog looks again.
    expect(peak).toBeLessThan(limits.residentMebibytes + 200)
    if (error) expectRefusal(error)
    if (report) expectSound(report)
    if (expected === 'read') expect(report?.document.text, error?.code).toContain('REDCap')
    else if (expected !== 'any') expect(expected).toContain(error?.code)
    if (report) check?.(report)
    expect((await pool.analyze(control, run)).competencies.map((one) => one.id)).toEqual(['redcap'])
  })
})

function expectRefusal(error: Door.ResumeError): void {
  expect(error.name).toBe('ResumeError')
  expect(`${error.message} ${error.stack} ${String(error.cause)}`).not.toMatch(/Odalys|REDCap|CANARY|Tableau|SCHISM/)
}

/** Whatever was read: the law of the house, no control characters, letters that are whole. */
function expectSound(report: Door.Report): void {
  const text = report.document.text ?? ''
  expect(text.isWellFormed()).toBe(true)
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  expect(text).not.toContain('CANARY')
  for (const mention of report.competencies.flatMap((one) => one.mentions)) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
}

describe('afterwards', () => {
  it('nobody was called, nothing was run and no prototype has changed', () => {
    expect(requests).toEqual([])
    expect('PWNED' in globalThis).toBe(false)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('the same ambiguous bytes give the same report', async () => {
    const file = hostileDocx(lure).find((one) => one.name === 'two packages in a row') as HostileFile
    const outcome = (): Promise<unknown> => pool.analyze(file.bytes(), run).catch((error: Door.ResumeError) => error.code)
    expect(await outcome()).toEqual(await outcome())
  })
})

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/index.ts'
import { timeUntil } from '../pool/processes.ts'
import { hasRedis, type RedisServer, startRedis, untilItSays } from './start-redis.ts'

const root = join(import.meta.dirname, '../..')
const port = 20_000 + (process.pid % 20_000)
const address = `http://localhost:${port}/resumes`

describe.skipIf(!hasRedis)('examples/job-board', () => {
  const processes: ChildProcess[] = []
  let redis: RedisServer
  let uploads: string

  async function start(file: string, word: string): Promise<void> {
    const started = spawn(process.execPath, [join(root, 'examples/job-board', file)], {
      env: { PATH: process.env.PATH, REDIS_PORT: `${redis.port}`, UPLOADS: uploads, PORT: `${port}` },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    processes.push(started)
    await untilItSays(started, word)
  }
  async function upload(body: Uint8Array, fileName: string): Promise<string> {
    const answer = await fetch(address, {
      method: 'POST',
      body: body as never,
      headers: { 'x-file-name': encodeURIComponent(fileName), 'content-type': 'application/pdf' },
    })
    expect(answer.status).toBe(202)
    return ((await answer.json()) as { id: string }).id
  }
  async function outcome(id: string): Promise<{ status: number; body: unknown }> {
    for (;;) {
      const answer = await fetch(`${address}/${id}`)
      const body = await answer.json()
      if (answer.status !== 202) return { status: answer.status, body }
      await setTimeout(50)
    }
  }

  beforeAll(async () => {
    redis = await startRedis()
    uploads = mkdtempSync(join(tmpdir(), 'rca-board-'))
    await Promise.all([start('server.mjs', 'listening'), start('worker.mjs', 'ready')])
  })
  afterAll(async () => {
    for (const one of processes) one.kill('SIGKILL')
    await redis?.stop()
    if (uploads) rmSync(uploads, { recursive: true })
  })

  it('takes a resume and serves its report', async () => {
    const id = await upload(readFileSync(join(root, 'fixtures/resumes/clinical-research-coordinator/resume.pdf')), 'Lebenslauf ü\u001b[31m.pdf')
    const { status, body } = await outcome(id)
    expect(status).toBe(200)
    expect((body as Report).competencies.map((one) => one.id)).toContain('redcap')
    expect((body as Report).document.fileName).toMatch(/^Lebenslauf ü[^\u001b]*\.pdf$/)
    const markdown = await fetch(`${address}/${id}`, { headers: { accept: 'text/markdown' } })
    expect(await markdown.text()).toMatch(/^# /)
    // The report is kept, the resume is not.
    await timeUntil(() => readdirSync(uploads).length === 0)
    expect(readdirSync(uploads)).toEqual([])
  })

  it('refuses what cannot be read, with a code', async () => {
    expect(await outcome(await upload(new Uint8Array(), '../../etc/passwd'))).toMatchObject({ status: 422, body: { code: 'empty-file' } })
    expect(await outcome(await upload(readFileSync(join(root, 'fixtures/hostile/encrypted-pdf/resume.pdf')), 'a.pdf'))).toMatchObject({
      status: 422,
      body: { code: 'encrypted' },
    })
    expect((await fetch(`${address}/unknown`)).status).toBe(404)
  })

  it('does the same file once', async () => {
    const text = new TextEncoder().encode('SKILLS\nREDCap\n')
    expect(await upload(text, 'a.txt')).toBe(await upload(text, 'b.txt'))
  })
})

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type Job, Queue } from 'bullmq'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type * as BullDoor from '../../src/bullmq/index.ts'
import type * as Door from '../../src/index.ts'
import { childrenOf, isAlive, timeUntil } from '../pool/processes.ts'
import { hasRedis, type RedisServer, startRedis, untilItSays } from './start-redis.ts'
import { type Upload, writeUploads } from './write-uploads.ts'

if (!hasRedis) console.warn('THE QUEUE IS NOT TESTED: redis-server is not on the PATH (Debian: apt-get install redis-server).')

/** The run in CI; a long one is QUEUE_JOBS=2000 npx vitest run test/bullmq. */
const COUNT = Number(process.env.QUEUE_JOBS ?? 400)
const door = async <T>(file: string): Promise<T> => (await import(/* @vite-ignore */ pathToFileURL(join(import.meta.dirname, '../../dist', file)).href)) as T
const resume = Buffer.from('SKILLS\nREDCap\n')

describe.skipIf(!hasRedis)('the queue', () => {
  let redis: RedisServer
  let bull: typeof BullDoor
  let main: typeof Door
  let queue: Queue<BullDoor.ResumeJob, Door.Report>
  let folder: string
  let round = 0
  const workers: ChildProcess[] = []

  beforeAll(async () => {
    redis = await startRedis()
    bull = await door('bullmq.js')
    main = await door('index.js')
    folder = mkdtempSync(join(tmpdir(), 'rca-uploads-'))
  })
  afterAll(async () => {
    await redis?.stop()
    if (folder) rmSync(folder, { recursive: true })
  })
  beforeEach(() => {
    queue = new Queue(`resumes-${(round += 1)}`, { connection: { host: '127.0.0.1', port: redis.port } })
  })
  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL')
    await queue.close()
  })

  const add = (entry: BullDoor.ResumeJobEntry): Promise<Job<BullDoor.ResumeJob, Door.Report>> => queue.add(entry.name, entry.data, entry.opts) as never
  const stateOf = async (job: Job): Promise<string> => (await queue.getJob(job.id as string))?.getState() as Promise<string>
  async function until(holds: () => Promise<boolean>, seconds = 30): Promise<void> {
    for (const end = Date.now() + seconds * 1_000; !(await holds()); await setTimeout(25)) if (Date.now() > end) throw new Error('it never came to pass')
  }
  function open(load: BullDoor.ResumeWorkerOptions['load'], options: Partial<BullDoor.ResumeWorkerOptions> = {}) {
    const pool = main.createAnalyzerPool({ processes: 1, limits: { wallMilliseconds: 20_000 } })
    const resumes = bull.createResumeWorker(queue.name, { connection: { host: '127.0.0.1', port: redis.port }, pool, load, ...options })
    const close = async (within?: number): Promise<void> => {
      await resumes.close(within)
      await pool.close()
    }
    return { ...resumes, close }
  }
  async function startWorker(): Promise<ChildProcess> {
    const worker = spawn(process.execPath, [join(import.meta.dirname, 'worker.mjs'), `${redis.port}`, queue.name, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    workers.push(worker)
    await untilItSays(worker, 'ready')
    return worker
  }

  it(`loses none of ${COUNT} files when one of two workers is killed`, { timeout: 60_000 + COUNT * 500 }, async () => {
    const uploads = writeUploads(folder, COUNT)
    const entries = uploads.map((upload) => bull.toResumeJob({ file: upload.file, content: upload.content, fileName: upload.file, asOf: '2026-11-01' }))
    await queue.addBulk(entries)
    const [doomed, survivor] = await Promise.all([startWorker(), startWorker()])
    // One worker takes three at once, so both are in the midst of some.
    await until(async () => (await queue.getCompletedCount()) > COUNT / 4 && (await queue.getActiveCount()) > 3, 300)
    const processes = childrenOf(doomed.pid as number)
    expect(processes.length).toBeGreaterThan(0)
    doomed.kill('SIGKILL')
    expect(await timeUntil(() => !processes.some(isAlive))).toBeLessThan(1_000)
    await until(async () => (await queue.getCompletedCount()) + (await queue.getFailedCount()) === COUNT, 60 + COUNT)
    const jobs = (await Promise.all(entries.map(({ opts }) => queue.getJob(opts.jobId)))) as (Job<BullDoor.ResumeJob, Door.Report> | undefined)[]
    const faults = uploads.map((upload, index) => [upload.file, faultOf(upload, jobs[index])])
    expect(faults.filter(([, fault]) => fault !== null)).toEqual([])
    // What the killed worker held was taken up again.
    expect(jobs.filter((job) => (job?.stalledCounter ?? 0) > 0).length).toBeGreaterThan(0)
    survivor.kill('SIGTERM')
    expect(await once(survivor, 'exit')).toEqual([0, null])
  })

  function faultOf({ file, refused, mark }: Upload, job: Job<BullDoor.ResumeJob, Door.Report> | undefined): string | null {
    if (!job) return 'is lost'
    const refusal = bull.toRefusal(job.failedReason)
    if (refused)
      return (refused as readonly string[]).includes(refusal?.code ?? '')
        ? job.attemptsMade === 1
          ? null
          : `was tried ${job.attemptsMade} times`
        : `${refusal?.code ?? 'read'} in place of ${refused}`
    const report = job.returnvalue
    if (!report) return `was refused: ${job.failedReason}`
    if (report.document.fileName !== file || report.competencies.length === 0) return 'has the report of another file'
    return mark && !JSON.stringify(report).includes(mark) ? 'has another text' : null
  }

  it('analyzes the same bytes once, and again on another day or with another dictionary', async () => {
    const entry = bull.toResumeJob({ file: 'a', content: resume, asOf: '2026-11-01' })
    const { sha256 } = entry.data
    const ids = [{ content: { sha256 } }, { file: 'b' }, { fileName: 'b' }, { asOf: '2026-11-02' }, { version: '2' }, { content: Buffer.from('x') }].map(
      (other) => bull.toResumeJob({ file: 'a', content: resume, asOf: '2026-11-01', ...other }).opts.jobId,
    )
    expect(ids.map((id) => id === entry.opts.jobId)).toEqual([true, true, true, false, false, false])
    await add(entry)
    await add(entry)
    expect(await queue.getWaitingCount()).toBe(1)
    expect(JSON.stringify(entry)).not.toContain('REDCap')
  })

  it('tells of its progress and keeps the report', async () => {
    const job = await add(bull.toResumeJob({ file: 'a', content: resume, fileName: 'a.txt' }))
    const { worker, close } = open(async () => resume)
    const progress: unknown[] = []
    worker.on('progress', (_, stage) => progress.push(stage))
    await until(async () => (await stateOf(job)) === 'completed')
    expect((await queue.getJob(job.id as string))?.returnvalue.competencies[0]?.id).toBe('redcap')
    expect(progress).toEqual(['loading', 'analyzing'])
    await close()
  })

  it('tries again what may pass, and only that', async () => {
    const entry = bull.toResumeJob({ file: 'a', content: resume })
    const job = await add({ ...entry, opts: { ...entry.opts, backoff: 10 } })
    const lost = await add({ ...bull.toResumeJob({ file: 'lost', content: { sha256: 'x' } }), opts: { ...entry.opts, jobId: 'lost', backoff: 10 } })
    const other = await add(bull.toResumeJob({ file: 'other', content: { sha256: 'y' } }))
    const empty = await add(bull.toResumeJob({ file: 'empty', content: Buffer.alloc(0) }))
    const tried = new Map<string, number>()
    const { worker, close } = open(async ({ file }) => {
      tried.set(file, (tried.get(file) ?? 0) + 1)
      if (file === 'lost' || (file === 'a' && tried.get(file) === 1)) throw new Error('Jane Doe')
      return file === 'empty' ? Buffer.alloc(0) : resume
    })
    const causes: unknown[] = []
    worker.on('failed', (_, error) => causes.push((error.cause as Error | undefined)?.message))
    await until(async () => (await queue.getFailedCount()) === 3 && (await queue.getCompletedCount()) === 1)
    expect(await stateOf(job)).toBe('completed')
    expect(Object.fromEntries(tried)).toEqual({ a: 2, lost: 3, other: 1, empty: 1 })
    const failed = await Promise.all([lost, other, empty].map((one) => queue.getJob(one.id as string)))
    expect(failed.map((one) => bull.toRefusal(one?.failedReason)?.code)).toEqual(['not-loaded', 'not-the-same-file', 'empty-file'])
    expect(JSON.stringify(failed.map((one) => one?.asJSON()))).not.toContain('Jane Doe')
    expect(causes).toContain('Jane Doe')
    await close()
  })

  it('returns what it cannot finish to the queue, and another worker takes it', async () => {
    const job = await add(bull.toResumeJob({ file: 'a', content: resume }))
    const leaving = open((_, signal) => setTimeout(20_000, resume, { signal }))
    await until(async () => (await stateOf(job)) === 'active')
    const started = performance.now()
    await leaving.close(100)
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(await stateOf(job)).toBe('waiting')
    const next = open(async () => resume)
    await until(async () => (await stateOf(job)) === 'completed')
    expect((await queue.getJob(job.id as string))?.attemptsMade).toBe(1)
    await next.close()
  })

  it('finishes what it can when it is closed', async () => {
    const job = await add(bull.toResumeJob({ file: 'a', content: resume }))
    const { close } = open(() => setTimeout(300, resume))
    await until(async () => (await stateOf(job)) === 'active')
    await close()
    expect(await stateOf(job)).toBe('completed')
  })
})

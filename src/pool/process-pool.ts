import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ResumeError } from '../errors.ts'
import type { AnalyzerLimits } from '../options.ts'
import type { ResumeText } from '../read/resume-text.ts'
import type { ChildReply } from './child.ts'

/** Child processes that read files: strangers' bytes never meet a parser in this process. */
export interface ProcessPool {
  /** Reads one file; waits for a free process. @throws ResumeError */
  read(bytes: Uint8Array, signal?: AbortSignal | undefined): Promise<ResumeText>
  /** Ends every process. Waiting files are refused with 'aborted'. */
  close(): void
}

interface PoolSettings {
  /** How many files are read at once. */
  readonly processes: number
  readonly limits: AnalyzerLimits
  /** Whether colours and render modes are read. */
  readonly hiddenText: boolean
}

interface Job {
  readonly bytes: Uint8Array
  readonly signal: AbortSignal | undefined
  readonly resolve: (text: ResumeText) => void
  readonly reject: (error: ResumeError) => void
}

interface Slot {
  child: ChildProcess | null
  /** How many files the child has read. */
  used: number
  busy: boolean
}

/** A child is replaced after this many files, so that nothing a file leaves behind adds up. */
const RECYCLE_AFTER = 200
/** How long a new child may take to load, in milliseconds; not counted against a file. */
const START_MILLISECONDS = 30_000

/** Makes a pool. Processes start with the first files and never keep the host alive while they wait. */
export function createProcessPool({ processes, limits, hiddenText }: PoolSettings): ProcessPool {
  const slots: Slot[] = Array.from({ length: processes }, () => ({ child: null, used: 0, busy: false }))
  const waiting: Job[] = []

  function next(): void {
    const slot = slots.find((one) => !one.busy)
    if (!slot) return
    const job = waiting.shift()
    if (!job) return
    if (job.signal?.aborted) {
      job.reject(aborted())
      return next()
    }
    slot.busy = true
    void run(slot, job).finally(() => {
      slot.busy = false
      next()
    })
    next()
  }

  async function run(slot: Slot, job: Job): Promise<void> {
    try {
      if (slot.child && slot.used >= RECYCLE_AFTER) discard(slot)
      const child = (slot.child ??= await startChild(limits))
      slot.used++
      keepAlive(child, true)
      const reply = await exchange(child, job, limits, hiddenText)
      keepAlive(child, false)
      if ('text' in reply) job.resolve(reply.text)
      else job.reject(new ResumeError(reply.error.code, reply.error.message, reply.error.limit ?? undefined))
    } catch (error) {
      discard(slot)
      job.reject(error instanceof ResumeError ? error : new ResumeError('parser-crashed', 'The reading process could not be used.'))
    }
  }

  return {
    read: (bytes, signal) =>
      new Promise((resolve, reject) => {
        waiting.push({ bytes, signal, resolve, reject })
        next()
      }),
    close() {
      for (const job of waiting.splice(0)) job.reject(aborted())
      for (const slot of slots) discard(slot)
    },
  }
}

function discard(slot: Slot): void {
  slot.child?.kill('SIGKILL')
  slot.child = null
  slot.used = 0
}

function startChild(limits: AnalyzerLimits): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./child.js', import.meta.url)), [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${limits.heapMebibytes}`, '--disallow-code-generation-from-strings'],
      // Secrets of the host are not even there.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const fail = (): void => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      reject(new ResumeError('parser-crashed', 'The reading process did not start.'))
    }
    const timer = setTimeout(fail, START_MILLISECONDS)
    child.once('error', fail)
    child.once('exit', fail)
    child.once('message', () => {
      clearTimeout(timer)
      child.removeAllListeners()
      child.on('error', () => {})
      resolve(child)
    })
  })
}

function exchange(child: ChildProcess, job: Job, limits: AnalyzerLimits, hiddenText: boolean): Promise<ChildReply> {
  return new Promise((resolve, reject) => {
    const end = (outcome: () => void): void => {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('exit', onExit)
      job.signal?.removeEventListener('abort', onAbort)
      outcome()
    }
    const onMessage = (reply: unknown): void => end(() => resolve(reply as ChildReply))
    const onExit = (code: number | null, signal: string | null): void => end(() => reject(deathOf(code, signal, limits)))
    const onAbort = (): void => end(() => reject(aborted()))
    const timer = setTimeout(() => end(() => reject(timedOut(limits))), limits.wallMilliseconds)
    child.on('message', onMessage)
    child.on('exit', onExit)
    job.signal?.addEventListener('abort', onAbort, { once: true })
    if (child.exitCode !== null || child.signalCode !== null) return onExit(child.exitCode, child.signalCode)
    child.send({ bytes: job.bytes, limits, hiddenText }, (error) => {
      if (error) onExit(null, null)
    })
  })
}

/** A waiting child must not keep the host's event loop alive; a reading one must. */
function keepAlive(child: ChildProcess, alive: boolean): void {
  const channel = child.channel
  if (alive) {
    child.ref()
    channel?.ref()
  } else {
    child.unref()
    channel?.unref()
  }
}

/** The watchdog kills for memory; V8 aborts when the heap is full, and traps when one array is too large. */
function deathOf(code: number | null, signal: string | null, limits: AnalyzerLimits): ResumeError {
  const full = signal === 'SIGKILL' || signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL' || code === 133 || code === 134
  if (!full) return new ResumeError('parser-crashed', 'The reading process ended while it read the file.')
  return new ResumeError('out-of-memory', 'Reading the file took more memory than the limit.', { name: 'residentMebibytes', max: limits.residentMebibytes, actual: null })
}

function timedOut(limits: AnalyzerLimits): ResumeError {
  return new ResumeError('timed-out', 'Reading the file took longer than the limit.', { name: 'wallMilliseconds', max: limits.wallMilliseconds, actual: null })
}

function aborted(): ResumeError {
  return new ResumeError('aborted', 'The run was aborted.')
}

import { type ChildRequest, type ChildSettings, STRAY_ERROR } from './child-messages.ts'
import { type Child, type ChildOutcome, hasReply, startChild } from './start-child.ts'
import { aborted, toError } from './to-error.ts'

/** Child processes that work on files: strangers' bytes never meet a parser in this process. */
export interface ProcessPool<Result> {
  /** Works on one file; waits for a free process. @throws ResumeError */
  run(file: Omit<ChildRequest, 'number'>, signal?: AbortSignal | undefined): Promise<Result>
  /** Refuses what waits or runs with 'aborted', ends every process and resolves when they are gone. */
  close(): Promise<void>
}

interface Job {
  readonly file: Omit<ChildRequest, 'number'>
  readonly signal: AbortSignal | undefined
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

interface Slot {
  /** The child, or one that is starting. */
  child: Promise<Child> | null
  /** The job that the child works on. */
  serving: Promise<void> | null
  /** Ends a child that has had nothing to do for a while. */
  rest: NodeJS.Timeout | undefined
}

/** An analyzer that is made and forgotten must not leave its process behind. */
const REST_MILLISECONDS = 60_000

/** Makes a pool of at most so many processes. They start with the first files and never keep the host alive while they wait. */
export function createProcessPool<Result>(processes: number, settings: ChildSettings): ProcessPool<Result> {
  const slots: Slot[] = Array.from({ length: processes }, () => ({ child: null, serving: null, rest: undefined }))
  const waiting = new Set<Job>()
  let closed = false

  function next(): void {
    const [job] = waiting
    const free = slots.filter((slot) => slot.serving === null)
    const slot = free.find((one) => one.child !== null) ?? free[0]
    if (!job || !slot) return
    waiting.delete(job)
    slot.serving = serve(slot, job).finally(() => {
      slot.serving = null
      next()
    })
    next()
  }

  async function serve(slot: Slot, job: Job): Promise<void> {
    clearTimeout(slot.rest)
    try {
      const outcome = await attempt(slot, job)
      if (hasReply(outcome) && 'result' in outcome) job.resolve(outcome.result)
      else job.reject(closed ? aborted() : toError(outcome, settings.limits))
    } catch (error) {
      job.reject(closed ? aborted() : error)
    }
    await renew(slot)
  }

  /** Puts another child in the place of a spent one at once: the next file should not have to wait for it. */
  async function renew(slot: Slot): Promise<void> {
    const child = await slot.child?.catch(() => null)
    const isFit = child?.isFit() ?? false
    if (closed || !isFit) await drop(slot)
    if (closed || !child) return
    if (!isFit) start(slot)
    slot.rest = setTimeout(drop, REST_MILLISECONDS, slot).unref()
  }

  function start(slot: Slot): Promise<Child> {
    const child = startChild(settings)
    // Where nobody waits for it yet, the next file will be told.
    child.catch(() => {})
    return (slot.child = child)
  }

  async function attempt(slot: Slot, { file, signal }: Job): Promise<ChildOutcome> {
    const { wallMilliseconds } = settings.limits
    const child = await childOf(slot)
    const started = performance.now()
    const outcome = await child.work(file, wallMilliseconds, signal)
    const maybeOfAnEarlierFile = !hasReply(outcome) && typeof outcome === 'object' && outcome.death.code === STRAY_ERROR && child.used() > 1
    if (!maybeOfAnEarlierFile || closed) return outcome
    const left = wallMilliseconds - (performance.now() - started)
    return (await childOf(slot)).work(file, left, signal)
  }

  async function childOf(slot: Slot): Promise<Child> {
    const child = await (slot.child ?? start(slot))
    if (closed) throw aborted()
    if (child.isFit()) return child
    await drop(slot)
    return start(slot)
  }

  return {
    run: (file, signal) =>
      new Promise((resolve, reject) => {
        if (closed || signal?.aborted) return reject(aborted())
        const leave = (): void => {
          if (waiting.delete(job)) job.reject(aborted())
        }
        const settled =
          <Value>(settle: (value: Value) => void) =>
          (value: Value): void => {
            signal?.removeEventListener('abort', leave)
            settle(value)
          }
        const job: Job = { file, signal, resolve: settled(resolve as (result: unknown) => void), reject: settled(reject) }
        signal?.addEventListener('abort', leave)
        waiting.add(job)
        next()
      }),
    async close() {
      closed = true
      for (const job of waiting) job.reject(aborted())
      waiting.clear()
      await Promise.all(slots.map(drop))
      await Promise.all(slots.map((slot) => slot.serving))
    },
  }
}

async function drop(slot: Slot): Promise<void> {
  clearTimeout(slot.rest)
  const { child } = slot
  slot.child = null
  await child?.then(
    ({ end }) => end(),
    () => {},
  )
}

import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ResumeError } from '../errors.ts'
import type { ChildReply, ChildRequest, ChildSettings } from './child-messages.ts'

/** How a process ended. */
export interface Death {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** What became of a file in a child: a reply, or none because the child died, took too long, or the caller wants no more. */
export type ChildOutcome = ChildReply | { readonly death: Death } | 'late' | 'aborted'

/** A child process that is ready to work. While it waits it does not keep the host alive. */
export interface Child {
  /** Works on one file, for so many milliseconds at most. Without a reply the child is of no more use. */
  work(file: Omit<ChildRequest, 'number'>, milliseconds: number, signal: AbortSignal | undefined): Promise<ChildOutcome>
  /** How many files it was given. */
  readonly used: () => number
  /** Whether it is alive and nothing that files left behind has added up. */
  readonly isFit: () => boolean
  /** Kills it, and resolves when it is gone. */
  end(): Promise<void>
}

/** A child is replaced after this many files; a new one takes some hundred files to become as fast as the old. */
const MOST_FILES = 1_000
/** How long a child may take to load, in milliseconds; not counted against a file. */
const START_MILLISECONDS = 60_000

/** Whether the child answered. */
export function hasReply(outcome: ChildOutcome): outcome is ChildReply {
  return typeof outcome === 'object' && !('death' in outcome)
}

/** Starts a child. @throws ResumeError 'parser-crashed' where it does not come up */
export async function startChild(settings: ChildSettings): Promise<Child> {
  const child = forkChild(settings)
  const gone = new Promise<Death>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
    child.on('error', () => child.pid === undefined && resolve({ code: null, signal: null }))
  })
  let useful = true
  void gone.then(() => (useful = false))
  let used = 0
  let resident = 0

  const end = async (): Promise<void> => {
    keepsHostAlive(child, true)
    child.kill('SIGKILL')
    await gone
  }
  if (!(await comesUp(child, settings))) {
    await end()
    throw new ResumeError('parser-crashed', 'The reading process did not start. Where this package is bundled into an app, it has to stay outside the bundle.')
  }
  keepsHostAlive(child, false)
  return {
    async work(file, milliseconds, signal) {
      used += 1
      keepsHostAlive(child, true)
      const outcome = await exchange(child, { ...file, number: used }, milliseconds, signal)
      keepsHostAlive(child, false)
      if (hasReply(outcome)) resident = outcome.resident
      else useful = false
      return outcome
    },
    used: () => used,
    isFit: () => useful && used < MOST_FILES && resident < settings.limits.residentMebibytes * 0.5 * 1024 * 1024,
    end,
  }
}

function forkChild({ limits }: ChildSettings): ChildProcess {
  return fork(fileURLToPath(new URL('./child.js', import.meta.url)), [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${limits.heapMebibytes}`, '--disallow-code-generation-from-strings', '--no-addons'],
    // Secrets of the host are not even there.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function comesUp(child: ChildProcess, settings: ChildSettings): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (up: boolean) => (): void => {
      clearTimeout(timer)
      child.off('exit', fail).off('error', fail)
      resolve(up)
    }
    const fail = settle(false)
    const timer = setTimeout(fail, START_MILLISECONDS)
    child.once('exit', fail).once('error', fail).once('message', settle(true))
    child.send(settings, (error) => error && fail())
  })
}

function exchange(child: ChildProcess, request: ChildRequest, milliseconds: number, signal: AbortSignal | undefined): Promise<ChildOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: ChildOutcome): void => {
      clearTimeout(timer)
      child.off('message', onReply).off('exit', onExit)
      signal?.removeEventListener('abort', onAbort)
      resolve(outcome)
    }
    const onReply = (reply: unknown): void => {
      if ((reply as ChildReply).number === request.number) settle(reply as ChildReply)
    }
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void => settle({ death: { code, signal } })
    const onAbort = (): void => settle('aborted')
    // A host that was busy itself takes in first what came in time.
    const timer = setTimeout(() => setImmediate(settle, 'late'), milliseconds)
    if (signal?.aborted) return onAbort()
    child.on('message', onReply).on('exit', onExit)
    signal?.addEventListener('abort', onAbort)
    if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode)
    // A child that cannot be reached is dying; its exit tells how.
    else child.send(request, () => {})
  })
}

function keepsHostAlive(child: ChildProcess, alive: boolean): void {
  const change = alive ? 'ref' : 'unref'
  child[change]()
  child.channel?.[change]()
}

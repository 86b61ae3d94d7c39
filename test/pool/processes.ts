import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** The child processes of a process, by the system's own account (Linux). Zombies are among them. */
export function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}

/** How many files, pipes and sockets this process holds open. */
export function openFiles(): number {
  return readdirSync('/proc/self/fd').length
}

/** Whether a process is there and not only waiting to be buried. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** How long, in milliseconds, until something holds; at most 20 seconds. */
export async function timeUntil(holds: () => boolean): Promise<number> {
  const started = performance.now()
  while (!holds() && performance.now() - started < 20_000) await setTimeout(10)
  return performance.now() - started
}

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** Looks 40 times a second: memory cannot grow far in between. Only a process of Windows keeps the number of a parent that is gone. */
const WATCH = `
const { workerData: { limit } } = require('node:worker_threads')
const host = process.ppid
const hostIsGone = () => {
  if (process.ppid !== host) return true
  try {
    process.kill(host, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
setInterval(() => {
  if (process.memoryUsage.rss() > limit || hostIsGone()) process.kill(process.pid, 'SIGKILL')
}, 25)`

/**
 * Watches this process from a thread of its own, which still runs while a parser blocks the main thread. It kills the process
 * when it holds too much memory (the heap's own limit counts no buffers) and when its host is gone. Resolves once it watches.
 */
export async function watchProcess(residentMebibytes: number): Promise<void> {
  const thread = new Worker(WATCH, { eval: true, workerData: { limit: residentMebibytes * 1024 * 1024 } })
  await once(thread, 'online')
  thread.unref()
}

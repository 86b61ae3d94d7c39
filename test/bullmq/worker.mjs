// A worker in a process of its own: node worker.mjs <port> <queue> <folder>
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createResumeWorker } from '../../dist/bullmq.js'
import { createAnalyzerPool } from '../../dist/index.js'

const [port, queue, folder] = process.argv.slice(2)
const pool = createAnalyzerPool({ processes: 2, limits: { wallMilliseconds: 20_000, heapMebibytes: 192, residentMebibytes: 384 } })
const resumes = createResumeWorker(queue, {
  connection: { host: '127.0.0.1', port: Number(port) },
  pool,
  load: ({ file }) => readFile(join(folder, file)),
  lockDuration: 2_000,
  stalledInterval: 1_000,
})
await resumes.worker.waitUntilReady()
console.log('ready')
process.once('SIGTERM', async () => {
  await resumes.close(500)
  await pool.close()
})

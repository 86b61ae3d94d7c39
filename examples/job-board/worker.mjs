// Reads what server.mjs has enqueued. Start as many of these as there are machines.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createAnalyzerPool } from 'resume-competency-analyzer'
import { createResumeWorker } from 'resume-competency-analyzer/bullmq'
import { connection, folder, queueName } from './settings.mjs'

const pool = createAnalyzerPool()
const resumes = createResumeWorker(queueName, { connection, pool, load: ({ file }) => readFile(join(folder, file)) })

// The report is kept for a day; the resume is not. Files that were refused stay for somebody to look at.
resumes.worker.on('completed', (job) => void rm(join(folder, job.data.file), { force: true }))
resumes.worker.on('failed', (job, error) => console.error(`${job?.data.fileName ?? job?.id}: ${error.message}`))

await resumes.worker.waitUntilReady()
console.log('ready')

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await resumes.close(10_000)
    await pool.close()
  })
}

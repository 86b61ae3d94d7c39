// Takes resumes and gives reports. No parser runs here: files are stored, enqueued and read by worker.mjs.

import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Queue } from 'bullmq'
import Fastify from 'fastify'
import { defaultLimits, plainText, toMarkdown } from 'resume-competency-analyzer'
import { toRefusal, toResumeJob } from 'resume-competency-analyzer/bullmq'
import { connection, folder, port, queueName } from './settings.mjs'

/** More than this and a candidate waits longer than somebody looks at a screen. */
const MOST_WAITING = 1_000

await mkdir(folder, { recursive: true })
const queue = new Queue(queueName, { connection })
const server = Fastify({ bodyLimit: defaultLimits.fileBytes })

// Whatever type a browser claims: the analyzer tells the format from the bytes.
server.removeAllContentTypeParsers()
server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

server.post('/resumes', async (request, reply) => {
  if ((await queue.getWaitingCount()) >= MOST_WAITING) return reply.code(429).header('retry-after', '60').send({ error: 'busy' })
  const content = request.body ?? Buffer.alloc(0)
  const { name, data, opts } = toResumeJob({ file: '', content, fileName: fileNameOf(request.headers['x-file-name']) })
  // Named by its hash: a name that a stranger chose never becomes a path.
  await store(data.sha256, content)
  await queue.add(name, { ...data, file: data.sha256 }, opts)
  return reply.code(202).header('location', `/resumes/${opts.jobId}`).send({ id: opts.jobId })
})

server.get('/resumes/:id', async (request, reply) => {
  const job = await queue.getJob(request.params.id)
  if (!job) return reply.code(404).send({ error: 'unknown' })
  const state = await job.getState()
  if (state === 'failed') return reply.code(422).send(toRefusal(job.failedReason) ?? { code: 'failed', message: 'The resume could not be read.' })
  if (state !== 'completed') return reply.code(202).header('retry-after', '1').send({ state, progress: job.progress })
  if (!request.headers.accept?.includes('text/markdown')) return job.returnvalue
  return reply.type('text/markdown; charset=utf-8').send(toMarkdown(job.returnvalue))
})

function fileNameOf(header) {
  try {
    return plainText(decodeURIComponent(String(header ?? ''))).slice(0, 200) || undefined
  } catch {
    return undefined
  }
}

async function store(name, content) {
  const part = join(folder, `${randomUUID()}.part`)
  await writeFile(part, content)
  await rename(part, join(folder, name))
}

console.log(`listening on ${await server.listen({ port })}`)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await server.close()
    await queue.close()
  })
}

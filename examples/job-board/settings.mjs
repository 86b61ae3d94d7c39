// What both processes must agree on.
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const { env } = process

export const queueName = 'resumes'
export const connection = { host: env.REDIS_HOST ?? '127.0.0.1', port: Number(env.REDIS_PORT ?? 6379) }
/** Where uploads wait for a worker. On several machines this is an object store. */
export const folder = env.UPLOADS ?? join(tmpdir(), 'job-board-uploads')
export const port = Number(env.PORT ?? 3000)

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server of this test alone. */
export interface RedisServer {
  readonly port: number
  stop(): Promise<void>
}

/** Whether there is a redis-server to start. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** Starts a redis-server on a free port of this machine, which keeps nothing. */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rca-redis-'))
  const port = await freePort()
  const server = spawn('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await untilItSays(server, 'Ready to accept connections')
  return {
    port,
    stop: async () => {
      const gone = once(server, 'exit')
      server.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** Resolves when a process has written a word. */
export async function untilItSays(process: ChildProcess, word: string): Promise<void> {
  let said = ''
  for await (const chunk of process.stdout as AsyncIterable<Buffer>) {
    said += chunk
    if (said.includes(word)) break
  }
  process.stdout?.on('data', () => {}).on('error', () => {})
}

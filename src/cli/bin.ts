#!/usr/bin/env node
import { quickAnswer } from './quick-answer.ts'

const args = process.argv.slice(2)
// A reader that has seen enough (head, less) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
const answer = quickAnswer(args)
if (answer === null) process.exitCode = await run()
else process.stdout.write(answer)

async function run(): Promise<number> {
  const stop = new AbortController()
  // The second Ctrl-C ends at once.
  process.once('SIGINT', () => stop.abort())
  const { main } = await import('./main.ts')
  return main(args, { stdout: process.stdout, stderr: process.stderr, stdin: process.stdin, folder: process.cwd(), signal: stop.signal })
}

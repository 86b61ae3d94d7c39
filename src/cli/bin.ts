#!/usr/bin/env node
import { main } from './main.ts'

const stop = new AbortController()
// The second Ctrl-C ends at once.
process.once('SIGINT', () => stop.abort())
// A reader that has seen enough (head, less) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  folder: process.cwd(),
  signal: stop.signal,
})

#!/usr/bin/env node
import { main } from './main.ts'

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
process.exitCode = await main(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr, stdin: process.stdin, folder: process.cwd(), signal: stop.signal })

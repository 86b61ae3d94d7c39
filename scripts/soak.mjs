#!/usr/bin/env node
// Sends many resumes through a pool and watches the host: memory, open files, processes, and the throughput against reading in-process.
// usage: node scripts/soak.mjs [files = 2000] [processes = 2]
// Exits with 1 where memory or open files grow, a process is left behind, or a file is refused.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnalyzer, createAnalyzerPool } from '../dist/index.js'

const [count = 2000, processes = 2] = process.argv.slice(2).map(Number)
const root = join(import.meta.dirname, '../fixtures/resumes')
const fixtures = readdirSync(root).flatMap((name) =>
  readdirSync(join(root, name))
    .filter((file) => file.startsWith('resume.'))
    .map((file) => readFileSync(join(root, name, file))),
)
// A number behind the end makes each another file.
const files = function* (from, to) {
  for (let number = from; number < to; number++)
    yield { fileName: `${number}`, asOf: '2026-11-01', bytes: () => Buffer.concat([fixtures[number % fixtures.length], Buffer.from(`\n${number}\n`)]) }
}

const inProcess = createAnalyzer({ isolation: 'none', hiddenText: true })
const sample = Math.min(count, 25 * fixtures.length)
const alone = async (from, to) => {
  for (const { fileName, asOf, bytes } of files(from, to)) await inProcess.analyze(bytes(), { fileName, asOf })
}

const pool = createAnalyzerPool({ processes })
const refused = []
const readings = []
const pooled = async (from, to) => {
  for await (const { fileName, error } of pool.analyzeAll(files(from, to))) {
    if (error) refused.push(`${fileName} ${error.code}`)
    if (Number(fileName) % Math.ceil(count / 20) === 0) read(fileName)
  }
}

await pooled(0, 4 * fixtures.length)
readings.length = 0
const started = performance.now()
await pooled(0, count)
const seconds = (performance.now() - started) / 1000
// In-process comes last: its parsers stay in this process and would be counted as the pool's memory.
await alone(0, fixtures.length)
const before = performance.now()
await alone(0, sample)
const aloneSeconds = (performance.now() - before) / 1000
await pool.close()

const half = Math.floor(readings.length / 2)
const growth = median(readings.slice(half).map((one) => one.memory)) - median(readings.slice(0, half).map((one) => one.memory))
const openFiles = readings.map((one) => one.openFiles)
const left = childrenOf(process.pid)
const pooledRate = count / seconds
const aloneRate = sample / aloneSeconds
console.log(
  `\n${count} resumes in ${seconds.toFixed(1)} s by ${processes} processes: ${pooledRate.toFixed(1)} a second; in-process ${aloneRate.toFixed(1)} a second; ratio ${(pooledRate / aloneRate).toFixed(2)}`,
)
console.log(
  `host memory ${Math.min(...readings.map((one) => one.memory))} to ${Math.max(...readings.map((one) => one.memory))} MiB, second half against first ${growth >= 0 ? '+' : ''}${growth} MiB; open files ${Math.min(...openFiles)} to ${Math.max(...openFiles)}; processes left ${left.length}; refused ${refused.length}`,
)
process.exitCode = growth > 16 || Math.max(...openFiles) - Math.min(...openFiles) > 8 || left.length > 0 || refused.length > 0 ? 1 : 0

function read(fileName) {
  const children = childrenOf(process.pid)
  readings.push({ memory: Math.round(process.memoryUsage.rss() / 1048576), openFiles: readdirSync('/proc/self/fd').length })
  const { memory, openFiles } = readings.at(-1)
  console.log(`${fileName.padStart(6)}  host ${memory} MiB, ${openFiles} open files; children ${children.map((pid) => `${stateOf(pid)}`).join(', ')}`)
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function childrenOf(pid) {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean))
}

/** Memory of a process, or that it is a zombie. */
function stateOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return /^State:\s+Z/m.test(status) ? 'ZOMBIE' : `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)} MiB`
  } catch {
    return 'gone'
  }
}

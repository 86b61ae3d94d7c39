#!/usr/bin/env node
// Reads a folder of hostile files through the pool, one after the other, and after each a control file that must be read.
// usage: node scripts/measure-hostile.mjs <folder with EXPECT.tsv> [name pattern]
// EXPECT.tsv has the columns `file` and `code`: `ok WORD`, `error CODE,CODE...`, or `any` (a report or a coded error).
// Exits with 1 where a code differs, a file takes longer than the limit and a second, or a control file fails.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnalyzerPool, defaultLimits } from '../dist/index.js'

const [folder, pattern = '.'] = process.argv.slice(2)
if (!folder) throw new Error('usage: measure-hostile.mjs <folder with EXPECT.tsv> [name pattern]')
const [header, ...rows] = readFileSync(join(folder, 'EXPECT.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))
const files = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]]))).filter(({ file }) => new RegExp(pattern).test(file))

const control = new TextEncoder().encode('EXPERIENCE\nData Manager, Ardenvale Trials, 2019 - 2022\n- Built 12 REDCap databases\n')
const run = { asOf: '2026-11-01' }
const pool = createAnalyzerPool({ processes: 1 })
let peak = 0
let hostPeak = 0
// Linux only: what the child holds, as the system counts it.
const sampler = setInterval(() => {
  peak = Math.max(peak, ...childrenOf(process.pid).map(residentOf))
  hostPeak = Math.max(hostPeak, process.memoryUsage.rss() / 1048576)
}, 20)

await read(control)
const failures = []
const times = []
for (const { file, code } of files) {
  peak = 0
  const bytes = readFileSync(join(folder, file))
  const started = performance.now()
  const got = await read(bytes)
  const seconds = (performance.now() - started) / 1000
  times.push(seconds)
  const memory = Math.round(peak)
  const after = await read(control)
  const problems = [
    ...(fits(got, code) ? [] : ['CODE']),
    ...(seconds > defaultLimits.wallMilliseconds / 1000 + 1 ? ['TIME'] : []),
    ...(after.report?.competencies.some((one) => one.id === 'redcap') ? [] : [`CONTROL ${after.code}`]),
  ]
  if (problems.length > 0) failures.push(file)
  console.log(
    [file.padEnd(42), code.slice(0, 40).padEnd(40), tell(got).padEnd(34), `${seconds.toFixed(2)} s`.padStart(8), `${memory} MiB`.padStart(8), ...problems].join(
      '  ',
    ),
  )
}
clearInterval(sampler)
await pool.close()
times.sort((a, b) => a - b)
const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(2)
console.log(
  `\n${files.length} files; ${files.length - failures.length} as expected; ${failures.length} not${failures.length ? `: ${failures.join(', ')}` : ''}`,
)
console.log(
  `seconds: median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}; host memory at most ${Math.round(hostPeak)} MiB; processes left ${childrenOf(process.pid).length}`,
)
process.exitCode = failures.length > 0 ? 1 : 0

async function read(bytes) {
  try {
    return { report: await pool.analyze(bytes, { ...run, includeText: true }) }
  } catch (error) {
    return { code: error.name === 'ResumeError' ? error.code : `UNCODED ${error.message}`, limit: error.limit }
  }
}

function fits({ report, code }, expected) {
  if (expected === 'any') return report !== undefined || !code.startsWith('UNCODED')
  if (expected.startsWith('ok ')) return report?.document.text.includes(expected.slice(3)) ?? false
  return expected.replace('error ', '').split(',').includes(code)
}

function tell({ report, code, limit }) {
  if (code) return limit ? `${code} ${limit.name}` : code
  return `${report.outcome}, ${report.document.words} words${report.notices.length ? ` [${[...new Set(report.notices.map((one) => one.code))].join(' ')}]` : ''}`
}

function childrenOf(pid) {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean))
}

function residentOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

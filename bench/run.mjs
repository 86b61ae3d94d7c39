// npm run bench -- [--processes 5] [--rounds 8] [--offline] [--readme]   (--readme writes what is printed into README.md)
// Every time is CPU time, taken in turns with a reference in the same process; a figure is the median of the processes' medians.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleMatcher } from './bundle-matcher.mjs'
import { installPeers } from './install-peers.mjs'
import { median } from './interleave.mjs'
import { timeProcesses } from './time-processes.mjs'

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '8' },
    offline: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'rca-bench-'))
const say = (text) => process.stderr.write(`${text}\n`)
const run = (script, ...args) => JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], { encoding: 'utf8', maxBuffer: 1e8 }))
const processes = (script, ...args) => Array.from({ length: Number(values.processes) }, () => run(script, ...args))
const mid = (runs, read) => median(runs.map(read))
const printed = []
const print = (text) => {
  printed.push(text)
  console.log(text)
}
const row = (...cells) => print(`| ${cells.join(' | ')} |`)
const head = (...cells) => {
  row(...cells)
  row(...cells.map((_, index) => (index === 0 ? '---' : '---:')))
}
const times = (ratio) => (ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2))

function printMatchers(matcher, peers, spellings) {
  const sizes = ['1000', '10000']
  const bySize = sizes.map((size) => {
    say(`matchers at ${size} entries ...`)
    return processes('time-matchers.mjs', matcher, peers ?? '', size, values.rounds)
  })
  print('\n### The matcher against others\n')
  head(
    'contender',
    ...sizes.flatMap((size) => [`${Number(size).toLocaleString('en')} entries: time`, 'hits a text', 'build, CPU ms']),
    `spellings of ${spellings.of}`,
  )
  for (const name of Object.keys(bySize[0][0])) {
    const cells = bySize.flatMap((runs) => [
      `${times(mid(runs, (one) => one[name].ratio))}×`,
      mid(runs, (one) => one[name].hits).toFixed(1),
      mid(runs, (one) => one[name].build).toFixed(0),
    ])
    row(name.replaceAll('|', '\\|'), ...cells, spellings.results[name])
  }
  const megabytes = bySize.map((runs) => (1_000 / mid(runs, (one) => one['this package'].micros)).toFixed(0))
  print(`\n1× is ${megabytes.join(' and ')} million characters a second here. Below 1× is faster than this package.`)
}

function printAnalysis() {
  say('whole analysis ...')
  const runs = processes('time-analysis.mjs', values.rounds)
  print('\n### A whole analysis against bare reading, in one process\n')
  head('reader', 'files', 'analyze() / reader', 'what is not reading / reader')
  for (const name of Object.keys(runs[0]))
    row(name, runs[0][name].files, `${times(mid(runs, (one) => one[name].whole))}×`, `${times(mid(runs, (one) => one[name].rest))}×`)
}

function printProcesses() {
  say('fresh processes ...')
  const figures = timeProcesses(folder, 10)
  const bare = figures['node -e 0']
  print('\n### Fresh processes\n')
  head('process', 'CPU ms', '/ node -e 0', 'wall ms')
  for (const [name, { cpu, wall }] of Object.entries(figures)) row(name, cpu.toFixed(0), `${times(cpu / bare.cpu)}×`, wall.toFixed(0))
  print(
    `\nanalyze() of one PDF takes ${times(figures['analyze() on that PDF'].wall / figures['bare pdf-parse on one PDF'].wall)}× the wall time of a bare pdf-parse script; it starts a child process to read in.`,
  )
}

function writeReadme() {
  const file = join(import.meta.dirname, '..', 'README.md')
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/, () => `<!-- bench -->\n${printed.join('\n')}\n<!-- /bench -->`),
  )
}

try {
  const peers = installPeers(!values.offline)
  if (peers === null) say('SKIPPED: the npm Aho-Corasick packages. They could not be installed, or --offline was given.')
  const matcher = await bundleMatcher(folder)
  print(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0].toFixed(1)}, ${values.processes} processes of ${values.rounds} rounds.`,
  )
  printMatchers(matcher, peers, run('check-spellings.mjs', matcher, peers ?? ''))
  printAnalysis()
  printProcesses()
  if (values.readme) writeReadme()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

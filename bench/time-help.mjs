// node bench/time-help.mjs [rounds]   CPU time of --help beside node -e 0, fresh processes in turns; ends with 1 above the ceiling.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timeProcesses } from './time-processes.mjs'

const CEILING = 1.3
const names = ['node -e 0', 'the command line, --help']
const folder = mkdtempSync(join(tmpdir(), 'rca-help-'))
try {
  const figures = timeProcesses(folder, Number(process.argv[2] ?? 25), names)
  const [bare, help] = names.map((name) => figures[name].cpu)
  console.log(`node -e 0 ${bare.toFixed(1)} ms, --help ${help.toFixed(1)} ms of CPU: ${(help / bare).toFixed(2)}x (at most ${CEILING}x)`)
  process.exitCode = help / bare > CEILING ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

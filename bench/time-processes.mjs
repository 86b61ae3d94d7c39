import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median } from './interleave.mjs'

const root = join(import.meta.dirname, '..')
const url = (file) => JSON.stringify(pathToFileURL(join(root, file)).href)

/** Scripts that a fresh process runs, by name. The first is the reference. */
function writeScripts(folder) {
  const pdf = JSON.stringify(join(root, 'fixtures/resumes/clinical-research-coordinator/resume.pdf'))
  const script = (name, text) => {
    const file = join(folder, `${name}.mjs`)
    writeFileSync(file, text)
    return [file]
  }
  return new Map([
    ['node -e 0', ['-e', '0']],
    ['import the package', script('import', `import ${url('dist/index.js')}`)],
    ['import and createAnalyzer()', script('create', `import { createAnalyzer } from ${url('dist/index.js')}\ncreateAnalyzer()`)],
    [
      '… and analyzeText()',
      script('text', `import { createAnalyzer } from ${url('dist/index.js')}\ncreateAnalyzer().analyzeText('SKILLS\\nMedidata Rave, Epic')`),
    ],
    ['the command line, --help', [join(root, 'dist/cli.js'), '--help']],
    [
      'bare pdf-parse on one PDF',
      script(
        'bare',
        `import { readFileSync } from 'node:fs'\nimport { PDFParse } from ${JSON.stringify(import.meta.resolve('pdf-parse'))}\nconst parser = new PDFParse({ data: new Uint8Array(readFileSync(${pdf})) })\nconsole.log((await parser.getText()).text.length)\nawait parser.destroy()`,
      ),
    ],
    [
      'analyze() on that PDF',
      script(
        'analyze',
        `import { readFileSync } from 'node:fs'\nimport { createAnalyzer } from ${url('dist/index.js')}\nconsole.log((await createAnalyzer().analyze(readFileSync(${pdf}))).competencies.length)`,
      ),
    ],
  ])
}

/** Fresh processes in turns, all or those of the names given. CPU is that of the process itself, without the child that reads files; wall has all of it. */
export function timeProcesses(folder, rounds, names) {
  const preload = join(folder, 'cpu-at-exit.cjs')
  writeFileSync(preload, `process.on('exit', () => require('fs').writeSync(2, '\\ncpu ' + JSON.stringify(process.cpuUsage())))`)
  const scripts = [...writeScripts(folder)].filter(([name]) => names === undefined || names.includes(name))
  const samples = new Map(scripts.map(([name]) => [name, { cpu: [], wall: [] }]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of round % 2 ? [...scripts].reverse() : scripts) {
      const start = process.hrtime.bigint()
      const { stderr, status } = spawnSync(process.execPath, ['-r', preload, ...args], { encoding: 'utf8', cwd: root })
      const wall = Number(process.hrtime.bigint() - start) / 1e6
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
      const { user, system } = JSON.parse(stderr.split('\ncpu ').at(-1))
      samples.get(name).cpu.push((user + system) / 1_000)
      samples.get(name).wall.push(wall)
    }
  }
  return Object.fromEntries([...samples].map(([name, { cpu, wall }]) => [name, { cpu: median(cpu), wall: median(wall) }]))
}

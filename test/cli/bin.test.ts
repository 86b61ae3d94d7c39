import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../render/read-csv.ts'

const bin = join(import.meta.dirname, '../../dist/cli.js')
const fixtures = join(import.meta.dirname, '../../fixtures/resumes')

/** A folder with so many copies of a PDF and a DOCX. */
function folderOf(copies: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'rca-bin-'))
  for (let number = 1; number <= copies; number += 1) {
    copyFileSync(join(fixtures, 'clinical-research-coordinator/resume.pdf'), join(folder, `a${number}.pdf`))
    copyFileSync(join(fixtures, 'medical-coder/resume.docx'), join(folder, `b${number}.docx`))
  }
  return folder
}

describe('the built command', () => {
  it('reads a folder of PDF and DOCX files', { timeout: 60_000 }, () => {
    const folder = folderOf(1)
    const { status, stderr } = spawnSync(process.execPath, [bin, '.'], { cwd: folder, encoding: 'utf8' })
    expect(status).toBe(0)
    expect(stderr).toMatch(/2\/2 /)
    expect(readdirSync(join(folder, 'competency-report')).sort()).toEqual([
      'a1.pdf.report.html',
      'b1.docx.report.html',
      'index.html',
      'summary.csv',
      'summary.xlsx',
    ])
  })

  it('keeps what is done at Ctrl-C, with an index over it', { timeout: 60_000 }, async () => {
    const folder = folderOf(40)
    const child = spawn(process.execPath, [bin, '.'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    let isStopped = false
    child.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk)
      if (isStopped || !/\b4\/80 /.test(said)) return
      isStopped = child.kill('SIGINT')
    })
    const code = await new Promise((resolve) => child.on('exit', resolve))
    const out = join(folder, 'competency-report')
    const pages = readdirSync(out).filter((name) => name.endsWith('.report.html'))
    expect(code).toBe(3)
    expect(said).toMatch(/Stopped: \d+ of 80 files done; what is done is kept\./)
    expect(said).not.toMatch(/aborted:|parser-crashed/)
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.length).toBeLessThan(80)
    expect(existsSync(join(out, 'index.html'))).toBe(true)
    expect(readCsv(readFileSync(join(out, 'summary.csv'), 'utf8').slice(1))).toHaveLength(pages.length + 1)
  })

  it('writes nothing but data to a pipe, and does not mind a reader that has seen enough', { timeout: 60_000 }, () => {
    const { stdout } = spawnSync(process.execPath, [bin, '-f', 'json', join(fixtures, 'medical-coder/resume.docx')], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ reportVersion: 1 })
    const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" -f text "${fixtures}"/*/resume.txt | head -1`], { encoding: 'utf8' })
    expect(stderr).not.toMatch(/EPIPE|at /)
  })

  it('loads next to nothing for --help and --version', () => {
    const loaded = (file: string): string[] => {
      const imports = [...readFileSync(file, 'utf8').matchAll(/^(?:import|\} from) ?"(\.\/[\w.-]+)";$/gm)].map((match) =>
        join(dirname(file), match[1] as string),
      )
      return [file, ...imports.flatMap(loaded)]
    }
    expect(loaded(bin).reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(12_000)
    for (const flag of ['--help', '--version']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, flag], { encoding: 'utf8' })
      expect([status, stderr, stdout.length > 4]).toEqual([0, '', true])
    }
  })
})

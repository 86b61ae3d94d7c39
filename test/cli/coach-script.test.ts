import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RESUME } from './run-main.ts'

const root = join(import.meta.dirname, '../..')

/** A folder of programs that stand in for npx, which would ask the registry, and for what opens a page. */
function standIns(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rca-programs-'))
  const programs = { npx: `shift 2; exec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"`, 'xdg-open': 'exit 0', open: 'exit 0' }
  for (const [name, line] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${line}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

describe.skipIf(process.platform === 'win32')('the coach’s script', () => {
  it('writes a page and a letter a person beside the folder, against the posting that stands there, again and again', { timeout: 60_000 }, () => {
    const desk = mkdtempSync(join(tmpdir(), 'rca-coach-'))
    mkdirSync(join(desk, 'My resumes'))
    writeFileSync(join(desk, 'My resumes', 'ana.txt'), RESUME)
    writeFileSync(join(desk, 'posting.txt'), 'Requirements\nREDCap required\n')
    const env = { ...process.env, PATH: `${standIns()}${delimiter}${process.env.PATH}` }
    for (const _ of [1, 2]) {
      const { status, stderr } = spawnSync('sh', [join(root, 'examples/coach/analyze.sh'), join(desk, 'My resumes')], { encoding: 'utf8', env })
      expect([status, stderr]).toEqual([0, expect.stringContaining('Open competency-report/index.html')])
    }
    for (const name of ['index.html', 'summary.csv', 'summary.xlsx', 'ana.txt.report.docx'])
      expect(existsSync(join(desk, 'competency-report', name))).toBe(true)
    expect(readFileSync(join(desk, 'competency-report/ana.txt.report.html'), 'utf8')).toContain('Compared with the posting')
  })

  it('asks for a folder when there is none', () => {
    const { status, stderr } = spawnSync('sh', [join(root, 'examples/coach/analyze.sh')], { encoding: 'utf8' })
    expect(status).not.toBe(0)
    expect(stderr).toContain('Drop a folder of resumes onto this script.')
  })
})

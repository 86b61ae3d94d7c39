import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { RESUME, runMain } from '../cli/run-main.ts'
import { readCsv } from '../render/read-csv.ts'

// The pool's processes are only there once the package is built.
vi.mock('../../src/index.ts', () => import(/* @vite-ignore */ pathToFileURL(join(import.meta.dirname, '../../dist/index.js')).href))

const windows = process.platform === 'win32'
const folderOf = (): string => mkdtempSync(join(tmpdir(), 'rca-names-'))
/** The files that a run over the folder has read. */
const namesIn = (folder: string): string[] =>
  readFileSync(join(folder, 'competency-report/reports.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { fileName: string }).fileName)
    .sort()

describe.skipIf(windows)('a folder of hostile names', () => {
  it('does not hang on a loop of links, a folder that is called a file, or a pipe that nobody writes to', async () => {
    const folder = folderOf()
    writeFileSync(join(folder, 'a.txt'), RESUME)
    mkdirSync(join(folder, 'folder.pdf'))
    symlinkSync(folder, join(folder, 'loop'))
    symlinkSync('self.pdf', join(folder, 'self.pdf'))
    expect(spawnSync('mkfifo', [join(folder, 'pipe.pdf')]).status).toBe(0)
    expect((await runMain(['-f', 'ndjson', '.'], { folder })).code).toBe(0)
    expect(namesIn(folder)).toEqual(['a.txt'])
    const named = await runMain(['-f', 'ndjson', 'self.pdf', 'a.txt'], { folder })
    expect(named.code).toBe(3)
    expect(named.out).toContain('"fileName":"a.txt","report"')
  })

  it('reads files whose names look like options, and whose names break lines', async () => {
    const folder = folderOf()
    for (const name of ['-f.txt', '--help.txt', 'two\nlines.txt']) writeFileSync(join(folder, name), RESUME)
    expect((await runMain(['-f', 'ndjson', '.'], { folder })).code).toBe(0)
    expect(namesIn(folder)).toEqual(['--help.txt', '-f.txt', 'two\nlines.txt'])
  })

  it('lets no name become a formula, an element, a link or an escape', async () => {
    const folder = folderOf()
    const names = ['=1+1.txt', '@SUM(1).txt', '<img src=x onerror=alert(1)>.txt', '[a](javascript:alert(1)).txt', '\u001b[31mred\u009b.txt', 'abc\u202etxt.txt']
    for (const name of names) writeFileSync(join(folder, name), RESUME)
    await runMain(['-f', 'html', '-f', 'csv', '-f', 'markdown', '-f', 'text', '.'], { folder })
    const out = join(folder, 'competency-report')
    const written = readdirSync(out)
    expect(written.filter((name) => /[\u0000-\u001f\u007f-\u009f\u202a-\u202e<>]/.test(name))).toEqual([])
    const text = (end: string): string[] => written.filter((name) => name.endsWith(end)).map((name) => readFileSync(join(out, name), 'utf8'))
    expect(text('.csv').length).toBeGreaterThan(1)
    expect(
      text('.csv')
        .flatMap((csv) => readCsv(csv.slice(1)).flat())
        .filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell)),
    ).toEqual([])
    expect(text('.html').join('')).not.toMatch(/<img|href="javascript/i)
    expect(text('.md').join('')).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(javascript/)
    for (const end of ['.txt', '.md', '.csv', '.html']) expect(text(end).join(''), end).not.toMatch(/[\u001b\u007f-\u009f\u202a-\u202e]/)
  })

  it.each(['text', 'markdown', 'csv', 'json', 'ndjson', 'html'])('sends no escape and no override of a resume to the terminal: %s', async (format) => {
    const tricks = '\u001b[2J \u009b31m \u009d0;x\u009c \u0007 \u202egnirts \u2066iso'
    const files = { 'a.txt': `Ina Vale\n\nEXPERIENCE ${tricks}\nData Manager ${tricks}, Vale Hospital, 2019 - 2022\n- Built ${tricks} REDCap databases\n` }
    const { out, err } = await runMain(['-f', format, 'a.txt'], { files })
    expect(out).toContain('REDCap')
    expect(out + err).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  })
})

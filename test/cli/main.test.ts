import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { readCsv } from '../render/read-csv.ts'
import { readXlsx } from '../render/read-xlsx.ts'
import { RESUME, runMain } from './run-main.ts'

// The pool's processes are only there once the package is built.
vi.mock('../../src/index.ts', () => import(/* @vite-ignore */ pathToFileURL(join(import.meta.dirname, '../../dist/index.js')).href))

const one = { 'a.txt': RESUME }
const two = { 'a.txt': RESUME, 'b.txt': RESUME }

describe('the command line, to the screen', () => {
  it('prints a report of one file', async () => {
    const { code, out, err } = await runMain(['--as-of', '2026-11-01', 'a.txt'], { files: one })
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Medidata Rave')
    expect(out).toContain('"Tech-savvy"')
  })

  it('prints JSON: one report for one file, an array for several', async () => {
    const alone = await runMain(['-f', 'json', 'a.txt'], { files: one })
    expect((JSON.parse(alone.out) as { reportVersion: number }).reportVersion).toBe(1)
    const both = await runMain(['-f', 'json', 'a.txt', 'b.txt'], { files: two })
    expect((JSON.parse(both.out) as { document: { fileName: string } }[]).map((report) => report.document.fileName)).toEqual(['a.txt', 'b.txt'])
  })

  it('prints a line of ndjson for each file in the order of the files, errors among them', async () => {
    const { code, out, err } = await runMain(['-f', 'ndjson', 'c.pdf', 'a.txt', 'b.txt'], { files: { ...two, 'c.pdf': '' } })
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { fileName: string; report?: unknown; error?: { code: string; message: string } })
    expect(code).toBe(3)
    expect(lines.map((line) => [line.fileName, line.report !== undefined, line.error?.code])).toEqual([
      ['c.pdf', false, 'empty-file'],
      ['a.txt', true, undefined],
      ['b.txt', true, undefined],
    ])
    expect(Object.keys(lines[0]?.error ?? {})).toEqual(['code', 'message'])
    expect(err).toMatch(/empty-file: c\.pdf\. .+\n {2}Next: /)
  })

  it('prints CSV of several files under one head', async () => {
    const { out } = await runMain(['-f', 'csv', 'a.txt', 'b.txt'], { files: two })
    const rows = readCsv(out.slice(1))
    expect(new Set(rows.slice(1).map((row) => row[0]))).toEqual(new Set(['a.txt', 'b.txt']))
  })

  it('prints one page of HTML with the text in it, and DOCX and XLSX as bytes', async () => {
    expect((await runMain(['-f', 'html', 'a.txt'], { files: one })).out).toContain("The resume's text")
    for (const format of ['docx', 'xlsx']) expect((await runMain(['-f', format, 'a.txt'], { files: one })).out.slice(0, 2)).toBe('PK')
  })

  it('reads standard input', async () => expect((await runMain(['-'], { input: RESUME })).out).toContain('REDCap'))

  it('keeps the resume out of JSON', async () =>
    expect(JSON.parse((await runMain(['-f', 'json', 'a.txt'], { files: one })).out)).toMatchObject({ document: { text: null } }))

  it('compares with one pathway', async () => {
    const { out } = await runMain(['-f', 'json', '--pathway', 'clinical-data-and-sas', 'a.txt'], { files: one })
    expect((JSON.parse(out) as { pathways: { id: string }[] }).pathways.map((pathway) => pathway.id)).toEqual(['clinical-data-and-sas'])
  })

  it('lists the pathways', async () => {
    const { code, out } = await runMain(['--pathway', 'list'])
    expect([code, out]).toEqual([0, expect.stringMatching(/^clinical-data-and-sas +Clinical Data & SAS$/m)])
  })

  it('compares with a posting, in words and as data', async () => {
    const files = { ...one, 'job.txt': 'Requirements\n3+ years of REDCap required\nOpenClinica preferred\n' }
    const { out } = await runMain(['--job', 'job.txt', 'a.txt'], { files })
    expect(out).toContain('COMPARED WITH THE POSTING')
    expect(out).toMatch(/\[~\] OpenClinica \(preferred\)/)
    const data = JSON.parse((await runMain(['--job', 'job.txt', '-f', 'ndjson', 'a.txt'], { files })).out) as {
      report: { reportVersion: number }
      posting: { requirements: { name: string }[] }
    }
    expect([data.report.reportVersion, data.posting.requirements.map((asked) => asked.name)]).toEqual([1, ['REDCap', 'OpenClinica']])
    const { folder } = await runMain(['--job', 'job.txt', '-o', 'out', '-f', 'html', '-f', 'markdown', '-f', 'docx', '-f', 'xlsx', 'a.txt'], { files })
    for (const ending of ['html', 'md']) expect(readFileSync(join(folder, `out/a.txt.report.${ending}`), 'utf8')).toContain('Compared with the posting')
    expect(readXlsx(readFileSync(join(folder, 'out/a.txt.report.xlsx'))).get('Posting')).toHaveLength(3)
  })

  it.each([
    ['warning', RESUME, 1],
    ['advice', RESUME, 1],
    ['warning', 'SKILLS\nREDCap\n', 0],
  ] as const)('with --fail-on %s counts what is at or above it, and never information', async (severity, text, code) => {
    expect((await runMain(['--fail-on', severity, 'a.txt'], { files: { 'a.txt': text } })).code).toBe(code)
  })

  it('explains itself when nothing was found', async () => {
    const { err } = await runMain(['-f', 'ndjson', 'a.txt', 'b.txt'], { files: { ...two, 'b.txt': 'Nothing to see.' } })
    expect(err).toContain('b.txt: 0 competencies found; 3 words read; too few words to tell the language.')
  })

  it('says which file is missing, and reads the rest', async () => {
    const { code, out, err } = await runMain(['nothing.pdf', 'a.txt'], { files: one })
    expect([code, out.includes('REDCap')]).toEqual([3, true])
    expect(err).toMatch(/not-found: nothing\.pdf/)
  })

  it('lets no control character of a resume or file name reach the terminal', async () => {
    const { out, err } = await runMain(['a\u001b[31m.txt', 'b\u202e.txt'], {
      files: { 'a\u001b[31m.txt': 'SKILLS\nREDCap \u001b[2J\u202etxt\u0007', 'b\u202e.txt': RESUME },
    })
    expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})

describe('the command line, to a folder', () => {
  it('writes a page a person, an index and summaries, and never over a file without --force', async () => {
    const { code, folder, err } = await runMain(['.'], { files: { ...two, 'scan.pdf': '' } })
    expect(code).toBe(3)
    const out = join(folder, 'competency-report')
    expect(readdirSync(out).sort()).toEqual(['a.txt.report.html', 'b.txt.report.html', 'index.html', 'summary.csv', 'summary.xlsx'])
    const index = readFileSync(join(out, 'index.html'), 'utf8')
    for (const words of ['href="./a.txt.report.html"', 'href="./b.txt.report.html"', 'scan.pdf', 'empty-file']) expect(index).toContain(words)
    expect(readCsv(readFileSync(join(out, 'summary.csv'), 'utf8').slice(1)).map((row) => row[0])).toEqual(['File', 'a.txt', 'b.txt', 'scan.pdf'])
    expect(err).toContain('2 of 3 files analyzed.\nOpen competency-report/index.html')
    const again = await runMain(['.'], { folder })
    expect(again.code).toBe(2)
    expect(again.err).toMatch(/file-exists: .+\n {2}Next: Add --force/)
    expect((await runMain(['.', '--force'], { folder })).code).toBe(3)
  })

  it('writes every format asked for', async () => {
    const { folder } = await runMain('-f text -f markdown -f html -f docx -f csv -f xlsx -f json -f ndjson -o out a.txt'.split(' '), { files: one })
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'a.txt.report.csv',
      'a.txt.report.docx',
      'a.txt.report.html',
      'a.txt.report.json',
      'a.txt.report.md',
      'a.txt.report.txt',
      'a.txt.report.xlsx',
      'reports.ndjson',
    ])
    expect(JSON.parse(readFileSync(join(folder, 'out/reports.ndjson'), 'utf8'))).toMatchObject({ fileName: 'a.txt', report: { document: { text: null } } })
  })

  it('keeps files of one name apart, in the folder and outside it', async () => {
    const files = { 'ana/resume.txt': RESUME, 'ben/resume.txt': RESUME }
    const below = await runMain(['.'], { files })
    for (const name of ['ana', 'ben']) expect(existsSync(join(below.folder, 'competency-report', name, 'resume.txt.report.html'))).toBe(true)
    const named = await runMain(['-f', 'json', '-o', 'out', 'ana/resume.txt', 'ben/resume.txt'], { files })
    for (const name of ['ana', 'ben']) expect(existsSync(join(named.folder, 'out', name, 'resume.txt.report.json'))).toBe(true)
  })

  it('does not read its own reports as resumes', async () => {
    const { folder } = await runMain(['-f', 'text', '-o', 'reports', '.'], { files: one })
    const { err } = await runMain(['-f', 'text', '-o', 'reports', '--force', '.'], { folder })
    expect(err).not.toContain('report.txt:')
    expect(readdirSync(join(folder, 'reports')).filter((name) => name.endsWith('.txt'))).toEqual(['a.txt.report.txt'])
  })

  it('stays below its folder whatever a file is called', async () => {
    const { folder } = await runMain(['-f', 'json', '-o', 'out', '.hidden.txt', 'con.txt', 'a?b.txt'], {
      files: { '.hidden.txt': RESUME, 'con.txt': RESUME, 'a?b.txt': RESUME },
    })
    expect(
      readdirSync(join(folder, 'out'))
        .filter((name) => name.endsWith('.json'))
        .sort(),
    ).toEqual(['_con.txt.report.json', '_hidden.txt.report.json', 'a_b.txt.report.json'])
  })

  it('writes what no terminal can show to a folder', async () => {
    const { out, err } = await runMain(['-f', 'docx', 'a.txt'], { files: one, isTTY: true })
    expect(out).toBe('')
    expect(err).toContain('written: competency-report/a.txt.report.docx')
  })
})

describe('wrong usage', () => {
  it.each([
    [['--formt', 'json', 'a.txt'], /Did you mean --format\?/],
    [['-f', 'jsn', 'a.txt'], /Did you mean json/],
    [['-f', 'word', 'a.txt'], /One of: text, markdown/],
    [['--pathway', 'clinical-data', 'a.txt'], /Did you mean clinical-data-and-sas/],
    [['--fail-on', 'info', 'a.txt'], /One of: warning, advice/],
    [[], /No file was named/],
    [['nothing.pdf'], /no such file/],
    [['--as-of', 'soon', 'a.txt'], /--as-of.*YYYY-MM-DD/],
    [['--as-of', '2026-02-30', 'a.txt'], /--as-of.*YYYY-MM-DD/],
    [['--dictionary', 'none.json', 'a.txt'], /none\.json could not be opened/],
    [['--job', 'none.txt', 'a.txt'], /posting none\.txt could not be opened/],
    [['--dictionary', 'a.txt', 'a.txt'], /not valid JSON/],
    [['dictionary', 'chek', 'a.txt'], /dictionary check/],
  ] as const)('refuses %j with the next step', async (args, says) => {
    const { code, err, out } = await runMain(args, { files: one })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
    expect(err).toMatch(/Next: /)
  })

  it('says that a folder holds no resume', async () => expect((await runMain(['.'])).err).toMatch(/no-files: .+\n {2}Next: /))
})

describe('asking for a path', () => {
  it('reads a folder that was dragged onto the terminal', async () => {
    const { code, folder } = await runMain([], { files: { 'my resumes/a.txt': RESUME }, isTTY: true, input: "'my resumes' \n" })
    expect(code).toBe(0)
    expect(existsSync(join(folder, 'competency-report/index.html'))).toBe(true)
  })

  it('takes a path with spaces as it is typed', async () => {
    expect((await runMain([], { files: { 'my resume.txt': RESUME }, isTTY: true, input: 'my resume.txt\n' })).out).toContain('REDCap')
  })

  it('gives up on an empty answer', async () => expect((await runMain([], { isTTY: true, input: '\n' })).code).toBe(2))
})

describe('explaining a term', () => {
  it('says where it was reported', async () => expect((await runMain(['--explain', 'REDCap', 'a.txt'], { files: one })).out).toMatch(/reported \(line 4\)/))

  it('says that the text does not name it, or what else was meant', async () => {
    expect((await runMain(['--explain', 'OpenClinica', 'a.txt'], { files: one })).out).toContain('the text does not name it')
    expect((await runMain(['--explain', 'Opencliniva', 'a.txt'], { files: one })).out).toMatch(/Did you mean OpenClinica/)
  })
})

describe('checking a dictionary', () => {
  it('names entry, field and fix', async () => {
    const bad = {
      title: 'Mine',
      area: 'office-software',
      entries: [
        { id: 'frobnik', name: 'Frobnik', kind: 'platform', aliases: ['Frobnik'], examples: { found: ['Used Frubnik'], ignored: ['Frobnik everywhere'] } },
      ],
    }
    const { code, out } = await runMain(['dictionary', 'check', 'mine.json'], { files: { 'mine.json': JSON.stringify(bad) } })
    expect(code).toBe(1)
    expect(out).toMatch(/frobnik > examples\.found/)
    expect(out).toMatch(/frobnik > examples\.ignored/)
  })
})

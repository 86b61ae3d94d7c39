import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'

const resume = 'Ina Vale\n\nSKILLS\nMedidata Rave, REDCap\n\nSUMMARY\nTech-savvy coordinator\n'

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}, input = ''): Promise<{ code: number; out: string; err: string; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'rca-cli-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const sink = (): { stream: Writable; text: () => string } => {
    const parts: string[] = []
    return { stream: new Writable({ write: (chunk, _encoding, done) => (parts.push(String(chunk)), done()) }), text: () => parts.join('') }
  }
  const out = sink()
  const err = sink()
  const code = await main(args, { stdout: out.stream, stderr: err.stream, stdin: Readable.from([Buffer.from(input)]), folder })
  return { code, out: out.text(), err: err.text(), folder }
}

describe('the command line', () => {
  it('prints a report of one file', async () => {
    const { code, out } = await run(['--as-of', '2026-11-01', 'a.txt'], { 'a.txt': resume })
    expect(code).toBe(0)
    expect(out).toContain('Medidata Rave')
    expect(out).toContain('"Tech-savvy"')
  })

  it('prints JSON: one report for one file, an array for several', async () => {
    const one = await run(['-f', 'json', 'a.txt'], { 'a.txt': resume })
    expect((JSON.parse(one.out) as { reportVersion: number }).reportVersion).toBe(1)
    const two = await run(['-f', 'json', 'a.txt', 'b.txt'], { 'a.txt': resume, 'b.txt': resume })
    expect(JSON.parse(two.out)).toHaveLength(2)
  })

  it('prints a line of ndjson for each file, errors among them', async () => {
    const { code, out } = await run(['-f', 'ndjson', 'a.txt', 'b.pdf'], { 'a.txt': resume, 'b.pdf': '' })
    const lines = out.trim().split('\n').map((line) => JSON.parse(line) as { fileName: string; report?: unknown; error?: { code: string } })
    expect(code).toBe(3)
    expect(lines.map((line) => [line.fileName, line.report !== undefined, line.error?.code])).toEqual([['a.txt', true, undefined], ['b.pdf', false, 'empty-file']])
  })

  it('writes a report a person for a folder, and never over a file', async () => {
    const { code, folder } = await run(['.'], { 'a.txt': resume, 'b.txt': resume })
    expect(code).toBe(0)
    expect(readdirSync(join(folder, 'competency-report')).sort()).toEqual(['a.txt.report.txt', 'b.txt.report.txt'])
    const again = await main(['.'], { stdout: new Writable({ write: (_c, _e, done) => done() }), stderr: new Writable({ write: (_c, _e, done) => done() }), stdin: Readable.from([]), folder })
    expect(again).toBe(2)
    expect(readFileSync(join(folder, 'competency-report', 'a.txt.report.txt'), 'utf8')).toContain('Medidata Rave')
  })

  it('reads standard input', async () => expect((await run(['-'], {}, resume)).out).toContain('REDCap'))

  it('exits with 1 when something of the asked severity is found', async () => expect((await run(['--fail-on', 'warning', 'a.txt'], { 'a.txt': resume })).code).toBe(1))

  it.each([[['--formt', 'json', 'a.txt'], /--format/], [['-f', 'jsn', 'a.txt'], /One of/], [[], /Name a resume/], [['nothing.pdf'], /no such file/], [['--as-of', 'soon', 'a.txt'], /YYYY-MM-DD/]] as const)('refuses %j with the next step', async (args, says) => {
    const { code, err, out } = await run(args, { 'a.txt': resume })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })

  it('explains a term', async () => expect((await run(['--explain', 'REDCap', 'a.txt'], { 'a.txt': resume })).out).toMatch(/reported \(line 4\)/))

  it('proves a dictionary and names entry, field and fix', async () => {
    const bad = { title: 'Mine', area: 'office-software', entries: [{ id: 'frobnik', name: 'Frobnik', kind: 'platform', aliases: ['Frobnik'], examples: { found: ['Used Frubnik'], ignored: ['Frobnik everywhere'] } }] }
    const { code, out } = await run(['dictionary', 'check', 'mine.json'], { 'mine.json': JSON.stringify(bad) })
    expect(code).toBe(1)
    expect(out).toMatch(/frobnik > examples\.found/)
    expect(out).toMatch(/frobnik > examples\.ignored/)
  })

  it('lets no control character of a resume or file name reach the terminal', async () => {
    const { out, err } = await run(['a\u001b[31m.txt', 'b\u202e.txt'], { 'a\u001b[31m.txt': 'SKILLS\nREDCap \u001b[2J\u202etxt\u0007', 'b\u202e.txt': resume })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})

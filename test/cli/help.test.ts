import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/cli/formats.ts'
import { HELP } from '../../src/cli/help.ts'
import { createProgram } from '../../src/cli/parse-arguments.ts'
import { quickAnswer } from '../../src/cli/quick-answer.ts'
import { runMain, sink } from './run-main.ts'

const program = createProgram({ stdout: sink().stream, stderr: sink().stream, stdin: Readable.from([]), folder: '/' })
const flags = [...program.options.map((option) => option.flags), '-h, --help']
const described = HELP.split('\n').flatMap((line) => /^ {2}((?:-\w, )?--[\w-]+(?: <[\w-]+>)?) {2,}\S/.exec(line)?.[1] ?? [])

describe('the help', () => {
  it('describes every option that there is, and no other', () => expect(described.sort()).toEqual([...flags].sort()))

  it('names every format', () => {
    for (const name of FORMATS) expect(HELP).toMatch(new RegExp(`\\b${name}\\b`))
  })

  it('fits one screen', () => {
    const lines = HELP.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(45)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('gives examples that are no wrong usage, and every exit code', () => {
    const examples = [...HELP.matchAll(/^ {2}resume-competency-analyzer (.+?)(?: {2,}.*)?$/gm)].map((match) => (match[1] as string).split(' '))
    expect(examples.length).toBeGreaterThan(5)
    for (const args of examples.filter(([first]) => first !== 'dictionary')) expect(() => program.parse(args, { from: 'user' })).not.toThrow()
    for (const code of [0, 1, 2, 3]) expect(HELP).toMatch(new RegExp(`Exit codes:.*\\b${code} `))
  })

  it('is the same whether asked for first, behind a file, or at once', async () => {
    for (const args of [['--help'], ['-h'], ['resume.pdf', '--help']]) expect(await runMain(args)).toMatchObject({ code: 0, out: HELP, err: '' })
    expect([quickAnswer(['--help']), quickAnswer(['-h'])]).toEqual([HELP, HELP])
    expect(quickAnswer(['-V'])).toBe((await runMain(['--version'])).out)
    expect(quickAnswer(['resume.pdf', '--help'])).toBeNull()
  })
})

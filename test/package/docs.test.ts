import { execFile } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)
const documents = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].filter((name) => name.endsWith('.md'))

interface Block {
  readonly language: string
  readonly text: string
  readonly line: number
  /** The block of text directly behind it: its exact output. */
  readonly output: string | null
}

function blocksOf(document: string): Block[] {
  const source = readFileSync(join(root, document), 'utf8')
  const found = [...source.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] as string,
    text: match[2] as string,
    start: match.index,
    end: match.index + match[0].length,
  }))
  return found.map(({ language, text, start, end }, index) => {
    const next = found[index + 1]
    const output = next?.language === 'text' && source.slice(end, next.start).trim() === '' ? next.text : null
    return { language, text, line: source.slice(0, start).split('\n').length, output }
  })
}

/** A folder in which the documents' lines make sense: the package installed, a few resumes, a dictionary of one's own. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rca-docs-'))
  const fixture = (path: string): string => join(root, 'fixtures/resumes', path)
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/resume-competency-analyzer'), 'junction')
  mkdirSync(join(folder, 'resumes'))
  copyFileSync(fixture('clinical-research-coordinator/resume.pdf'), join(folder, 'resume.pdf'))
  copyFileSync(fixture('medical-coder/resume.docx'), join(folder, 'resume.docx'))
  copyFileSync(fixture('nurse-informaticist/resume.txt'), join(folder, 'resume.txt'))
  for (const name of ['resume.pdf', 'resume.docx', 'resume.txt']) cpSync(join(folder, name), join(folder, 'resumes', name))
  const own = blocksOf('docs/dictionary.md').find((block) => block.language === 'json')
  writeFileSync(join(folder, 'mine.json'), own?.text ?? '')
  writeFileSync(join(folder, 'posting.txt'), 'Requirements:\n- Medidata Rave\n- ICH-GCP\nPreferred:\n- CDISC SDTM\n')
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  return folder
}

const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts

/** Runs one line of a shell block: what it prints, or null for lines about npm, which are only checked. */
async function runLine(line: string, folder: string): Promise<string | null> {
  const command = line.replace(/\s+#.*$/, '').trim()
  if (command.includes(' && ')) {
    let printed: string | null = null
    for (const part of command.split(' && ')) printed = (await runLine(part, part.includes('dist/cli.js') ? root : folder)) ?? printed
    return printed
  }
  const words = (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ''))
  const [program, ...args] = words
  if (program === 'npx' && args[0] === 'resume-competency-analyzer') return runCli(args.slice(1), folder)
  if (program === 'node' && args[0] === 'dist/cli.js') return runCli(args.slice(1), root)
  if (program === 'node') {
    expect(() => readFileSync(join(root, args[0] ?? ''))).not.toThrow()
    return null
  }
  if (/^npm (?:ci|install --no-save)$/.test(command) || /^npm (?:install|i) resume-competency-analyzer(?: bullmq)?$/.test(command)) return null
  const script = /^npm (?:run )?([\w:]+)/.exec(command)?.[1]
  expect(scripts, `"${command}" names no script`).toHaveProperty([script ?? command])
  return null
}

/** A second run of the same line finds the reports of the first. */
async function runCli(args: readonly string[], folder: string): Promise<string> {
  const again = args.some((arg) => ['check', '--explain', '--help'].includes(arg)) ? [] : ['--force']
  return (await run(process.execPath, [join(root, 'dist/cli.js'), ...args, ...again], { cwd: folder })).stdout
}

async function execute(block: Block, folder: string): Promise<string> {
  if (block.language === 'js') {
    const file = join(folder, `block-${block.line}.mjs`)
    writeFileSync(file, block.text)
    return (await run(process.execPath, [file], { cwd: folder })).stdout
  }
  const lines = block.text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const printed: string[] = []
  for (const line of lines) printed.push((await runLine(line, folder)) ?? '')
  return printed.join('')
}

describe.each(documents)('%s', (document) => {
  const blocks = blocksOf(document)
  let folder = ''
  beforeAll(() => {
    folder = makeFolder()
  })

  it.each(blocks.filter(({ language }) => language === 'js' || language === 'sh'))(
    'line $line runs',
    async (block) => {
      const printed = await execute(block, folder)
      if (block.output !== null) expect(printed).toBe(block.output)
    },
    120_000,
  )

  it.each(blocks.filter(({ language }) => language === 'json'))('line $line is JSON', ({ text }) => expect(() => JSON.parse(text)).not.toThrow())

  // What a terminal shows may leave lines out, but makes none up.
  it.each(blocks.filter(({ text }) => text.startsWith('$ ')))(
    'line $line shows what is printed',
    async ({ text }) => {
      const [command = '', ...shown] = text.split('\n').filter((line) => line.trim() !== '')
      const printed = ((await runLine(command.slice(2), folder)) ?? '').split('\n')
      let at = 0
      for (const line of shown) {
        const found = printed.indexOf(line, at)
        expect(found, `not printed here: ${line}`).toBeGreaterThanOrEqual(0)
        at = found + 1
      }
    },
    120_000,
  )

  it('holds no other kind of block', () =>
    expect(blocks.filter(({ language, text }) => !['js', 'sh', 'json', 'text'].includes(language) && !text.startsWith('$ ')).map(({ line }) => line)).toEqual(
      [],
    ))

  it('links to files that exist', () => {
    const source = readFileSync(join(root, document), 'utf8')
    const links = [...source.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] as string)
    for (const link of links) expect(() => readFileSync(join(root, document, '..', link)), link).not.toThrow()
  })
})

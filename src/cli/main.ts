import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { type Analyzer, type AnalyzerOptions, type DictionaryFile, ResumeError, checkDictionary, createAnalyzer, plainText } from '../index.ts'
import { type InputFile, findFiles } from './find-files.ts'
import type { Terminal } from './terminal.ts'
import { FORMATS, type Format, type Outcome, render, writeReports } from './write-reports.ts'

/** The exit codes, in the order in which they win. */
const EXIT = { usage: 2, unreadable: 3, findings: 1, ok: 0 } as const

interface Flags {
  readonly format?: readonly Format[]
  readonly out?: string
  readonly force?: boolean
  readonly asOf?: string
  readonly dictionary?: readonly string[]
  readonly failOn?: 'warning' | 'advice'
  readonly explain?: string
}

const EXAMPLES = `
Examples:
  resume-competency-analyzer resume.pdf                 a report on the screen
  resume-competency-analyzer ./resumes                  a report a person in ./competency-report
  resume-competency-analyzer -f json *.docx             one JSON array on the screen
  resume-competency-analyzer --explain GCP resume.pdf   why a term was or was not reported
  resume-competency-analyzer dictionary check mine.json prove a dictionary of your own

Exit codes: 0 analyzed, 1 --fail-on reached, 2 wrong usage, 3 some file could not be read.
Nothing leaves this machine.`

/** Runs the command line and returns its exit code. Data goes to stdout, everything else to stderr. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args[0] === 'dictionary' && args[1] === 'check') return checkDictionaries(args.slice(2), terminal)
  const program = toProgram(terminal)
  try {
    program.parse([...args], { from: 'user' })
    return await run(program.args, program.opts<Flags>(), terminal)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    if (error instanceof ResumeError || error instanceof UsageProblem) {
      say(terminal, `${error instanceof ResumeError ? error.code : 'usage'}: ${error.message}`)
      return EXIT.usage
    }
    throw error
  }
}

class UsageProblem extends Error {}

function toProgram(terminal: Terminal): Command {
  const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]
  return new Command('resume-competency-analyzer')
    .description('Reads healthcare and clinical-research resumes (PDF, DOCX, text) and reports their Technical Core Competencies.')
    .argument('[files...]', 'files, folders or globs; - reads standard input')
    .addOption(new Option('-f, --format <format>', `${FORMATS.join(', ')}; may be given several times`).argParser((value: string, before: string[] | undefined) => [...(before ?? []), oneOf(value, FORMATS)]))
    .option('-o, --out <folder>', 'where reports of a folder or of several formats go (default: ./competency-report)')
    .option('--force', 'write over files that exist')
    .option('--as-of <day>', 'the day against which dates are judged, YYYY-MM-DD (default: today)')
    .option('--dictionary <file>', 'a dictionary file of your own; may be given several times', collect)
    .addOption(new Option('--fail-on <severity>', 'exit with 1 when something of this severity is found').choices(['warning', 'advice']))
    .option('--explain <term>', 'say why a term was or was not reported')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .configureOutput({ writeOut: (text) => void terminal.stdout.write(text), writeErr: (text) => void terminal.stderr.write(text) })
    .exitOverride()
}

function oneOf<T extends string>(value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new UsageProblem(`"${plainText(value)}" is no format. One of: ${allowed.join(', ')}.`)
  return found
}

async function run(targets: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  if (targets.length === 0) throw new UsageProblem('Name a resume or a folder of resumes. --help shows examples.')
  const analyzer = createAnalyzer(await optionsOf(flags, terminal))
  const { files, missing, hasFolder } = targets.includes('-') ? { files: [], missing: [], hasFolder: false } : await findFiles(targets, terminal.folder)
  for (const name of missing) say(terminal, `not-found: ${name}. There is no such file or folder.`)
  if (files.length === 0 && !targets.includes('-')) {
    if (missing.length === 0) say(terminal, 'no-files: the folder holds no PDF, DOCX or text file.')
    return EXIT.usage
  }
  if (flags.explain !== undefined) return explain(analyzer, files, flags.explain, terminal)
  const formats = flags.format ?? ['text']
  const toFolder = hasFolder || formats.length > 1 || flags.out !== undefined
  const outcomes: Outcome[] = []
  for await (const outcome of analyzeAll(analyzer, files, targets.includes('-'), flags, terminal)) {
    outcomes.push(outcome)
    if ('error' in outcome) say(terminal, `${outcome.error.code}: ${outcome.fileName}. ${outcome.error.message}`)
    if (toFolder) await keep(outcome, formats, flags, terminal)
    else if (formats[0] !== 'json') print(outcome, formats[0] as Format, terminal)
  }
  if (!toFolder && formats[0] === 'json') terminal.stdout.write(`${JSON.stringify(toJson(outcomes), null, 2)}\n`)
  return exitCode(outcomes, missing.length > 0, flags)
}

async function optionsOf(flags: Flags, terminal: Terminal): Promise<AnalyzerOptions> {
  const dictionaries = await Promise.all((flags.dictionary ?? []).map(async (path) => (await readJson(path, terminal)) as DictionaryFile))
  return { dictionaries, hiddenText: true }
}

async function readJson(path: string, terminal: Terminal): Promise<unknown> {
  const text = await readFile(resolve(terminal.folder, path), 'utf8').catch(() => {
    throw new UsageProblem(`${path} could not be opened.`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageProblem(`${path} is not valid JSON.`)
  }
}

async function* analyzeAll(analyzer: Analyzer, files: readonly InputFile[], fromInput: boolean, flags: Flags, terminal: Terminal): AsyncGenerator<Outcome> {
  const base = flags.asOf === undefined ? {} : { asOf: flags.asOf }
  if (fromInput) yield analyzeOne(analyzer, 'standard input', () => readAll(terminal), base)
  for (const [index, file] of files.entries()) {
    if (terminal.signal?.aborted) return
    if (files.length > 1) say(terminal, `${index + 1}/${files.length} ${file.name}`)
    yield analyzeOne(analyzer, file.name, () => readFile(file.path), base)
  }
}

async function analyzeOne(analyzer: Analyzer, fileName: string, load: () => Promise<Uint8Array>, base: { asOf?: string }): Promise<Outcome> {
  try {
    return { fileName, report: await analyzer.analyze(await load(), { ...base, fileName }) }
  } catch (error) {
    if (error instanceof ResumeError && (error.code === 'invalid-option' || error.code === 'invalid-dictionary')) throw error
    if (error instanceof ResumeError) return { fileName, error: { code: error.code, message: error.message } }
    return { fileName, error: { code: 'unreadable-file', message: 'The file could not be opened.' } }
  }
}

async function readAll(terminal: Terminal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of terminal.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

async function keep(outcome: Outcome, formats: readonly Format[], flags: Flags, terminal: Terminal): Promise<void> {
  if ('error' in outcome) return
  const out = resolve(terminal.folder, flags.out ?? 'competency-report')
  try {
    for (const path of await writeReports(outcome, formats, out, flags.force === true)) say(terminal, `written: ${path}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new UsageProblem(`A report of ${outcome.fileName} exists in ${out}. Add --force to write over it, or --out to write elsewhere.`)
  }
}

function print(outcome: Outcome, format: Format, terminal: Terminal): void {
  if (format === 'ndjson') terminal.stdout.write(`${JSON.stringify(outcome)}\n`)
  else if ('report' in outcome) terminal.stdout.write(render(outcome.report, format))
}

function toJson(outcomes: readonly Outcome[]): unknown {
  const only = outcomes[0]
  return outcomes.length === 1 && only && 'report' in only ? only.report : outcomes.map((one) => ('report' in one ? one.report : one))
}

async function explain(analyzer: Analyzer, files: readonly InputFile[], term: string, terminal: Terminal): Promise<number> {
  for (const file of files) {
    const document = await analyzer.read(await readFile(file.path))
    const answer = analyzer.explain(document, term)
    const lines = answer.places.map((place) => document.text.slice(0, place.start).split('\n').length)
    terminal.stdout.write(`${plainText(`${file.name}: "${term}" ${answer.outcome}${lines.length > 0 ? ` (line ${[...new Set(lines)].join(', ')})` : ''}`)}\n`)
    for (const reason of answer.because) terminal.stdout.write(`  ${plainText(reason)}\n`)
  }
  return EXIT.ok
}

function exitCode(outcomes: readonly Outcome[], missing: boolean, flags: Flags): number {
  if (missing || outcomes.some((one) => 'error' in one)) return EXIT.unreadable
  const wanted = flags.failOn === 'advice' ? ['warning', 'advice'] : flags.failOn === 'warning' ? ['warning'] : []
  const reached = outcomes.some((one) => 'report' in one && [...one.report.findings, ...one.report.vaguePhrases].some((found) => wanted.includes(found.severity)))
  return reached ? EXIT.findings : EXIT.ok
}

async function checkDictionaries(paths: readonly string[], terminal: Terminal): Promise<number> {
  try {
    if (paths.length === 0) throw new UsageProblem('Name the dictionary file to check.')
    const files = await Promise.all(paths.map((path) => readJson(path, terminal)))
    const problems = checkDictionary(files, analyzerWith(files))
    for (const one of problems) terminal.stdout.write(`${plainText(`${one.file} > ${one.entry ?? '(file)'} > ${one.field}: ${one.problem}. ${one.fix}`)}\n`)
    terminal.stdout.write(problems.length === 0 ? 'Every entry proves itself.\n' : `${problems.length} problem${problems.length === 1 ? '' : 's'}.\n`)
    return problems.length === 0 ? EXIT.ok : EXIT.findings
  } catch (error) {
    if (!(error instanceof UsageProblem)) throw error
    say(terminal, `usage: ${error.message}`)
    return EXIT.usage
  }
}

/** A file that breaks the schema cannot be compiled; the check still names what is wrong with it. */
function analyzerWith(files: readonly unknown[]): Analyzer {
  try {
    return createAnalyzer({ dictionaries: files as DictionaryFile[] })
  } catch {
    return createAnalyzer()
  }
}

function say(terminal: Terminal, text: string): void {
  terminal.stderr.write(`${plainText(text)}\n`)
}

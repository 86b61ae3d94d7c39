import { createRequire } from 'node:module'
import { Command, InvalidArgumentError, Option } from 'commander'
import { FORMATS, type Format } from './formats.ts'
import { HELP } from './help.ts'
import { LIST, pathways } from './pathways.ts'
import { didYouMean } from './suggest.ts'
import type { Terminal } from './terminal.ts'

/** What the command line may say besides files. */
export interface Flags {
  readonly format?: readonly Format[]
  readonly out?: string
  readonly force?: boolean
  readonly pathway?: string
  readonly job?: string
  readonly dictionary?: readonly string[]
  readonly asOf?: string
  readonly failOn?: 'warning' | 'advice'
  readonly explain?: string
}

const { version } = createRequire(import.meta.url)('resume-competency-analyzer/package.json') as { readonly version: string }

/** Reads the arguments. Throws commander's error where they are wrong, and for --help, after writing what there is to say. */
export function parseArguments(args: readonly string[], terminal: Terminal): { readonly targets: readonly string[]; readonly flags: Flags } {
  const program = createProgram(terminal)
  program.parse([...args], { from: 'user' })
  return { targets: program.args, flags: program.opts<Flags>() }
}

/** The options as commander knows them; what they mean is said by the help. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('resume-competency-analyzer')
    .argument('[files...]')
    .addOption(new Option('-f, --format <name>').argParser(repeated(oneOf(FORMATS))))
    .option('-o, --out <folder>')
    .option('--force')
    .addOption(new Option('--pathway <id>').argParser(oneOf([...pathways.map((one) => one.id), LIST])))
    .option('--job <file>')
    .addOption(new Option('--dictionary <file>').argParser(repeated((path) => path)))
    .addOption(new Option('--as-of <day>').argParser(day))
    .addOption(new Option('--fail-on <severity>').argParser(oneOf(['warning', 'advice'])))
    .option('--explain <term>')
    .version(version, '-V, --version')
    .helpOption('-h, --help')
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      outputError: (text, write) => write(`${text.replace(/^error: /, 'usage: ').trimEnd()}\n  Next: --help shows every option, with examples.\n`),
    })
    .exitOverride()
  program.helpInformation = () => HELP
  return program
}

function oneOf<T extends string>(allowed: readonly T[]): (value: string) => T {
  return (value) => {
    const found = allowed.find((one) => one === value)
    if (found === undefined) throw new InvalidArgumentError(didYouMean(value, allowed))
    return found
  }
}

function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value))
    throw new InvalidArgumentError('A day as YYYY-MM-DD is needed, such as 2026-11-01.')
  return value
}

function repeated<T>(read: (value: string) => T): (value: string, before: readonly T[] | undefined) => T[] {
  return (value, before) => [...(before ?? []), read(value)]
}

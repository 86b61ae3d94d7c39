import { createRequire } from 'node:module'
import { Command, InvalidArgumentError, Option } from 'commander'
import pathwayFile from '../../dictionaries/pathways.json'
import { FORMATS, type Format } from './formats.ts'
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

const EXAMPLES = `
Examples:
  resume-competency-analyzer resume.pdf                  a report on the screen
  resume-competency-analyzer ./resumes                   a page a person, an index over all
  resume-competency-analyzer -f docx -o out resume.pdf   a letter and a section to paste
  resume-competency-analyzer -f ndjson *.pdf             one line of JSON a file
  resume-competency-analyzer --explain GCP resume.pdf    why a term was or was not reported
  resume-competency-analyzer dictionary check mine.json  prove a dictionary of your own

Exit: 0 analyzed, 1 --fail-on reached, 2 wrong usage, 3 some file unread.
Nothing leaves this machine.`

const pathwayIds = (pathwayFile as { readonly pathways: readonly { readonly id: string }[] }).pathways.map((one) => one.id)

const { version } = createRequire(import.meta.url)('resume-competency-analyzer/package.json') as { readonly version: string }

/** Reads the arguments. Throws commander's error where they are wrong, and for --help, after writing what there is to say. */
export function parseArguments(args: readonly string[], terminal: Terminal): { readonly targets: readonly string[]; readonly flags: Flags } {
  const program = createProgram(terminal)
  program.parse([...args], { from: 'user' })
  return { targets: program.args, flags: program.opts<Flags>() }
}

function createProgram(terminal: Terminal): Command {
  return new Command('resume-competency-analyzer')
    .usage('[options] [files...]')
    .description(
      'Reads healthcare and clinical-research resumes (PDF, DOCX, text) and reports their\nTechnical Core Competencies. Without files it asks for a path.',
    )
    .argument('[files...]', 'files, folders or globs; - reads standard input')
    .addOption(
      new Option('-f, --format <name>', `${FORMATS.join(', ')};\nmay be repeated (default: text; html for a folder)`).argParser(repeated(oneOf(FORMATS))),
    )
    .option('-o, --out <folder>', 'where the reports of a folder, or of several formats,\ngo (default: ./competency-report)')
    .option('--force', 'write over reports that exist')
    .addOption(new Option('--pathway <id>', 'compare with one goal only; ? lists them').argParser(oneOf(pathwayIds)))
    .option('--job <file>', 'compare with a posting (PDF, DOCX or text)')
    .addOption(new Option('--dictionary <file>', 'a dictionary of your own; may be repeated').argParser(repeated((path) => path)))
    .option('--as-of <day>', 'judge dates against this day, YYYY-MM-DD (default: today)')
    .addOption(new Option('--fail-on <severity>', 'exit with 1 when a finding is at or above: warning,\nadvice').argParser(oneOf(['warning', 'advice'])))
    .option('--explain <term>', 'say why a term was or was not reported')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .configureHelp({ visibleArguments: () => [] })
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      outputError: (text, write) => write(`${text.replace(/^error: /, 'usage: ').trimEnd()}\n  Next: --help shows every option, with examples.\n`),
      getOutHelpWidth: () => 100,
    })
    .exitOverride()
}

function oneOf<T extends string>(allowed: readonly T[]): (value: string) => T {
  return (value) => {
    const found = allowed.find((one) => one === value)
    if (found === undefined) throw new InvalidArgumentError(didYouMean(value, allowed))
    return found
  }
}

function repeated<T>(read: (value: string) => T): (value: string, before: readonly T[] | undefined) => T[] {
  return (value, before) => [...(before ?? []), read(value)]
}

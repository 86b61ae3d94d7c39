import { EXIT } from './exit.ts'
import { parseArguments } from './parse-arguments.ts'
import { LIST, pathwayList } from './pathways.ts'
import { isProblem, problem } from './problem.ts'
import { say, type Terminal } from './terminal.ts'

/** Runs the command line and returns its exit code. Data goes to stdout, everything else to stderr. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    if (args[0] === 'dictionary') return await runDictionary(args.slice(1), terminal)
    const { targets, flags } = parseArguments(args, terminal)
    if (flags.pathway === LIST) {
      terminal.stdout.write(pathwayList())
      return EXIT.ok
    }
    // Help and wrong usage answer without loading the analyzer.
    const { run } = await import('./run.ts')
    return await run(targets, flags, terminal)
  } catch (error) {
    return sayWhy(error, terminal)
  }
}

async function runDictionary(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args[0] !== 'check')
    throw problem('usage', 'The dictionary can be checked, and nothing else.', 'Type: resume-competency-analyzer dictionary check mine.json')
  const { checkDictionaries } = await import('./check-dictionaries.ts')
  return checkDictionaries(args.slice(1), terminal)
}

function sayWhy(error: unknown, terminal: Terminal): number {
  if (!(error instanceof Error)) throw error
  const { code = '', exitCode } = error as Error & { readonly code?: string; readonly exitCode?: number }
  // Commander has said it already; it also ends --help this way.
  if (code.startsWith('commander.')) return exitCode === 0 ? EXIT.ok : EXIT.usage
  if (isProblem(error)) {
    say(terminal, `${error.code}: ${error.message}`)
    say(terminal, `  Next: ${error.next}`)
    return EXIT.usage
  }
  if (error.name !== 'ResumeError') throw error
  say(terminal, `${code}: ${error.message}`)
  say(terminal, '  Next: Put that right; --help shows every option, with examples.')
  return EXIT.usage
}

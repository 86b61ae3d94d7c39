import { relative, resolve } from 'node:path'
import {
  type AnalyzerOptions,
  compareWithPosting,
  createAnalyzer,
  createAnalyzerPool,
  type DictionaryFile,
  type PostingComparison,
  type Report,
} from '../index.ts'
import { count } from '../render/words.ts'
import { analyzeFiles, load, type Outcome } from './analyze-files.ts'
import { askPaths } from './ask-paths.ts'
import { EXIT } from './exit.ts'
import { explainTerm } from './explain.ts'
import { type FoundFiles, findFiles } from './find-files.ts'
import { BINARY, type Format, SINGLE } from './formats.ts'
import type { Flags } from './parse-arguments.ts'
import { pathways } from './pathways.ts'
import { planFolder } from './plan-folder.ts'
import { problem } from './problem.ts'
import { createProgress, type Progress } from './progress.ts'
import { readJson } from './read-json.ts'
import { say, type Terminal } from './terminal.ts'
import { writeFolder } from './write-folder.ts'
import { type Sink, writeStdout } from './write-stdout.ts'

interface Tally {
  done: number
  unreadable: number
  reached: boolean
}

/** Analyzes what the arguments name and writes the reports. Returns the exit code. @throws Problem or ResumeError for wrong usage */
export async function run(targets: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const out = resolve(terminal.folder, flags.out ?? 'competency-report')
  const found = await findFiles(targets.length > 0 ? targets : await askPaths(terminal), terminal.folder, out)
  sayMissing(found, terminal)
  if (found.files.length === 0) return EXIT.usage
  const options = await optionsOf(flags, terminal)
  if (flags.explain !== undefined)
    return (await explainTerm(flags.explain, found.files, options, terminal)) && found.missing.length === 0 ? EXIT.ok : EXIT.unreadable
  const progress = createProgress(terminal, found.files.length)
  const formats = formatsOf(flags, found)
  const sink = await openSink(found, formats, out, flags, terminal, progress)
  const tally = await analyzeInto(sink, found, formats, options, flags, terminal, progress)
  sayEnd(tally, found, sink, terminal)
  if (found.missing.length > 0 || tally.unreadable > 0 || terminal.signal?.aborted) return EXIT.unreadable
  return tally.reached ? EXIT.findings : EXIT.ok
}

function sayMissing({ files, missing }: FoundFiles, terminal: Terminal): void {
  if (files.length === 0 && missing.length === 0)
    throw problem('no-files', 'The folder holds no PDF, DOCX or text file.', 'Name a folder of resumes, or a file by its own name.')
  for (const name of missing) {
    say(terminal, `not-found: ${name}. There is no such file or folder.`)
    say(terminal, '  Next: Check the path, or drag the file onto the terminal.')
  }
}

function sayEnd({ done, unreadable }: Tally, { files }: FoundFiles, { page }: Sink, terminal: Terminal): void {
  if (terminal.signal?.aborted) say(terminal, `Stopped: ${done} of ${count(files.length, 'file')} done; what is done is kept.`)
  else if (files.length > 1) say(terminal, `${done - unreadable} of ${files.length} files analyzed.`)
  if (page !== null && done > 0) say(terminal, `Open ${fromHere(page, terminal)}`)
}

/** A path below the folder at hand is shown from there, any other in full. */
function fromHere(path: string, { folder }: Terminal): string {
  const below = relative(folder, path)
  return below.startsWith('..') ? path : below
}

async function optionsOf(flags: Flags, terminal: Terminal): Promise<AnalyzerOptions> {
  const dictionaries = await Promise.all((flags.dictionary ?? []).map(async (path) => (await readJson(path, terminal)) as DictionaryFile))
  return { dictionaries, hiddenText: true, ...(flags.pathway === undefined ? {} : { pathways: pathways.filter((one) => one.id === flags.pathway) }) }
}

function formatsOf(flags: Flags, { hasFolder }: FoundFiles): readonly Format[] {
  return [...new Set(flags.format ?? [hasFolder ? ('html' as const) : ('text' as const)])]
}

/** Files go to stdout in the one chosen format; a folder, several formats, and what no terminal can show go to a folder. */
async function openSink(
  { files, hasFolder }: FoundFiles,
  formats: readonly Format[],
  out: string,
  flags: Flags,
  terminal: Terminal,
  progress: Progress,
): Promise<Sink> {
  const only = formats[0] as Format
  const cannotShow = (SINGLE.has(only) && files.length > 1) || (BINARY.has(only) && terminal.stdout.isTTY === true)
  if (!hasFolder && formats.length === 1 && flags.out === undefined && !cannotShow) return writeStdout(only, files.length, terminal)
  const force = flags.force === true
  const plan = await planFolder(files, formats, out, { overview: hasFolder || files.length > 1, force })
  const written = (path: string): void => {
    if (plan.overview.length === 0) progress.note(`written: ${fromHere(path, terminal)}`)
  }
  return writeFolder(plan, force, written)
}

async function analyzeInto(
  sink: Sink,
  { files }: FoundFiles,
  formats: readonly Format[],
  options: AnalyzerOptions,
  flags: Flags,
  terminal: Terminal,
  progress: Progress,
): Promise<Tally> {
  const tally: Tally = { done: 0, unreadable: 0, reached: false }
  const compare = await comparerOf(flags, options, terminal)
  const pool = createAnalyzerPool(options)
  try {
    const asOf = flags.asOf === undefined ? {} : { asOf: flags.asOf }
    const run = { ...asOf, includeText: formats.includes('html') }
    for await (const outcome of analyzeFiles(pool, { files, run, terminal, progress, compare })) {
      await sink.take(outcome)
      add(tally, outcome, flags)
    }
    await sink.end()
  } finally {
    progress.end()
    await pool.close()
  }
  return tally
}

/** Holds reports against the posting that --job names. */
async function comparerOf({ job }: Flags, { dictionaries = [] }: AnalyzerOptions, terminal: Terminal): Promise<(report: Report) => PostingComparison | null> {
  if (job === undefined) return () => null
  const bytes = await load(resolve(terminal.folder, job), terminal).catch(() => {
    throw problem('not-found', `The posting ${job} could not be opened.`, 'Check the path.')
  })
  const { text } = await createAnalyzer().read(bytes)
  return (report) => compareWithPosting(report, text, dictionaries.length > 0 ? { dictionaries } : {})
}

function add(tally: Tally, outcome: Outcome, { failOn }: Flags): void {
  tally.done += 1
  if ('error' in outcome) {
    tally.unreadable += 1
    return
  }
  const counted: readonly (string | undefined)[] = failOn === 'advice' ? ['warning', 'advice'] : [failOn]
  tally.reached ||= [...outcome.report.findings, ...outcome.report.vaguePhrases].some((one) => counted.includes(one.severity))
}

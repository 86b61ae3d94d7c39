import { type Analyzer, checkDictionary, createAnalyzer, type DictionaryFile } from '../index.ts'
import { plainText } from '../render/plain-text.ts'
import { count } from '../render/words.ts'
import { EXIT } from './exit.ts'
import { problem } from './problem.ts'
import { readJson } from './read-json.ts'
import type { Terminal } from './terminal.ts'

/** Proves dictionary files by their own examples and names entry, field and fix of what is wrong. Returns the exit code. */
export async function checkDictionaries(paths: readonly string[], terminal: Terminal): Promise<number> {
  if (paths.length === 0) throw problem('usage', 'No dictionary file was named.', 'Type: resume-competency-analyzer dictionary check mine.json')
  const files = await Promise.all(paths.map((path) => readJson(path, terminal)))
  const problems = checkDictionary(files, analyzerWith(files))
  for (const one of problems) terminal.stdout.write(`${plainText(`${one.file} > ${one.entry ?? '(file)'} > ${one.field}: ${one.problem}. ${one.fix}`)}\n`)
  terminal.stdout.write(problems.length === 0 ? 'Every entry proves itself.\n' : `${count(problems.length, 'problem')}.\n`)
  return problems.length === 0 ? EXIT.ok : EXIT.findings
}

/** A file that breaks the schema cannot be compiled; the check still names what is wrong with it. */
function analyzerWith(files: readonly unknown[]): Analyzer {
  try {
    return createAnalyzer({ dictionaries: files as DictionaryFile[] })
  } catch {
    return createAnalyzer()
  }
}

import { type Analyzer, type AnalyzerOptions, createAnalyzer } from '../index.ts'
import { plainText } from '../render/plain-text.ts'
import { load } from './analyze-files.ts'
import type { InputFile } from './find-files.ts'
import { knownTerms } from './known-terms.ts'
import { nextStep } from './problem.ts'
import { suggest } from './suggest.ts'
import { say, type Terminal } from './terminal.ts'

const OUTCOMES: Readonly<Record<ReturnType<Analyzer['explain']>['outcome'], string>> = {
  reported: 'reported',
  'not-in-text': 'not in the text',
  'other-sense': 'not reported',
  unresolved: 'not reported: its sense stayed open',
  negated: 'not counted: said not to have it',
  hidden: 'not reported: hidden text',
  'shadowed-by-longer': 'reported as a part of a longer name',
}

/** Says for each file why a term was or was not reported; a term that nobody knows gets the likeliest that are known. Returns whether every file could be read. */
export async function explainTerm(term: string, files: readonly InputFile[], options: AnalyzerOptions, terminal: Terminal): Promise<boolean> {
  const analyzer = createAnalyzer(options)
  const print = (text: string): void => void terminal.stdout.write(`${plainText(text)}\n`)
  let isFound = false
  let isRead = true
  for (const file of files) {
    if (terminal.signal?.aborted) return false
    try {
      const document = await analyzer.read(await load(file.path, terminal))
      const answer = analyzer.explain(document, term)
      const lines = [...new Set(answer.places.map((place) => document.text.slice(0, place.start).split('\n').length))]
      print(`${file.name}: "${term}" ${OUTCOMES[answer.outcome]}${lines.length > 0 ? ` (line ${lines.join(', ')})` : ''}`)
      for (const reason of answer.because) print(`  ${reason}`)
      isFound ||= answer.places.length > 0
    } catch (error) {
      const code = (error as { readonly code?: string }).code ?? 'unreadable-file'
      isRead = false
      say(terminal, `${code}: ${file.name}. ${error instanceof Error && error.name === 'ResumeError' ? error.message : 'The file could not be opened.'}`)
      say(terminal, `  Next: ${nextStep(code)}`)
    }
  }
  if (!isFound) for (const line of await knownInstead(term, options)) print(line)
  return isRead
}

async function knownInstead(term: string, options: AnalyzerOptions): Promise<string[]> {
  const own = (options.dictionaries ?? []).flatMap((file) => file.entries.flatMap((entry) => [entry.name, ...(entry.aliases ?? [])]))
  const known = [...own, ...(await knownTerms())]
  if (known.some((one) => one.toLowerCase() === term.toLowerCase())) return ['The dictionary knows it; the text does not name it.']
  const alike = suggest(term, known)
  return [`The dictionary does not know "${term}".${alike.length > 0 ? ` Did you mean ${alike.join(', ')}?` : ''}`]
}

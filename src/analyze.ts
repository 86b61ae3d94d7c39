import { setImmediate } from 'node:timers/promises'
import { answerVaguePhrases } from './assess/answer-vague-phrases.ts'
import { assessPathways, nearestPathway, type PathwayRule } from './assess/assess-pathways.ts'
import { compareWithPosting as comparePosting, type PostingComparison } from './assess/compare-with-posting.ts'
import { findCompetencies } from './assess/find-competencies.ts'
import { findVagueHits } from './assess/find-vague-phrases.ts'
import { findFindings } from './assess/findings/find-findings.ts'
import { toPlace } from './assess/place.ts'
import { builtinVague, compileVague, type VagueMatcher } from './assess/vague-rules.ts'
import { areaFields } from './dictionary/areas.ts'
import { builtinDictionary, builtinFiles, builtinPathways } from './dictionary/builtin.ts'
import { type CompiledEntry, compileDictionary, type Dictionary, openDictionary } from './dictionary/compile-dictionary.ts'
import type { DictionaryFile } from './dictionary/dictionary-file.ts'
import { createDocument } from './document/create-document.ts'
import type { ResumeDocument } from './document/document.ts'
import { ResumeError } from './errors.ts'
import { lazily } from './lazily.ts'
import { type Explanation, explainTerm } from './match/explain-term.ts'
import { findHits } from './match/find-hits.ts'
import { findStructureCredentials } from './match/find-structure-credentials.ts'
import type { Hit } from './match/mention.ts'
import { readClaims } from './match/read-claims.ts'
import { type SettledHits, settleSense } from './match/settle-sense.ts'
import { type AnalyzerOptions, type ResolvedOptions, type Run, resolveAsOf, resolveOptions } from './options.ts'
import { createReader } from './pool/create-reader.ts'
import { textToLines } from './read/read-text.ts'
import { buildReport } from './report/build-report.ts'
import type { Report, UnresolvedMention } from './report/report.ts'
import { reportSchema } from './report/schema.ts'
import { dictionaryStamp, ENGINE } from './stamp.ts'

/** Analyzed while the first file is read, for what is only built when it is first needed. */
export const WARM_UP = 'EXPERIENCE\nCoordinator, Ward, 2019 - 2020\n- Used Epic and GCP with various tools\n'

/** Reads resumes and reports their Technical Core Competencies. Made once, used for many. */
export interface Analyzer {
  /** Reads a PDF, DOCX or text file and reports. Never detaches or changes the bytes. @throws ResumeError */
  analyze(bytes: Uint8Array, run?: Run): Promise<Report>
  /** Reports on a text. @throws ResumeError 'no-text' or 'invalid-option' */
  analyzeText(text: string, run?: Run): Report
  /** Reads a file into the document that every offset of a report refers to. @throws ResumeError */
  read(bytes: Uint8Array, run?: Pick<Run, 'signal'>): Promise<ResumeDocument>
  /** Reports on a document that was read before. */
  analyzeDocument(document: ResumeDocument, run?: Run): Report
  /** Says why a term was or was not reported. */
  explain(document: ResumeDocument, term: string): Explanation
}

/** How many places of one name are looked at, and how many vague phrases and unresolved names a report lists: more than a resume has. */
const MOST_LISTED = 500

/** Makes an analyzer: dictionaries and rules are checked and compiled here, once. @throws ResumeError 'invalid-option' or 'invalid-dictionary' */
export function createAnalyzer(options?: AnalyzerOptions): Analyzer {
  return openAnalyzer(options, 1).analyzer
}

/** An analyzer whose files are read by so many processes, with the way to end them. */
function openAnalyzer(
  options: AnalyzerOptions | undefined,
  processes: number,
): { readonly analyzer: Analyzer; impliedBy(id: string): readonly string[]; close(): void } {
  const resolved = resolveOptions(options)
  const { dictionaries, suppress, limits } = resolved
  const compiled = lazily(() => compile(resolved))
  // A caller's own rules are checked when the analyzer is made; the built-in ones are opened while the first file is read.
  if (options) compiled()
  const stamp = { engine: ENGINE, dictionary: dictionaryStamp(dictionaries) }
  const hushed = new Set(suppress)
  const reader = createReader(resolved, processes)

  async function read(bytes: Uint8Array, run: Pick<Run, 'signal'> = {}): Promise<ResumeDocument> {
    return createDocument(await reader.read(bytes, run.signal))
  }

  function match(document: ResumeDocument): SettledHits {
    const { dictionary } = compiled()
    return settleSense(document, dictionary, firstOfEach(findHits(document, dictionary)), areaFields)
  }

  function analyzeDocument(document: ResumeDocument, run: Run = {}): Report {
    const { dictionary, vague, pathways } = compiled()
    const asOf = resolveAsOf(run.asOf)
    const settled = match(document)
    const claimed = readClaims(document, dictionary, settled.sensed)
    const structured = findStructureCredentials(document, claimed, (hit) => dictionary.entries[hit.entry]?.kind === 'credential')
    const competencies = findCompetencies(document, dictionary, claimed, structured.slice(0, MOST_LISTED), asOf)
    const coverage = assessPathways(pathways, competencies, impliedBy)
    const named = claimed.map((hit) => ({ ...hit, kind: (dictionary.entries[hit.entry] as CompiledEntry).kind }))
    const vagueHits = findVagueHits(document, vague, named, hushed).filter((hit) => !hushed.has(hit.rule.id))
    const vaguePhrases = answerVaguePhrases(document, vagueHits.slice(0, MOST_LISTED), competencies, nearestPathway(coverage), pathways)
    const findings = findFindings({
      document,
      dictionary,
      competencies,
      hidden: settled.hidden,
      vague: vaguePhrases.filter((one) => one.class === 'vague-technology'),
      asOf,
    }).filter((finding) => !hushed.has(finding.code))
    const dropped = settled.dropped.filter((hit) => hit.outcome === 'unresolved')
    const unresolved = listUnresolved(document, dropped.slice(0, MOST_LISTED))
    const shown = competencies.reduce((sum, one) => sum + (one.matchedBy === 'dictionary' ? one.mentions.length : 0), 0)
    const capped = shown < claimed.length || [vagueHits, dropped, structured].some((found) => found.length > MOST_LISTED)
    return reportSchema.parse(buildReport(document, { competencies, vaguePhrases, findings, pathways: coverage, unresolved, capped }, { ...stamp, asOf }, run))
  }

  function listUnresolved(document: ResumeDocument, dropped: SettledHits['dropped']): UnresolvedMention[] {
    const { entries } = compiled().dictionary
    return dropped.map((hit) => ({
      ...toPlace(document, hit),
      candidates: hit.entries.map((number) => {
        const { id, name } = entries[number] as CompiledEntry
        return { id, name, missing: hit.because }
      }),
    }))
  }

  function impliedBy(id: string): readonly string[] {
    const { dictionary } = compiled()
    return dictionary.entries[dictionary.entryById.get(id) ?? -1]?.implies ?? []
  }

  function analyzeText(text: string, run?: Run): Report {
    return analyzeDocument(createDocument(textToLines(text, limits)), run)
  }

  const warmUp = lazily(() => analyzeText(WARM_UP))

  const analyzer: Analyzer = {
    read,
    analyzeDocument,
    analyze: async (bytes, run) => {
      if (run?.signal?.aborted) throw new ResumeError('aborted', 'The run was aborted.')
      const reading = Promise.allSettled([read(bytes, run)])
      if (resolved.isolation === 'process') {
        // The file is on its way to its process; this one would only wait.
        await setImmediate()
        warmUp()
      }
      const [outcome] = await reading
      if (outcome.status === 'rejected') throw outcome.reason
      return analyzeDocument(outcome.value, run)
    },
    analyzeText,
    explain: (document, term) => {
      const { dictionary } = compiled()
      const settled = match(document)
      return explainTerm(document, dictionary, settled, readClaims(document, dictionary, settled.sensed), term)
    },
  }
  return { analyzer, impliedBy, close: reader.close }
}

/** Dictionary, vague phrases and pathways, the caller's own in place of the built-in ones or beside them. */
function compile({ dictionaries, vaguePhrases, pathways }: ResolvedOptions): {
  readonly dictionary: Dictionary
  readonly vague: VagueMatcher
  readonly pathways: readonly PathwayRule[]
} {
  return {
    dictionary: dictionaries.length > 0 ? compileDictionary([...builtinFiles(), ...dictionaries]) : openDictionary(builtinDictionary()),
    vague: compileVague(vaguePhrases ?? builtinVague),
    pathways: pathways ?? builtinPathways(),
  }
}

const builtinAnalyzer = lazily(() => openAnalyzer(undefined, 1))
/** Several postings are compared under one dictionary. */
const ownAnalyzers = new WeakMap<readonly DictionaryFile[], ReturnType<typeof openAnalyzer>>()

function analyzerOfPostings(dictionaries: readonly DictionaryFile[] | undefined): ReturnType<typeof openAnalyzer> {
  if (!dictionaries) return builtinAnalyzer()
  const opened = ownAnalyzers.get(dictionaries) ?? openAnalyzer({ dictionaries }, 1)
  ownAnalyzers.set(dictionaries, opened)
  return opened
}

/** So many places of each name at most: more tell nothing new of it, and a file of nothing but names would take for ever. */
function firstOfEach(hits: readonly Hit[]): Hit[] {
  const counts = new Map<number | undefined, number>()
  return hits.filter(({ entries }) => {
    const count = (counts.get(entries[0]) ?? 0) + 1
    counts.set(entries[0], count)
    return count <= MOST_LISTED
  })
}

/** Holds each thing that a posting asks for against a resume's report: met, near, claimed but unproved, or missing, with the places in both texts. No score, no rank. @throws ResumeError 'no-text' for an empty posting */
export function compareWithPosting(report: Report, postingText: string, options: Pick<AnalyzerOptions, 'dictionaries'> = {}): PostingComparison {
  const { analyzer, impliedBy } = analyzerOfPostings(options.dictionaries)
  return comparePosting(report, analyzer.analyzeText(postingText, { asOf: report.stamp.asOf, includeText: true }), impliedBy)
}

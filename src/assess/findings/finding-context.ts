import type { CompiledEntry, Dictionary } from '../../dictionary/compile-dictionary.ts'
import type { ResumeDocument, Span } from '../../document/document.ts'
import type { Competency } from '../../report/report.ts'
import type { FindingCode } from './finding-rules.ts'

/** What the finders look at. */
export interface FindingContext {
  readonly document: ResumeDocument
  readonly dictionary: Dictionary
  readonly competencies: readonly Competency[]
  /** Competencies named in text that a person cannot see. */
  readonly hidden: readonly Span[]
  /** Phrases that the report flags as vague technology; no finding repeats them. */
  readonly vague?: readonly Span[] | undefined
  /** The day of the report, as 'YYYY-MM-DD'. */
  readonly asOf: string
}

/** A finding before its rule's words are added. */
export interface FoundFact {
  readonly code: FindingCode
  /** What was found, with names. */
  readonly message: string
  readonly places: readonly Span[]
}

/** The dictionary's entry of a competency; none for one that was found by structure. */
export function entryOf(dictionary: Dictionary, one: Competency): CompiledEntry | undefined {
  return one.id === null ? undefined : dictionary.entries[dictionary.entryById.get(one.id) ?? -1]
}

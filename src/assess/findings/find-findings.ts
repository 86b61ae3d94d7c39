import type { Dictionary } from '../../dictionary/compile-dictionary.ts'
import type { ResumeDocument, Span } from '../../document/document.ts'
import type { Competency, Finding, Place } from '../../report/report.ts'
import { toPlace } from '../place.ts'
import { type FindingCode, findingRules } from './finding-rules.ts'
import { integrityFindings } from './integrity-findings.ts'
import { listedAndUsed } from './listed-and-used.ts'
import { timeFindings } from './time-findings.ts'

/** What the finders look at. */
export interface FindingContext {
  readonly document: ResumeDocument
  readonly dictionary: Dictionary
  readonly competencies: readonly Competency[]
  /** Competencies named in text that a person cannot see. */
  readonly hidden: readonly Span[]
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

/** How many places one finding shows. */
const MAX_PLACES = 12

/** Finds what a coach would raise with the candidate. A check that has nothing to go by stays silent. */
export function findFindings(context: FindingContext): Finding[] {
  return [...claims(context), ...listedAndUsed(context), ...timeFindings(context), ...integrityFindings(context)].map(({ code, message, places }) => ({
    code,
    severity: findingRules[code].severity,
    message,
    fix: findingRules[code].fix,
    places: places.slice(0, MAX_PLACES).map((place): Place => toPlace(context.document, place)),
  }))
}

function claims({ competencies }: FindingContext): FoundFact[] {
  return competencies.flatMap((one): FoundFact[] => {
    if (one.status !== 'affirmed') return []
    const denied = one.mentions.filter((mention) => mention.status === 'negated')
    const contradictory: FoundFact[] = denied.length > 0 ? [{ code: 'contradictory-claim', message: `${one.name} is claimed in one place and denied in another.`, places: [...one.mentions.filter((mention) => mention.status === 'affirmed').slice(0, 1), ...denied] }] : []
    const unnamed = one.kind === 'platform-class' && !competencies.some((other) => other.kind === 'platform' && other.status === 'affirmed' && other.area === one.area)
    return unnamed ? [...contradictory, { code: 'name-the-product', message: `${one.name} is a type of system; no product of that type is named.`, places: one.mentions }] : contradictory
  })
}

import type { Finding, Place, Severity } from '../../report/report.ts'
import { toPlace } from '../place.ts'
import { claimFindings } from './claim-findings.ts'
import { credentialFindings } from './credential-findings.ts'
import type { FindingContext, FoundFact } from './finding-context.ts'
import { findingRules } from './finding-rules.ts'
import { identifierFindings, maskIdentifiers } from './identifiers.ts'
import { impossibleTimes } from './impossible-times.ts'
import { integrityFindings } from './integrity-findings.ts'
import { listedAndUsed } from './listed-and-used.ts'
import { namesAndRevisions } from './names-and-revisions.ts'
import { nothingMeasured } from './nothing-measured.ts'
import { templateSlots } from './template-slots.ts'

/** The most pressing first; within a severity the order of the finders. */
const URGENCY: readonly Severity[] = ['warning', 'advice', 'info']

/** How many places one finding shows. */
const MAX_PLACES = 12

const finders: readonly ((context: FindingContext) => FoundFact[])[] = [
  claimFindings,
  listedAndUsed,
  nothingMeasured,
  templateSlots,
  namesAndRevisions,
  impossibleTimes,
  credentialFindings,
  integrityFindings,
  identifierFindings,
]

/** Finds what a coach would raise with the candidate. A check that has nothing to go by stays silent. */
export function findFindings(context: FindingContext): Finding[] {
  return finders
    .flatMap((find) => find(context))
    .sort((a, b) => URGENCY.indexOf(findingRules[a.code].severity) - URGENCY.indexOf(findingRules[b.code].severity))
    .map(({ code, message, places }) => ({
      code,
      severity: findingRules[code].severity,
      message,
      fix: findingRules[code].fix,
      places: places.slice(0, MAX_PLACES).map((place): Place => {
        const shown = toPlace(context.document, place)
        return { ...shown, quote: maskIdentifiers(shown.quote) }
      }),
    }))
}

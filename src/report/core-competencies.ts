import { findMeasured } from '../assess/findings/find-measured.ts'
import { maskIdentifiers } from '../assess/findings/identifiers.ts'
import type { ResumeDocument } from '../document/document.ts'
import type { Competency, CompetencyKind, CoreCompetencyGroup } from './report.ts'

const GROUP_OF: ReadonlyMap<CompetencyKind, CoreCompetencyGroup['group']> = new Map([
  ['platform', 'platforms'],
  ['framework', 'frameworks'],
  ['code-system', 'code-systems'],
  ['language-tool', 'tools'],
  ['credential', 'credentials'],
] as const)
const GROUPS: readonly CoreCompetencyGroup['group'][] = ['platforms', 'frameworks', 'code-systems', 'tools', 'credentials']

/** The paste-ready Technical Core Competencies section: only what the resume affirms by name, strongest evidence first, with the present name and, given the document, the measured half-sentence of its own bullet. */
export function buildCoreCompetencies(competencies: readonly Competency[], document?: ResumeDocument): CoreCompetencyGroup[] {
  const measuredAt = document ? findMeasured(document, competencies) : () => []
  // A bullet that names several things is told once.
  const told = new Set<string>()
  const tell = (one: Competency): string => {
    const words = measuredAt(one).find((measured) => measured.words !== null && !told.has(measured.words))?.words
    if (words) told.add(words)
    return words ? `${toLine(one)}: ${maskIdentifiers(words)}` : toLine(one)
  }
  return GROUPS.flatMap((group) => {
    const items = competencies
      .filter((one) => one.status === 'affirmed' && one.evidenceLevel > 0 && GROUP_OF.get(one.kind) === group && one.credential?.state !== 'lapsed')
      .sort((a, b) => b.evidenceLevel - a.evidenceLevel)
      .map((one) => ({ competency: one.name, line: tell(one) }))
    return items.length > 0 ? [{ group, items }] : []
  })
}

function toLine(one: Competency): string {
  const details = [
    presentName(one),
    one.credential ? null : one.proficiency,
    one.credential?.issuer && !one.name.includes(one.credential.issuer) ? one.credential.issuer : null,
    one.credential?.issued,
    one.credential?.statedExpiry ? `valid to ${one.credential.statedExpiry}` : null,
  ].filter((detail) => detail !== null && detail !== undefined && detail !== '')
  return details.length > 0 ? `${one.name} (${details.join(', ')})` : one.name
}

/** "now Oracle Health": true of a renamed product and of a replaced standard alike, where "formerly" would claim the new one. */
function presentName({ name, currentName }: Competency): string | null {
  return currentName && !name.includes(currentName) ? `now ${currentName}` : null
}

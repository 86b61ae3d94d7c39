import type { Competency, CompetencyKind, CoreCompetencyGroup } from './report.ts'

const GROUP_OF: ReadonlyMap<CompetencyKind, CoreCompetencyGroup['group']> = new Map([
  ['platform', 'platforms'],
  ['framework', 'frameworks'],
  ['code-system', 'code-systems'],
  ['language-tool', 'tools'],
  ['credential', 'credentials'],
] as const)

/** The paste-ready Technical Core Competencies section: only what the resume affirms by name, strongest evidence first, under its present name. */
export function buildCoreCompetencies(competencies: readonly Competency[]): CoreCompetencyGroup[] {
  const groups: CoreCompetencyGroup['group'][] = ['platforms', 'frameworks', 'code-systems', 'tools', 'credentials']
  return groups.flatMap((group) => {
    const items = competencies
      .filter((one) => one.status === 'affirmed' && one.evidenceLevel > 0 && GROUP_OF.get(one.kind) === group && one.credential?.state !== 'lapsed')
      .sort((a, b) => b.evidenceLevel - a.evidenceLevel)
      .map((one) => ({ competency: one.name, line: toLine(one) }))
    return items.length > 0 ? [{ group, items }] : []
  })
}

function toLine(one: Competency): string {
  const name = one.currentName && one.currentName !== one.name ? `${one.currentName} (formerly ${one.name})` : one.name
  const details = [
    one.proficiency,
    one.credential?.issuer && !name.includes(one.credential.issuer) ? one.credential.issuer : null,
    one.credential?.issued,
    one.credential?.statedExpiry ? `valid to ${one.credential.statedExpiry}` : null,
  ].filter((detail) => detail !== null && detail !== undefined && detail !== '')
  return details.length > 0 ? `${name} (${details.join(', ')})` : name
}

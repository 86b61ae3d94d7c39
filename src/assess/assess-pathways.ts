import type { Competency, EvidenceLevel, PathwayCoverage, PathwayRequirement } from '../report/report.ts'

/** A requirement as pathways.json holds it. */
export interface RequirementRule {
  readonly id: string
  /** The pathway's own wording. */
  readonly name: string
  /** Entry ids, any one of which covers it. The id of a type of system is covered by every product of that type. */
  readonly anyOf: readonly string[]
  /** Areas, any named platform or tool of which covers it. */
  readonly anyPlatformOf?: readonly string[] | undefined
  /** Entry ids that come near without covering it. */
  readonly partly: readonly string[]
  /** What to do where it is not covered. */
  readonly advice: string
}

/** A pathway as pathways.json holds it. */
export interface PathwayRule {
  readonly id: string
  readonly name: string
  readonly studyTime: string
  readonly roles: readonly string[]
  /** What to ask a candidate whose resume names nothing of it. */
  readonly questions: readonly string[]
  /** Entry ids of the credentials that show it; the advice of the requirements names them in words. */
  readonly credentials?: readonly string[] | undefined
  readonly requirements: readonly RequirementRule[]
}

/** Says for each pathway which requirements the resume covers, comes near to, or misses. It ranks nobody. */
export function assessPathways(
  pathways: readonly PathwayRule[],
  competencies: readonly Competency[],
  impliedBy: (id: string) => readonly string[],
): PathwayCoverage[] {
  const held = competencies.flatMap((one): Held[] =>
    one.id === null || !COUNTED.has(one.status) ? [] : [{ competency: one, ids: [one.id, ...impliedBy(one.id)] }],
  )
  return pathways.map((pathway) => {
    const requirements = pathway.requirements.map((rule) => assess(rule, held))
    const count = (state: PathwayRequirement['state']): number => requirements.filter((one) => one.state === state).length
    return {
      id: pathway.id,
      name: pathway.name,
      studyTime: pathway.studyTime,
      roles: pathway.roles,
      requirements,
      covered: count('covered'),
      partial: count('partial'),
      missing: count('missing'),
    }
  })
}

/** A competency that counts for a pathway, with the ids that it proves: its own first. */
interface Held {
  readonly competency: Competency
  readonly ids: readonly string[]
}

const COUNTED: ReadonlySet<Competency['status']> = new Set(['affirmed', 'in-progress', 'expired'])

function assess(rule: RequirementRule, held: readonly Held[]): PathwayRequirement {
  const full: Competency[] = []
  const near: Competency[] = []
  const underWay: Competency[] = []
  for (const { competency, ids } of held) {
    const named = competency.kind === 'platform' || competency.kind === 'language-tool'
    const meets = ids.some((id) => rule.anyOf.includes(id)) || (named && rule.anyPlatformOf?.includes(competency.area) === true)
    if (competency.status !== 'affirmed') {
      if (meets) underWay.push(competency)
    } else if (meets && competency.kind !== 'platform-class') full.push(competency)
    else if (meets || rule.partly.includes(ids[0] as string)) near.push(competency)
  }
  const partial = [...near, ...underWay]
  const state = full.length > 0 ? 'covered' : partial.length > 0 ? 'partial' : 'missing'
  const by = state === 'covered' ? full : partial
  return {
    id: rule.id,
    name: rule.name,
    state,
    evidenceLevel: by.reduce<EvidenceLevel>((best, one) => Math.max(best, one.evidenceLevel) as EvidenceLevel, 0),
    by: by.map((one) => one.name),
    advice: state === 'covered' ? null : rule.advice,
  }
}

/** The pathway of which the resume covers most; of equals the one that it comes nearest to in the rest, then the first. Null where nothing is covered or near. */
export function nearestPathway(coverage: readonly PathwayCoverage[]): PathwayCoverage | null {
  let best: PathwayCoverage | null = null
  for (const one of coverage) {
    if (one.covered + one.partial === 0) continue
    if (best === null || one.covered > best.covered || (one.covered === best.covered && one.partial > best.partial)) best = one
  }
  return best
}

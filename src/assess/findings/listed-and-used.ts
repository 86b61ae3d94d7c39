import type { Competency } from '../../report/report.ts'
import type { FindingContext, FoundFact } from './find-findings.ts'

const NAMEABLE: ReadonlySet<string> = new Set(['platform', 'language-tool', 'framework', 'code-system'])

/** Holds the skills section against the jobs, by concept: "EDC" listed and Medidata Rave used agree. */
export function listedAndUsed({ competencies, dictionary }: FindingContext): FoundFact[] {
  const affirmed = competencies.filter((one) => one.status === 'affirmed' && one.id !== null)
  const standsIn = (one: Competency, section: 'skills' | 'experience'): boolean => one.mentions.some((mention) => mention.section === section)
  const hasSection = (section: 'skills' | 'experience'): boolean => affirmed.some((one) => standsIn(one, section))
  if (!hasSection('skills') || !hasSection('experience')) return []
  const concepts = (one: Competency): readonly string[] => [one.id as string, ...(dictionary.entries[dictionary.entryById.get(one.id as string) ?? -1]?.implies ?? [])]
  const used = new Set(affirmed.filter((one) => standsIn(one, 'experience')).flatMap(concepts))
  // A certification or summary names it as well as a list does.
  const listed = new Set(affirmed.filter((one) => one.mentions.some((mention) => mention.section !== 'experience')).flatMap(concepts))
  const nameable = affirmed.filter((one) => NAMEABLE.has(one.kind))
  const notUsed = nameable.filter((one) => standsIn(one, 'skills') && !concepts(one).some((id) => used.has(id)))
  const notListed = nameable.filter((one) => standsIn(one, 'experience') && !concepts(one).some((id) => listed.has(id)))
  const unmeasured = nameable.filter((one) => one.evidenceLevel === 3)
  return [
    ...fact('listed-not-used', 'Listed, but shown in no job', notUsed),
    ...fact('used-not-listed', 'Used, but not listed among the skills', notListed),
    ...fact('nothing-measured', 'Used without a number or outcome', unmeasured),
  ]
}

function fact(code: FoundFact['code'], words: string, list: readonly Competency[]): FoundFact[] {
  if (list.length === 0) return []
  return [{ code, message: `${words}: ${list.map((one) => one.name).join(', ')}.`, places: list.flatMap((one) => one.mentions.slice(0, 1)) }]
}

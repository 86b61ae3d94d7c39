import type { SectionKind } from '../../document/document.ts'
import type { Competency } from '../../report/report.ts'
import { entryOf, type FindingContext, type FoundFact } from './finding-context.ts'

const NAMEABLE: ReadonlySet<string> = new Set(['platform', 'language-tool', 'framework', 'code-system'])

/** Holds the skills section against the jobs, by concept: "EDC" listed and Medidata Rave used agree, as do Epic listed and Epic Beaker used. */
export function listedAndUsed({ competencies, dictionary }: FindingContext): FoundFact[] {
  const affirmed = competencies.filter((one) => one.status === 'affirmed' && one.id !== null)
  const listed = affirmed.filter((one) => standsIn(one, 'skills'))
  const used = affirmed.filter((one) => standsIn(one, 'experience'))
  if (listed.length === 0 || used.length === 0) return []
  const impliedBy = (one: Competency): readonly string[] => entryOf(dictionary, one)?.implies ?? []
  // A summary or certification names it as well as a list does.
  const isNamed = answeredBy(
    affirmed.filter((one) => one.mentions.some((mention) => mention.section !== 'experience')),
    impliedBy,
  )
  const isUsed = answeredBy(used, impliedBy)
  const isNameable = (one: Competency): boolean => NAMEABLE.has(one.kind)
  return [
    ...fact(
      'listed-not-used',
      'Listed, but shown in no job',
      listed.filter((one) => isNameable(one) && one.evidenceLevel < 3 && !isUsed(one)),
      'skills',
    ),
    ...fact(
      'used-not-listed',
      'Used, but not listed among the skills',
      used.filter((one) => isNameable(one) && !isNamed(one)),
      'experience',
    ),
  ]
}

/** Whether one side names a concept: itself, something that implies it, or the bare type of system that it is. */
function answeredBy(side: readonly Competency[], impliedBy: (one: Competency) => readonly string[]): (one: Competency) => boolean {
  const named = new Set(side.flatMap((one) => [one.id as string, ...impliedBy(one)]))
  const types = new Set(side.filter((one) => one.kind === 'platform-class').map((one) => one.id as string))
  const products = new Set(side.filter((one) => one.kind !== 'platform-class').map((one) => one.id as string))
  return (one) => named.has(one.id as string) || impliedBy(one).some((id) => types.has(id) || products.has(id))
}

function standsIn(one: Competency, section: SectionKind): boolean {
  return one.mentions.some((mention) => mention.section === section && mention.status === 'affirmed')
}

function fact(code: FoundFact['code'], words: string, list: readonly Competency[], section: SectionKind): FoundFact[] {
  if (list.length === 0) return []
  return [
    {
      code,
      message: `${words}: ${list.map((one) => one.name).join(', ')}.`,
      places: list.flatMap((one) => one.mentions.filter((mention) => mention.section === section).slice(0, 1)),
    },
  ]
}

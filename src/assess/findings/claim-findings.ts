import type { Competency } from '../../report/report.ts'
import { entryOf, type FindingContext, type FoundFact } from './finding-context.ts'

/** What is claimed and denied at once, and what is claimed as a type without a product. */
export function claimFindings(context: FindingContext): FoundFact[] {
  const affirmed = context.competencies.filter((one) => one.status === 'affirmed')
  return [...affirmed.flatMap(contradictions), ...unnamedTypes(context, affirmed)]
}

function contradictions(one: Competency): FoundFact[] {
  const denied = one.mentions.filter((mention) => mention.status === 'negated')
  const claimed = one.mentions.filter((mention) => mention.status === 'affirmed').slice(0, 1)
  return denied.length > 0
    ? [{ code: 'contradictory-claim', message: `${one.name} is claimed in one place and denied in another.`, places: [...claimed, ...denied] }]
    : []
}

function unnamedTypes({ dictionary, vague = [] }: FindingContext, affirmed: readonly Competency[]): FoundFact[] {
  const products = affirmed.filter((one) => one.kind === 'platform' || one.kind === 'language-tool')
  const areas = new Set(products.map((one) => one.area))
  const types = new Set(products.flatMap((one) => entryOf(dictionary, one)?.implies ?? []))
  const open = affirmed
    .filter((one) => one.kind === 'platform-class' && one.id !== null && !types.has(one.id) && !areas.has(one.area))
    .map((one) => ({
      one,
      places: one.mentions.filter(
        (mention) => mention.status === 'affirmed' && !vague.some((phrase) => mention.start < phrase.end && mention.end > phrase.start),
      ),
    }))
    .filter(({ places }) => places.length > 0)
  if (open.length === 0) return []
  return [
    {
      code: 'name-the-product',
      message: `Named as a type of system, without a product: ${open.map(({ one }) => one.name).join(', ')}.`,
      places: open.flatMap(({ places }) => places.slice(0, 2)),
    },
  ]
}

import type { Span } from '../../document/document.ts'
import type { Competency } from '../../report/report.ts'
import { findMeasured } from './find-measured.ts'
import { entryOf, type FindingContext, type FoundFact } from './finding-context.ts'

const MEASURABLE: ReadonlySet<string> = new Set(['platform', 'language-tool', 'framework', 'code-system'])

/** What is used or certified and stands without any number; and which lines carry one already. */
export function nothingMeasured({ document, dictionary, competencies }: FindingContext): FoundFact[] {
  const affirmed = competencies.filter((one) => one.status === 'affirmed' && one.id !== null)
  const measuredAt = findMeasured(document, competencies)
  const used = affirmed.filter((one) => MEASURABLE.has(one.kind) && one.mentions.some((mention) => mention.section === 'experience'))
  const measured = affirmed.flatMap((one) => {
    const at = measuredAt(one)[0]
    return at && one.kind !== 'platform-class' ? [{ one, line: at.mention.line }] : []
  })
  const counted = new Set(measured.map(({ one }) => one.id))
  const open = [...used, ...affirmed.filter((one) => certifies(one, dictionary))].filter(
    (one) => !counted.has(one.id) && !(entryOf(dictionary, one)?.implies ?? []).some((id) => one.kind === 'credential' && counted.has(id)),
  )
  if (open.length === 0) return []
  const lines = [...new Set(measured.map(({ line }) => line))].sort((a, b) => a - b)
  const already = lines.length > 0 ? ` ${lines.length === 1 ? 'A line that carries' : 'Lines that carry'} one already: ${lines.join(', ')}.` : ''
  return [
    {
      code: 'nothing-measured',
      message: `No number or outcome stands near: ${open.map((one) => one.name).join(', ')}.${already}`,
      places: open.flatMap((one) => (one.mentions.find((mention) => mention.section === 'experience') ?? one.mentions[0]) as Span),
    },
  ]
}

/** Whether it is a credential in something that work can be counted in: a system, a standard, a method of the dictionary. */
function certifies(one: Competency, dictionary: FindingContext['dictionary']): boolean {
  return (
    one.kind === 'credential' &&
    (entryOf(dictionary, one)?.implies ?? []).some((id) => dictionary.entries[dictionary.entryById.get(id) ?? -1]?.kind !== 'credential')
  )
}

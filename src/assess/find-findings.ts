import type { Dictionary } from '../dictionary/compile-dictionary.ts'
import type { ResumeDocument } from '../document/document.ts'
import type { Competency, Finding, Place } from '../report/report.ts'

/** Finds what a coach would raise with the candidate. */
export function findFindings(_document: ResumeDocument, _dictionary: Dictionary, competencies: readonly Competency[], _asOf: string): Finding[] {
  return competencies.flatMap((one): Finding[] => [...contradictoryClaim(one), ...nameTheProduct(one, competencies)])
}

function contradictoryClaim(one: Competency): Finding[] {
  const denied = one.mentions.filter((mention) => mention.status === 'negated')
  if (one.status !== 'affirmed' || denied.length === 0) return []
  return [
    {
      code: 'contradictory-claim',
      severity: 'warning',
      message: `${one.name} is claimed in one place and denied in another.`,
      fix: 'Keep the one that is true.',
      places: [...one.mentions.filter((mention) => mention.status === 'affirmed').slice(0, 1), ...denied].map(toPlain),
    },
  ]
}

function nameTheProduct(one: Competency, all: readonly Competency[]): Finding[] {
  if (one.kind !== 'platform-class' || one.status !== 'affirmed') return []
  const named = all.some((other) => other.kind === 'platform' && other.status === 'affirmed' && other.area === one.area)
  if (named) return []
  return [
    {
      code: 'name-the-product',
      severity: 'advice',
      message: `${one.name} is a type of system; no product of that type is named.`,
      fix: `Name the product that you used: "${one.name}" alone is not what postings ask for.`,
      places: one.mentions.slice(0, 3).map(toPlain),
    },
  ]
}

function toPlain({ text, start, end, page, line, section, quote }: Place): Place {
  return { text, start, end, page, line, section, quote }
}

import type { Report } from '../../report/report.ts'

/** What a mark in the resume's text stands for. */
type MarkKind = 'competency' | 'other' | 'vague' | 'finding'

/** One highlighted stretch of the resume's text. Marks never overlap. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  /** The anchors of the list's links that lead here; the first is the mark's own. */
  readonly ids: readonly string[]
  /** The anchor in the list that it leads to. */
  readonly target: string
  /** What it is, in a few words. */
  readonly title: string
}

type Found = Omit<Mark, 'ids'> & { readonly id: string }

/** Gathers every place of a report into marks in the order of the text; places that overlap share one mark. */
export function findMarks(report: Report): Mark[] {
  const found = [...competencyPlaces(report), ...vaguePlaces(report), ...findingPlaces(report)]
  const order: readonly MarkKind[] = ['competency', 'other', 'vague', 'finding']
  found.sort((a, b) => a.start - b.start || b.end - a.end || order.indexOf(a.kind) - order.indexOf(b.kind))
  const marks: (Omit<Mark, 'end' | 'ids'> & { end: number; ids: string[] })[] = []
  for (const { id, ...one } of found) {
    const last = marks.at(-1)
    if (!last || one.start >= last.end) marks.push({ ...one, ids: [id] })
    else {
      last.ids.push(id)
      last.end = Math.max(last.end, one.end)
    }
  }
  return marks
}

function competencyPlaces({ competencies, unresolved }: Report): Found[] {
  return [
    ...competencies.flatMap((one, number) =>
      one.mentions.map(({ start, end, status }, index) => ({
        start,
        end,
        id: `m${number}-${index}`,
        kind: status === 'affirmed' ? ('competency' as const) : ('other' as const),
        target: `c${number}`,
        title: one.name,
      })),
    ),
    ...unresolved.map(({ start, end }, index) => ({ start, end, id: `n${index}`, kind: 'other' as const, target: `u${index}`, title: 'Unclear' })),
  ]
}

function vaguePlaces({ vaguePhrases }: Report): Found[] {
  return vaguePhrases.map(({ start, end, why }, index) => ({ start, end, id: `w${index}`, kind: 'vague' as const, target: `v${index}`, title: why }))
}

function findingPlaces({ findings }: Report): Found[] {
  return findings.flatMap((one, number) =>
    one.places.map(({ start, end }, index) => ({ start, end, id: `g${number}-${index}`, kind: 'finding' as const, target: `f${number}`, title: one.message })),
  )
}

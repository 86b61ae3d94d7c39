import type { VNode } from 'preact'
import type { Place } from '../../report/report.ts'

interface PlaceLinksProps {
  readonly places: readonly Pick<Place, 'line' | 'section'>[]
  /** The anchor of a place by its number, or null where the page has no text to lead to. */
  readonly anchor: ((index: number) => string) | null
  readonly most?: number
}

/** "line 10 (skills), line 25": each line once, leading into the text where the page has it. */
export function PlaceLinks({ places, anchor, most = 6 }: PlaceLinksProps): VNode {
  const firsts = places.map((place, index) => ({ ...place, index })).filter((place) => places.findIndex((one) => one.line === place.line) === place.index)
  return (
    <>
      {firsts.slice(0, most).map(({ line, section, index }, number) => {
        const words = `line ${line}`
        const inside = section === 'other' ? '' : ` (${section})`
        return (
          <span key={index}>
            {number > 0 ? ', ' : ''}
            {anchor ? <a href={`#${anchor(index)}`}>{words}</a> : words}
            {inside}
          </span>
        )
      })}
      {firsts.length > most ? ` and ${firsts.length - most} more` : ''}
    </>
  )
}

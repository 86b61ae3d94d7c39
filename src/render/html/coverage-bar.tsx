import type { VNode } from 'preact'
import type { PathwayRequirement } from '../../report/report.ts'

interface CoverageBarProps {
  readonly states: readonly PathwayRequirement['state'][]
  readonly height: number
  readonly look: string
}

/** One field for each requirement of a pathway: full, half or empty. The words beside it say the same. */
export function CoverageBar({ states, height, look }: CoverageBarProps): VNode {
  const width = 100 / Math.max(1, states.length)
  const ordered = (['covered', 'partial', 'missing'] as const).flatMap((state) => states.filter((one) => one === state))
  return (
    <svg class={look} height={height} aria-hidden="true">
      {ordered.map((state, index) => (
        <g key={index}>
          <rect class="rail" x={`${index * width}%`} width={`${width - 1.5}%`} height={height} rx={height / 4} />
          {state === 'missing' ? null : (
            <rect
              class={state === 'covered' ? 'fill' : 'part'}
              x={`${index * width}%`}
              width={`${(width - 1.5) / (state === 'covered' ? 1 : 2)}%`}
              height={height}
              rx={height / 4}
            />
          )}
        </g>
      ))}
    </svg>
  )
}

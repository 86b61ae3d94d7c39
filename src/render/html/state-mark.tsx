import type { VNode } from 'preact'
import type { PathwayRequirement } from '../../report/report.ts'

/** A full, half or empty circle; the words beside it say the same. */
export function StateMark({ state }: { readonly state: PathwayRequirement['state'] }): VNode {
  return (
    <svg class="mark" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r="7.5" />
      {state === 'covered' ? <path d="M5.2 9.4l2.6 2.6 5-5.4" /> : null}
      {state === 'partial' ? <path class="half" d="M9 3.5a5.5 5.5 0 0 0 0 11z" /> : null}
    </svg>
  )
}

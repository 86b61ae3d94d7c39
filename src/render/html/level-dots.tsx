import type { VNode } from 'preact'
import type { EvidenceLevel } from '../../report/report.ts'

/** The evidence level as five dots; the words beside them say the same. */
export function LevelDots({ level }: { readonly level: EvidenceLevel }): VNode {
  return (
    <svg class="dots" width="62" height="12" viewBox="0 0 62 12" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((step) => (
        <circle key={step} class={step < level ? 'on' : 'off'} cx={6 + step * 12.5} cy="6" r="4.25" />
      ))}
    </svg>
  )
}

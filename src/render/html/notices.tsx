import type { VNode } from 'preact'
import type { Report } from '../../report/report.ts'
import { Text } from './text.tsx'

/** What reading had to skip, cap or repair. */
export function Notices({ report }: { readonly report: Report }): VNode | null {
  if (report.notices.length === 0) return null
  return (
    <section class="card" id="notices">
      <h2>How the file was read</h2>
      <ul class="items">
        {report.notices.map((one, index) => (
          <li key={index}>
            <Text of={`${one.page === null ? '' : `Page ${one.page}: `}${one.message}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

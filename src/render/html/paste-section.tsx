import type { VNode } from 'preact'
import type { Report } from '../../report/report.ts'
import { GROUP_TITLES } from '../words.ts'
import { Text } from './text.tsx'

/** The section to paste into the resume, with a button that copies it. */
export function PasteSection({ report }: { readonly report: Report }): VNode | null {
  if (report.coreCompetencies.length === 0) return null
  return (
    <section class="card" id="paste">
      <div class="bar">
        <div>
          <h2>Ready to paste</h2>
          <p class="soft small">Only what the resume itself affirms, under its present name.</p>
        </div>
        <button type="button" data-copies="paste-text" hidden>
          Copy the section
        </button>
      </div>
      <p id="paste-text-said" class="skip" role="status" />
      <div class="paste" id="paste-text">
        <p>
          <strong>Technical Core Competencies</strong>
        </p>
        {report.coreCompetencies.map((group) => (
          <p key={group.group}>
            <strong>{GROUP_TITLES[group.group]}:</strong> <Text of={group.items.map((item) => item.line).join(' | ')} />
          </p>
        ))}
      </div>
    </section>
  )
}

import type { VNode } from 'preact'
import type { Report } from '../../report/report.ts'
import { INTENDED_USE } from '../words.ts'
import { Text } from './text.tsx'

/** What the page is for, and what made it. */
export function PageFooter({ stamp }: { readonly stamp: Report['stamp'] | null }): VNode {
  return (
    <footer>
      <p>{INTENDED_USE}</p>
      {stamp ? (
        <p>
          <Text
            of={`${stamp.engine} · dictionary ${stamp.dictionary.version} ${stamp.dictionary.sha256.slice(0, 8)} · as of ${stamp.asOf}. Made on this machine; nothing was sent anywhere.`}
          />
        </p>
      ) : null}
    </footer>
  )
}

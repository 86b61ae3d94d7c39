import type { VNode } from 'preact'
import type { Report } from '../../report/report.ts'
import { askedWords, byStrength, OUTCOME_WORDS, type Posting, type PostingLine, postingWords } from '../posting.ts'
import { PlaceLinks } from './place-links.tsx'
import { StateMark } from './state-mark.tsx'
import { Text } from './text.tsx'

const STATES = { met: 'covered', near: 'partial', 'claimed-but-unproved': 'partial', missing: 'missing' } as const

/** Each thing that a posting asks for, and where the resume stands to it. */
export function PostingSection({ posting, report }: { readonly posting: Posting | null; readonly report: Report }): VNode | null {
  if (posting === null) return null
  const linked = report.document.text !== null
  return (
    <section class="card" id="posting">
      <h2>Compared with the posting</h2>
      <p class="soft">
        <Text of={postingWords(posting)} />
      </p>
      <ul class="rules">
        {byStrength(posting).map((one, index) => (
          <Line key={index} one={one} anchorOf={linked ? (place) => anchorOf(report, one.inResume[place]?.start ?? -1) : null} />
        ))}
      </ul>
    </section>
  )
}

function Line({ one, anchorOf }: { readonly one: PostingLine; readonly anchorOf: ((index: number) => string) | null }): VNode {
  return (
    <li class={STATES[one.outcome]}>
      <StateMark state={STATES[one.outcome]} />
      <span class="name">
        <Text of={one.name} />
      </span>{' '}
      <span class="soft small">
        {OUTCOME_WORDS[one.outcome]}
        {askedWords(one) === '' ? null : (
          <>
            {' '}
            · asked: <Text of={askedWords(one)} />
          </>
        )}{' '}
        · <Text of={one.because} />
        {one.inResume.length > 0 ? (
          <>
            {' '}
            <PlaceLinks places={one.inResume} anchor={anchorOf} />
          </>
        ) : null}
      </span>
    </li>
  )
}

/** The anchor of the competency's mention that starts there. */
function anchorOf({ competencies }: Report, start: number): string {
  for (const [number, one] of competencies.entries()) {
    const index = one.mentions.findIndex((mention) => mention.start === start)
    if (index >= 0) return `m${number}-${index}`
  }
  return 'text'
}

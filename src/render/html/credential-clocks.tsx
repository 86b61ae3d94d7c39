import type { VNode } from 'preact'
import type { Competency, CredentialClock, Report } from '../../report/report.ts'
import { CLOCK_WORDS } from '../words.ts'
import { toYears } from '../years-of-use.ts'
import { Text } from './text.tsx'

const CHIPS: Readonly<Record<CredentialClock['state'], string>> = {
  current: 'good',
  'due-soon': 'advice',
  'past-interval': 'advice',
  lapsed: 'warning',
  'in-progress': 'info',
  unknown: '',
}

type Credential = Competency & { readonly credential: CredentialClock }

/** Each credential with its dates, its issuer's rule, and where that stands today. */
export function CredentialClocks({ report }: { readonly report: Report }): VNode | null {
  const credentials = report.competencies.filter(
    (one): one is Credential => one.credential !== null && one.status !== 'negated' && one.status !== 'not-candidate',
  )
  if (credentials.length === 0) return null
  return (
    <section class="card" id="credentials">
      <h2>Credential clocks</h2>
      <p class="soft">
        As stated in the resume, against the issuer's rule on <Text of={report.stamp.asOf} />. Nothing was verified with an issuer.
      </p>
      <ul class="cards">
        {credentials.map((one, index) => (
          <Clock key={index} one={one} asOf={report.stamp.asOf} />
        ))}
      </ul>
    </section>
  )
}

function Clock({ one, asOf }: { readonly one: Credential; readonly asOf: string }): VNode {
  const { issuer, issued, statedExpiry, rule, dueBy, state } = one.credential
  const ends = statedExpiry ?? dueBy
  const dates = [issued && `issued ${issued}`, statedExpiry ? `valid to ${statedExpiry}` : dueBy && `due ${dueBy}`].filter(
    (part) => part !== null && part !== '',
  )
  return (
    <li>
      <h3>
        <Text of={one.name} />
      </h3>
      <p>
        <span class={`chip ${CHIPS[state]}`}>{CLOCK_WORDS[state]}</span>
      </p>
      <p class="soft small">
        <Text of={[issuer, ...dates, rule].filter((part) => part).join(' · ')} />
      </p>
      {issued && ends ? <Span from={toYears(issued, 'start')} to={toYears(ends, 'end')} now={toYears(asOf.slice(0, 7), 'end')} /> : null}
    </li>
  )
}

/** From issue to due date, with today as a line. */
function Span({ from, to, now }: { readonly from: number; readonly to: number; readonly now: number }): VNode | null {
  const last = Math.max(to, now)
  // A caller may have made the report; its dates need not be dates.
  if (!(to > from)) return null
  const at = (year: number): string => `${(Math.min(Math.max(year - from, 0), last - from) / (last - from)) * 100}%`
  return (
    <svg class="line" height="14" aria-hidden="true">
      <rect class="rail" width="100%" y="4" height="6" rx="3" />
      <rect class="fill" width={at(Math.min(now, to))} y="4" height="6" rx="3" />
      <line class="now" x1={at(now)} x2={at(now)} y1="0" y2="14" />
    </svg>
  )
}

import type { VNode } from 'preact'
import type { Finding, Report, Severity, VaguePhrase } from '../../report/report.ts'
import { bySeverity, count } from '../words.ts'
import { PlaceLinks } from './place-links.tsx'
import { Text } from './text.tsx'

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { warning: 'change first', advice: 'worth changing', info: 'good to know' }

interface Part {
  readonly report: Report
}

/** What to change, most pressing first: findings with their fix, then vague phrases with the rewrite. */
export function NextSteps({ report }: Part): VNode | null {
  const { findings, vaguePhrases } = report
  const all = [...findings, ...vaguePhrases]
  if (all.length === 0) return null
  const first = all.filter((one) => one.severity === 'warning').length
  return (
    <section class="card" id="next">
      <h2>What to do next</h2>
      <p class="soft">{`${count(all.length, 'suggestion')}${first > 0 ? `, ${first} of them to change first` : ''}.`}</p>
      {findings.length > 0 ? (
        <>
          <h3>Findings</h3>
          <ul class="items">
            {bySeverity(findings.map(numbered)).map((one) => (
              <FindingItem key={one.number} one={one} linked={report.document.text !== null} />
            ))}
          </ul>
        </>
      ) : null}
      {vaguePhrases.length > 0 ? (
        <>
          <h3>Vague phrases, and what to write instead</h3>
          <ul class="items">
            {bySeverity(vaguePhrases.map(numbered)).map((one) => (
              <VagueItem key={one.number} one={one} linked={report.document.text !== null} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function numbered<T extends object>(one: T, number: number): T & { readonly number: number } {
  return { ...one, number }
}

function SeverityChip({ severity }: { readonly severity: Severity }): VNode {
  return <span class={`chip ${severity}`}>{SEVERITY_WORDS[severity]}</span>
}

function FindingItem({ one, linked }: { readonly one: Finding & { readonly number: number }; readonly linked: boolean }): VNode {
  return (
    <li id={`f${one.number}`}>
      <p class="head">
        <SeverityChip severity={one.severity} />
        <span class="name">
          <Text of={one.message} />
        </span>
      </p>
      {one.fix === '' ? null : (
        <p class="fix">
          <Text of={one.fix} />
        </p>
      )}
      {one.places.length > 0 ? (
        <p class="where">
          See <PlaceLinks places={one.places} anchor={linked ? (index) => `g${one.number}-${index}` : null} />
        </p>
      ) : null}
    </li>
  )
}

function VagueItem({ one, linked }: { readonly one: VaguePhrase & { readonly number: number }; readonly linked: boolean }): VNode {
  return (
    <li id={`v${one.number}`}>
      <p class="head">
        <SeverityChip severity={one.severity} />
        <q>
          <Text of={one.text} />
        </q>
        <span class="where">
          <PlaceLinks places={[one]} anchor={linked ? () => `w${one.number}` : null} />
        </span>
      </p>
      <p class="soft small">
        <Text of={one.why} />
      </p>
      {one.rewrite.slice(0, 3).map((words, index) => (
        <p key={index} class="fix">
          <Text of={words} />
        </p>
      ))}
    </li>
  )
}

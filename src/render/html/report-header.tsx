import type { VNode } from 'preact'
import type { Report } from '../../report/report.ts'
import { affirmedOf, readWords } from '../words.ts'
import { Text } from './text.tsx'

/** What the report is of, its few facts, and the way to its parts. */
export function ReportHeader({ report, parts }: { readonly report: Report; readonly parts: readonly (readonly [string, string])[] }): VNode {
  return (
    <header class="top">
      <p class="kicker">Technical Core Competencies</p>
      <h1>
        <Text of={report.document.fileName ?? 'Resume'} />
      </h1>
      <p class="soft">
        {readWords(report)} · as of <Text of={report.stamp.asOf} />
      </p>
      {report.outcome === 'partly-readable' ? (
        <p class="banner">Not all of this file could be read: what is missing below may stand in the part that was not.</p>
      ) : null}
      <dl class="facts">
        {factsOf(report).map(([number, words]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <nav class="jump" aria-label="Parts of this report">
        <ul>
          {parts.map(([id, words]) => (
            <li key={id}>
              <a href={`#${id}`}>{words}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

function factsOf(report: Report): [number, string][] {
  const affirmed = affirmedOf(report)
  return [
    [affirmed.length, 'competencies named'],
    [affirmed.filter((one) => one.evidenceLevel >= 3).length, 'shown in use, not only listed'],
    [affirmed.filter((one) => one.kind === 'credential').length, 'credentials'],
    [report.findings.length + report.vaguePhrases.length, 'suggestions'],
  ]
}

import type { VNode } from 'preact'
import type { PathwayCoverage, PathwayRequirement, Report } from '../../report/report.ts'
import { coverageWords, splitGoals } from '../words.ts'
import { CoverageBar } from './coverage-bar.tsx'
import { StateMark } from './state-mark.tsx'
import { Text } from './text.tsx'

const STATE_WORDS: Readonly<Record<PathwayRequirement['state'], string>> = { covered: 'covered', partial: 'partly covered', missing: 'not shown yet' }

/** How far the resume covers each pathway: a picture over all, then each requirement with what meets it or would. */
export function Pathways({ report }: { readonly report: Report }): VNode | null {
  if (report.pathways.length === 0) return null
  const { near, far } = splitGoals(report.pathways)
  return (
    <section class="card" id="pathways">
      <h2>Pathways</h2>
      <p class="soft">What the resume shows of each goal, and what it does not. No score of a person.</p>
      <ul class="grid">
        {report.pathways.map((one) => (
          <CoverageRow key={one.id} pathway={one} />
        ))}
      </ul>
      {near.map((one) => (
        <div key={one.id} class="goal">
          <h3>
            <Text of={one.name} />
          </h3>
          <Goal pathway={one} />
        </div>
      ))}
      {far.map((one) => (
        <details key={one.id} class="goal">
          <summary>
            <h3>
              <Text of={one.name} />
            </h3>{' '}
            <span class="soft small">{coverageWords(one)}</span>
          </summary>
          <Goal pathway={one} />
        </details>
      ))}
    </section>
  )
}

function CoverageRow({ pathway }: { readonly pathway: PathwayCoverage }): VNode {
  return (
    <li>
      <span class="label">
        <Text of={pathway.name} />
      </span>
      <CoverageBar states={pathway.requirements.map((rule) => rule.state)} height={16} look="picture line" />
      <span class="value">{coverageWords(pathway)}</span>
    </li>
  )
}

function Goal({ pathway }: { readonly pathway: PathwayCoverage }): VNode {
  return (
    <>
      <p class="soft small">
        <Text of={`${pathway.roles.join(', ')} · study time ${pathway.studyTime}`} />
      </p>
      <ul class="rules">
        {pathway.requirements.map((rule) => (
          <li key={rule.id} class={rule.state}>
            <StateMark state={rule.state} />
            <span class="name">
              <Text of={rule.name} />
            </span>{' '}
            <span class="soft small">
              {STATE_WORDS[rule.state]}
              {rule.by.length > 0 ? (
                <>
                  : <Text of={rule.by.join(', ')} />
                </>
              ) : null}
            </span>
            {rule.advice && rule.state !== 'covered' ? (
              <p class="fix">
                <Text of={rule.advice} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

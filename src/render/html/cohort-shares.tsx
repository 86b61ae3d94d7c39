import type { VNode } from 'preact'
import { type Cohort, commonPhrases, gapsOf, holdersOf, type Shared } from '../cohort.ts'
import { GROUP_TITLES } from '../words.ts'
import { PersonLink } from './cohort-people.tsx'
import { Text } from './text.tsx'

const GROUPS = ['platforms', 'frameworks', 'code-systems', 'tools', 'credentials'] as const

interface Part {
  readonly cohort: Cohort
}

/** Who names which platform, framework, code system, tool and credential. */
export function CohortHolders({ cohort }: Part): VNode | null {
  const groups = GROUPS.map((group) => ({ group, shared: holdersOf(cohort, group) })).filter((one) => one.shared.length > 0)
  if (groups.length === 0) return null
  return (
    <section class="card" id="holders">
      <h2>Who names what</h2>
      <p class="soft">Only what a resume affirms by name. Open a line to see in whose.</p>
      {groups.map(({ group, shared }) => (
        <div key={group}>
          <h3>{GROUP_TITLES[group]}</h3>
          <ul class="holders">
            {shared.map((one) => (
              <li key={one.name}>
                <Holders shared={one} all={cohort.members.length} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Holders({ shared, all }: { readonly shared: Shared; readonly all: number }): VNode {
  return (
    <details>
      <summary>
        <span class="label">
          <Text of={shared.name} />
        </span>
        <svg class="line" height="10" aria-hidden="true">
          <rect class="rail" width="100%" height="10" rx="3" />
          <rect class="fill" width={`${(shared.members.length / all) * 100}%`} height="10" rx="3" />
        </svg>
        <span class="value">{`${shared.members.length} of ${all}`}</span>
      </summary>
      <p class="people">
        {shared.members.map((member) => (
          <span key={member.fileName}>
            <PersonLink one={member} />
          </span>
        ))}
      </p>
    </details>
  )
}

/** Which requirements of each pathway many resumes do not show. */
export function CohortGaps({ cohort }: Part): VNode | null {
  const pathways = gapsOf(cohort)
  if (pathways.length === 0) return null
  return (
    <section class="card" id="gaps">
      <h2>Common gaps</h2>
      <p class="soft">In how many resumes a requirement is not shown. What one workshop could answer for many.</p>
      {pathways.map((pathway) => (
        <div key={pathway.name}>
          <h3>
            <Text of={pathway.name} />
          </h3>
          <ul class="grid">
            {pathway.rules.map((rule) => (
              <Bar
                key={rule.name}
                name={rule.name}
                full={rule.members.length}
                partly={rule.partly}
                all={cohort.members.length}
                words={`${rule.members.length} of ${cohort.members.length} without${rule.partly > 0 ? `, ${rule.partly} partly` : ''}`}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** Which vague phrases come up again and again. */
export function CohortPhrases({ cohort }: Part): VNode | null {
  const phrases = commonPhrases(cohort).slice(0, 12)
  if (phrases.length === 0) return null
  return (
    <section class="card" id="phrases">
      <h2>Common vague phrases</h2>
      <p class="soft">In how many resumes each stands. The rewrites are in each person's report.</p>
      <ul class="grid">
        {phrases.map((one) => (
          <Bar
            key={one.name}
            name={`“${one.name}”`}
            full={one.members.length}
            all={cohort.members.length}
            words={`${one.members.length} of ${cohort.members.length}`}
          />
        ))}
      </ul>
    </section>
  )
}

interface BarProps {
  readonly name: string
  /** How many of the cohort, and beyond them how many in part. */
  readonly full: number
  readonly partly?: number
  readonly all: number
  readonly words: string
}

function Bar({ name, full, partly = 0, all, words }: BarProps): VNode {
  const percent = (number: number): string => `${(number / all) * 100}%`
  return (
    <li>
      <span class="label">
        <Text of={name} />
      </span>
      <svg class="picture line" height="14" aria-hidden="true">
        <rect class="rail" width="100%" height="14" rx="4" />
        <rect class="lack-part" width={percent(full + partly)} height="14" rx="4" />
        <rect class="lack" width={percent(full)} height="14" rx="4" />
      </svg>
      <span class="value">{words}</span>
    </li>
  )
}

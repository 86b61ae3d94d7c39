import type { VNode } from 'preact'
import type { Cohort, CohortMember } from '../cohort.ts'
import { CoverageBar } from './coverage-bar.tsx'
import { Text } from './text.tsx'

/** Everybody, in the order of their file names: what each resume shows, never who is ahead. */
export function CohortPeople({ cohort }: { readonly cohort: Cohort }): VNode | null {
  const { members } = cohort
  if (members.length === 0) return null
  const pathways = members[0]?.pathways ?? []
  return (
    <section class="card" id="people">
      <h2>People</h2>
      <p class="soft">In the order of the file names. Numbers of what a resume shows, not of what a person can do.</p>
      <section class="wide" aria-label="People">
        <table>
          <thead>
            <tr>
              <th scope="col">Resume</th>
              <th scope="col" class="number">
                Named
              </th>
              <th scope="col" class="number">
                Shown in use
              </th>
              <th scope="col" class="number">
                To change first
              </th>
              {pathways.map((one) => (
                <th key={one.id} scope="col" class="upright">
                  <span>
                    <Text of={one.name} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map((one, index) => (
              <Row key={index} one={one} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Row({ one }: { readonly one: CohortMember }): VNode {
  return (
    <tr>
      <th scope="row">
        <PersonLink one={one} />
        {one.outcome === 'partly-readable' ? (
          <>
            {' '}
            <span class="chip advice">partly readable</span>
          </>
        ) : null}
        {one.competencies === 0 ? (
          <>
            {' '}
            <span class="chip">nothing found</span>
          </>
        ) : null}
      </th>
      <td class="number">{one.competencies}</td>
      <td class="number">{one.inUse}</td>
      <td class="number">{one.warnings}</td>
      {one.pathways.map((pathway) => (
        <td key={pathway.id} class="goals">
          <CoverageBar states={pathway.requirements.map((rule) => rule.state)} height={8} look="small-bar" />
          {`${pathway.covered} of ${pathway.requirements.length}`}
        </td>
      ))}
    </tr>
  )
}

/** A person's file name, leading to the report. */
export function PersonLink({ one }: { readonly one: CohortMember }): VNode {
  return one.href === null ? (
    <Text of={one.fileName} />
  ) : (
    <a href={one.href}>
      <Text of={one.fileName} />
    </a>
  )
}

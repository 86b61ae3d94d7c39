import type { VNode } from 'preact'
import type { Cohort } from './cohort.ts'
import { CohortPeople } from './html/cohort-people.tsx'
import { CohortGaps, CohortHolders, CohortPhrases } from './html/cohort-shares.tsx'
import { toPage } from './html/page.tsx'
import { PageFooter } from './html/page-footer.tsx'
import { Text } from './html/text.tsx'
import { count } from './words.ts'

/** Several people's reports on one page: who names what, and which gaps are common. It ranks nobody. */
export function toCohortHtml(cohort: Cohort): string {
  const { members, unread, stamp } = cohort
  return toPage({
    title: `Technical Core Competencies: ${count(members.length, 'resume')}`,
    children: (
      <div class="page">
        <a class="skip" href="#main">
          Skip to the overview
        </a>
        <header class="top">
          <p class="kicker">Technical Core Competencies</p>
          <h1>{count(members.length, 'resume')} side by side</h1>
          <p class="soft">
            {stamp ? <Text of={`As of ${stamp.asOf}`} /> : null}
            {unread.length > 0 ? ` · ${count(unread.length, 'file')} could not be read` : ''}
          </p>
          <nav class="jump" aria-label="Parts of this overview">
            <ul>
              {unread.length > 0 ? (
                <li>
                  <a href="#unread">Not read</a>
                </li>
              ) : null}
              {members.length > 0 ? (
                <>
                  <li>
                    <a href="#people">People</a>
                  </li>
                  <li>
                    <a href="#gaps">Common gaps</a>
                  </li>
                  <li>
                    <a href="#phrases">Common vague phrases</a>
                  </li>
                  <li>
                    <a href="#holders">Who names what</a>
                  </li>
                </>
              ) : null}
            </ul>
          </nav>
        </header>
        <main id="main">
          <Unread cohort={cohort} />
          <CohortPeople cohort={cohort} />
          <CohortGaps cohort={cohort} />
          <CohortPhrases cohort={cohort} />
          <CohortHolders cohort={cohort} />
        </main>
        <PageFooter stamp={stamp} />
      </div>
    ),
  })
}

/** An unreadable file is never a weak candidate: it stands apart, with what to do. */
function Unread({ cohort }: { readonly cohort: Cohort }): VNode | null {
  if (cohort.unread.length === 0) return null
  return (
    <section class="card" id="unread">
      <h2>Could not be read</h2>
      <p class="soft">This says nothing about the person.</p>
      <ul class="items">
        {cohort.unread.map((one) => (
          <li key={one.fileName}>
            <p class="head">
              <span class="name">
                <Text of={one.fileName} />
              </span>
              <span class="chip warning">{one.error.code}</span>
            </p>
            <p class="soft small">
              <Text of={one.error.message} />
            </p>
            {one.error.next === '' ? null : (
              <p class="fix">
                <Text of={one.error.next} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

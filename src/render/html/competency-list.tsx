import type { VNode } from 'preact'
import { LEVEL_WORDS } from '../../report/level-words.ts'
import type { Competency, Report } from '../../report/report.ts'
import { areaName, count, detailsOf, emptyWords, OTHER_CLAIMS } from '../words.ts'
import { LevelDots } from './level-dots.tsx'
import { PlaceLinks } from './place-links.tsx'
import { Text } from './text.tsx'

type Numbered = Competency & { readonly number: number }

/** What the resume affirms, by area, each with its evidence and where it stands; then what it names without claiming it. */
export function CompetencyList({ report }: { readonly report: Report }): VNode {
  const all = report.competencies.map((one, number) => ({ ...one, number }))
  const affirmed = all.filter((one) => one.status === 'affirmed')
  const linked = report.document.text !== null
  return (
    <section class="card" id="competencies">
      <h2>Competencies</h2>
      <p class="soft">
        {affirmed.length === 0 ? <Text of={emptyWords(report)} /> : `${count(affirmed.length, 'competency', 'competencies')} by area, best evidence first.`}
      </p>
      <div class="areas">
        {byArea(affirmed).map(([area, list]) => (
          <div key={area}>
            <h3 class="area">
              <Text of={areaName(area)} />
            </h3>
            <ul class="items">
              {list.map((one) => (
                <Item key={one.number} one={one} linked={linked} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <OtherClaims report={report} all={all} linked={linked} />
    </section>
  )
}

function byArea(list: readonly Numbered[]): [string, Numbered[]][] {
  const areas = new Map<string, Numbered[]>()
  for (const one of list) areas.set(one.area, [...(areas.get(one.area) ?? []), one])
  return [...areas].map(([area, members]) => [area, members.sort((a, b) => b.evidenceLevel - a.evidenceLevel)])
}

function Item({ one, linked }: { readonly one: Numbered; readonly linked: boolean }): VNode {
  const quote = one.mentions[0]?.quote
  return (
    <li id={`c${one.number}`}>
      <p class="head rung">
        <LevelDots level={one.evidenceLevel} />
        <span class="name">
          <Text of={one.name} />
        </span>
        <span class="soft small">{LEVEL_WORDS[one.evidenceLevel]}</span>
      </p>
      <p class="where">
        <PlaceLinks places={one.mentions} anchor={linked ? (index) => `m${one.number}-${index}` : null} />
        {detailsOf(one).map((words) => (
          <>
            {' '}
            · <Text of={words} />
          </>
        ))}
      </p>
      {linked || !quote ? null : (
        <blockquote>
          <Text of={quote} />
        </blockquote>
      )}
    </li>
  )
}

function OtherClaims({ report, all, linked }: { readonly report: Report; readonly all: readonly Numbered[]; readonly linked: boolean }): VNode | null {
  const others = all.filter((one) => one.status !== 'affirmed')
  if (others.length + report.unresolved.length === 0) return null
  return (
    <div id="not-counted">
      <h3 class="area">Named, but not counted</h3>
      <ul class="items">
        {others.map((one) => (
          <li key={one.number} id={`c${one.number}`}>
            <p class="head">
              <span class="name">
                <Text of={one.name} />
              </span>
              <span class="chip">{OTHER_CLAIMS[one.status as keyof typeof OTHER_CLAIMS]}</span>
            </p>
            <p class="where">
              <PlaceLinks places={one.mentions} anchor={linked ? (index) => `m${one.number}-${index}` : null} />
              {one.mentions[0]?.because.length ? (
                <>
                  : <Text of={one.mentions[0].because.at(-1) ?? ''} />
                </>
              ) : null}
            </p>
          </li>
        ))}
        {report.unresolved.map((one, index) => (
          <li key={`u${index}`} id={`u${index}`}>
            <p class="head">
              <q>
                <Text of={one.text} />
              </q>
              <span class="chip">Unclear</span>
            </p>
            <p class="where">
              <PlaceLinks places={[one]} anchor={linked ? () => `n${index}` : null} />: may mean{' '}
              <Text of={one.candidates.map((candidate) => candidate.name).join(' or ')} />; <Text of={one.candidates[0]?.missing ?? ''} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

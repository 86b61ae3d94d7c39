import type { CoreCompetencyGroup, Report } from '../report/report.ts'
import type { Posting, PostingLine } from './posting.ts'
import { affirmedOf } from './words.ts'

/** A file that could not be read, with the reason and what to do about it. */
export interface UnreadMember {
  readonly fileName: string
  readonly error: { readonly code: string; readonly message: string; readonly next: string }
}

/** What a cohort's pages need of one person's report: small, so that thousands fit in memory. */
export interface CohortMember {
  readonly fileName: string
  /** Where the person's own report stands, relative to the page, or null. */
  readonly href: string | null
  readonly outcome: Report['outcome']
  readonly pages: number | null
  readonly words: number
  readonly language: Report['document']['language']
  readonly competencies: number
  /** Of these, how many are shown in use (evidence level 3 or higher). */
  readonly inUse: number
  readonly warnings: number
  readonly advice: number
  /** The names of the paste-ready section, by group. */
  readonly holds: readonly { readonly group: CoreCompetencyGroup['group']; readonly name: string }[]
  readonly vaguePhrases: readonly string[]
  readonly pathways: readonly CohortPathway[]
}

/** How far one person's resume covers one pathway. */
export interface CohortPathway {
  readonly id: string
  readonly name: string
  readonly covered: number
  readonly partial: number
  readonly requirements: readonly { readonly id: string; readonly name: string; readonly state: 'covered' | 'partial' | 'missing' }[]
}

/** Several people's reports side by side. It compares what resumes show; it ranks nobody. */
export interface Cohort {
  readonly members: readonly CohortMember[]
  readonly unread: readonly UnreadMember[]
  readonly stamp: Report['stamp'] | null
}

/** The part of a report that a cohort keeps. A posting that all are compared with stands beside the pathways as one more goal. */
export function toCohortMember(fileName: string, report: Report, href: string | null, posting: Posting | null = null): CohortMember {
  const { document } = report
  const affirmed = affirmedOf(report)
  const all = [...report.findings, ...report.vaguePhrases]
  return {
    fileName,
    href,
    outcome: report.outcome,
    pages: document.pages,
    words: document.words,
    language: document.language,
    competencies: affirmed.length,
    inUse: affirmed.filter((one) => one.evidenceLevel >= 3).length,
    warnings: all.filter((one) => one.severity === 'warning').length,
    advice: all.filter((one) => one.severity === 'advice').length,
    holds: report.coreCompetencies.flatMap(({ group, items }) => items.map((item) => ({ group, name: item.competency }))),
    vaguePhrases: [...new Set(report.vaguePhrases.map((one) => one.text.toLowerCase()))],
    pathways: [
      ...(posting === null ? [] : [toGoal(posting)]),
      ...report.pathways.map(({ id, name, covered, partial, requirements }) => ({
        id,
        name,
        covered,
        partial,
        requirements: requirements.map((rule) => ({ id: rule.id, name: rule.name, state: rule.state })),
      })),
    ],
  }
}

function toGoal({ requirements }: Posting): CohortPathway {
  const stateOf = ({ outcome }: PostingLine): 'covered' | 'partial' | 'missing' =>
    outcome === 'met' ? 'covered' : outcome === 'missing' ? 'missing' : 'partial'
  const states = requirements.map(stateOf)
  return {
    id: 'posting',
    name: 'The posting',
    covered: states.filter((state) => state === 'covered').length,
    partial: states.filter((state) => state === 'partial').length,
    requirements: requirements.map((one) => ({ id: one.id, name: one.name, state: stateOf(one) })),
  }
}

/** Something that several people share. */
export interface Shared {
  readonly name: string
  readonly members: readonly CohortMember[]
}

/** Who names what in a group, most common first. */
export function holdersOf({ members }: Cohort, group: CoreCompetencyGroup['group']): Shared[] {
  return share(members, (member) => member.holds.filter((one) => one.group === group).map((one) => one.name))
}

/** The vague phrases of the cohort, most common first. */
export function commonPhrases({ members }: Cohort): Shared[] {
  return share(members, (member) => member.vaguePhrases)
}

/** Whose resume shows nothing for a requirement, by pathway; every requirement in the pathway's order. */
export function gapsOf({ members }: Cohort): { readonly name: string; readonly rules: readonly (Shared & { readonly partly: number })[] }[] {
  const first = members[0]
  if (!first) return []
  return first.pathways.map((pathway) => ({
    name: pathway.name,
    rules: pathway.requirements.map((rule) => {
      const inState = (state: string): CohortMember[] =>
        members.filter((member) =>
          member.pathways.some((one) => one.id === pathway.id && one.requirements.some((other) => other.id === rule.id && other.state === state)),
        )
      return { name: rule.name, members: inState('missing'), partly: inState('partial').length }
    }),
  }))
}

function share(members: readonly CohortMember[], namesOf: (member: CohortMember) => readonly string[]): Shared[] {
  const found = new Map<string, CohortMember[]>()
  for (const member of members) for (const name of new Set(namesOf(member))) found.set(name, [...(found.get(name) ?? []), member])
  return [...found].map(([name, list]) => ({ name, members: list })).sort((a, b) => b.members.length - a.members.length || (a.name < b.name ? -1 : 1))
}

import { areas } from '../dictionary/areas.ts'
import type { Competency, CoreCompetencyGroup, EvidenceLevel } from '../report/report.ts'

/** The evidence ladder in a coach's words. */
export const LEVEL_WORDS: readonly string[] = ['a type of system, no product named', 'listed only', 'named in a dated job', 'used: says what was done', 'used and measured', 'backed by a credential or course']

/** The titles of the paste-ready groups. */
export const GROUP_TITLES: Readonly<Record<CoreCompetencyGroup['group'], string>> = {
  platforms: 'Platforms',
  frameworks: 'Regulations and frameworks',
  'code-systems': 'Code systems and standards',
  tools: 'Data and programming tools',
  credentials: 'Credentials',
}

/** Five steps, filled as far as the evidence goes. */
export function levelBar(level: EvidenceLevel): string {
  return '●'.repeat(level) + '○'.repeat(5 - level)
}

/** An area's name for people. */
export function areaName(id: string): string {
  return areas.find((area) => area.id === id)?.name ?? id
}

/** Time of use as the report can vouch for it. */
export function timeWords(one: Competency): string | null {
  if (one.months === null) return null
  const years = one.months / 12
  const span = years >= 2 ? `${Math.round(years)} years` : `${one.months} month${one.months === 1 ? '' : 's'}`
  return `up to ${span}, last ${one.lastUsed}`
}

/** How a credential stands, in words; nothing here was verified. */
export function clockWords(one: Competency): string | null {
  const clock = one.credential
  if (!clock) return null
  const state = {
    current: 'current as stated',
    'due-soon': 'renewal due soon',
    'past-interval': 'past the usual renewal interval',
    lapsed: 'lapsed as stated',
    'in-progress': 'in progress',
    unknown: 'no date stated',
  }[clock.state]
  const parts = [clock.issued && `issued ${clock.issued}`, clock.statedExpiry && `valid to ${clock.statedExpiry}`, clock.rule, !clock.statedExpiry && clock.dueBy && `due ${clock.dueBy}`]
  return [state, ...parts.filter((part): part is string => typeof part === 'string')].join(', ')
}

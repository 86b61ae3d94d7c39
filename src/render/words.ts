import { areas } from '../dictionary/areas.ts'
import type { Competency, CoreCompetencyGroup, CredentialClock, EvidenceLevel, PathwayCoverage, Report, Severity, Status } from '../report/report.ts'

/** What a claim other than "has it" is called. */
export const OTHER_CLAIMS: Readonly<Record<Exclude<Status, 'affirmed'>, string>> = {
  'in-progress': 'In progress',
  planned: 'Planned',
  expired: 'Expired',
  negated: 'Said not to have',
  'not-candidate': "Not the candidate's own",
}

/** What the report is for, on every page that leaves the desk. */
export const INTENDED_USE = 'All of it is what the resume says; nothing was verified. A help for a person who decides, not a score and not a decision.'

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

/** A number with its noun. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`
}

/** What of the file was read. */
export function readWords({ document, outcome }: Report): string {
  const pages = document.pages === null ? '' : `${count(document.pages, 'page')}, `
  return `${document.format.toUpperCase()}, ${pages}${count(document.words, 'word')} read${outcome === 'partly-readable' ? ' (not all of it could be read)' : ''}`
}

/** Why there is nothing in a report, as far as the report itself can say. */
export function emptyWords({ document, competencies }: Report): string {
  const pages = document.pages === null ? '' : `${count(document.pages, 'page')}, `
  const why = {
    en: competencies.length > 0 ? 'what is named is not claimed' : 'the text is English, but names nothing that the dictionary knows',
    other: 'the text is not English',
    none: 'too few words to tell the language',
  }[document.language ?? 'none']
  return `0 competencies found; ${pages}${count(document.words, 'word')} read; ${why}.`
}

/** What the candidate claims to have. */
export function affirmedOf(report: Report): Competency[] {
  return report.competencies.filter((one) => one.status === 'affirmed')
}

/** The lines that name a competency, each once, the first few. */
export function linesOf(one: Competency, most = 6): number[] {
  return [...new Set(one.mentions.map((mention) => mention.line))].slice(0, most)
}

/** Warnings first, then advice, then information; the order within is kept. */
export function bySeverity<T extends { readonly severity: Severity }>(list: readonly T[]): T[] {
  const order: readonly Severity[] = ['warning', 'advice', 'info']
  return order.flatMap((severity) => list.filter((one) => one.severity === severity))
}

/** The goals that a resume is near - half of one is shown, or it is the nearest - and the others. */
export function splitGoals(pathways: readonly PathwayCoverage[]): { readonly near: readonly PathwayCoverage[]; readonly far: readonly PathwayCoverage[] } {
  const share = (one: PathwayCoverage): number => (one.covered + one.partial / 2) / Math.max(1, one.requirements.length)
  const best = Math.max(...pathways.map(share))
  const isNear = (one: PathwayCoverage): boolean => pathways.length === 1 || (best > 0 && share(one) >= Math.min(0.5, best))
  return { near: pathways.filter(isNear), far: pathways.filter((one) => !isNear(one)) }
}

/** How much of a goal is shown. */
export function coverageWords(one: PathwayCoverage): string {
  return `${one.covered} of ${one.requirements.length} covered${one.partial > 0 ? `, ${one.partial} partly` : ''}`
}

/** Time of use as the report can vouch for it. */
function timeWords(one: Competency): string | null {
  if (one.months === null) return null
  const years = one.months / 12
  const span = years >= 2 ? `${Math.round(years)} years` : `${one.months} month${one.months === 1 ? '' : 's'}`
  return `up to ${span}, last ${one.lastUsed}`
}

/** How a credential's clock stands, in words; nothing here was verified. */
export const CLOCK_WORDS: Readonly<Record<CredentialClock['state'], string>> = {
  current: 'current as stated',
  'due-soon': 'renewal due soon',
  'past-interval': 'past the usual renewal interval',
  lapsed: 'lapsed as stated',
  'in-progress': 'in progress',
  unknown: 'no date stated',
}

/** How a credential stands, with its dates. */
function clockWords(one: Competency): string | null {
  const clock = one.credential
  if (!clock) return null
  const state = CLOCK_WORDS[clock.state]
  const parts = [
    clock.issued && `issued ${clock.issued}`,
    clock.statedExpiry && `valid to ${clock.statedExpiry}`,
    clock.rule,
    !clock.statedExpiry && clock.dueBy && `due ${clock.dueBy}`,
  ]
  return [state, ...parts.filter((part): part is string => typeof part === 'string')].join(', ')
}

/** What else is known of a competency: stated proficiency, time of use, clock, present name. */
export function detailsOf(one: Competency): string[] {
  const now = one.currentName && one.currentName !== one.name ? `now: ${one.currentName}` : null
  return [one.proficiency, timeWords(one), clockWords(one), now].filter((part) => part !== null && part !== '') as string[]
}

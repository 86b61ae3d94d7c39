import { LEVEL_WORDS } from './level-words.ts'
import type { Competency, Finding, PathwayRequirement, Report, VaguePhrase } from './report.ts'

/** A competency that is new, gone, or stands otherwise than before. */
export interface CompetencyChange {
  readonly id: string | null
  readonly name: string
  readonly change: 'added' | 'removed' | 'status' | 'evidence' | 'credential'
  /** What it was, in words; null where it is new. */
  readonly before: string | null
  /** What it is, in words; null where it is gone. */
  readonly after: string | null
  /** Why, one short sentence each: the places in the texts, the dictionary, the day. */
  readonly because: readonly string[]
}

/** A requirement of a pathway whose state changed. */
export interface RequirementChange {
  readonly pathway: string
  readonly requirement: string
  readonly before: PathwayRequirement['state'] | null
  readonly after: PathwayRequirement['state'] | null
  /** The names that it rests on now. */
  readonly by: readonly string[]
}

/** What differs between two reports, and why. */
export interface ReportDiff {
  /** What may have caused the differences besides the resume's own words. */
  readonly dictionaryChanged: boolean
  readonly engineChanged: boolean
  readonly asOfChanged: boolean
  /** Whether the resume's text changed; null where the reports do not carry it (see `includeText`). */
  readonly textChanged: boolean | null
  readonly competencies: readonly CompetencyChange[]
  readonly vaguePhrases: { readonly gone: readonly VaguePhrase[]; readonly new: readonly VaguePhrase[] }
  readonly findings: { readonly gone: readonly Finding[]; readonly new: readonly Finding[] }
  readonly requirements: readonly RequirementChange[]
}

/** Says what a rewrite of the resume, a newer dictionary or another day changed. Both reports should be of one person. */
export function diffReports(before: Report, after: Report): ReportDiff {
  const causes: Causes = {
    dictionaryChanged: before.stamp.dictionary.sha256 !== after.stamp.dictionary.sha256,
    engineChanged: before.stamp.engine !== after.stamp.engine,
    asOfChanged: before.stamp.asOf !== after.stamp.asOf,
    textChanged: before.document.text === null || after.document.text === null ? null : before.document.text !== after.document.text,
  }
  return {
    ...causes,
    competencies: diffCompetencies(before.competencies, after.competencies, causes),
    vaguePhrases: diffLists(before.vaguePhrases, after.vaguePhrases, (one) => `${one.ruleId} ${one.text.toLowerCase()}`),
    findings: diffLists(before.findings, after.findings, (one) => `${one.code} ${one.message}`),
    requirements: diffRequirements(before, after),
  }
}

type Causes = Pick<ReportDiff, 'dictionaryChanged' | 'engineChanged' | 'asOfChanged' | 'textChanged'>

const keyOf = (one: Competency): string => one.id ?? `structure ${one.name.toLowerCase()}`

function diffCompetencies(before: readonly Competency[], after: readonly Competency[], causes: Causes): CompetencyChange[] {
  const then = new Map(before.map((one) => [keyOf(one), one]))
  const now = new Map(after.map((one) => [keyOf(one), one]))
  const removed = before
    .filter((one) => !now.has(keyOf(one)))
    .map(
      (one): CompetencyChange => ({
        id: one.id,
        name: one.name,
        change: 'removed',
        before: inWords(one),
        after: null,
        because: [`It was named in ${linesOf(one)}.`, ...otherCauses(causes)],
      }),
    )
  const rest = after.flatMap((one): CompetencyChange[] => {
    const old = then.get(keyOf(one))
    if (!old)
      return [
        {
          id: one.id,
          name: one.name,
          change: 'added',
          before: null,
          after: inWords(one),
          because: [`It is named in ${linesOf(one)}.`, ...otherCauses(causes)],
        },
      ]
    const change = changeOf(old, one)
    return change
      ? [{ id: one.id, name: one.name, change, before: inWords(old), after: inWords(one), because: [...reasons(change, old, one), ...otherCauses(causes)] }]
      : []
  })
  return [...removed, ...rest]
}

function changeOf(old: Competency, one: Competency): CompetencyChange['change'] | null {
  if (old.status !== one.status) return 'status'
  if (old.evidenceLevel !== one.evidenceLevel) return 'evidence'
  return old.credential?.state !== one.credential?.state || old.credential?.statedExpiry !== one.credential?.statedExpiry ? 'credential' : null
}

function inWords(one: Competency): string {
  const clock = one.credential && one.credential.state !== 'unknown' ? `, ${one.credential.state}` : ''
  return one.status === 'affirmed' ? `affirmed, ${LEVEL_WORDS[one.evidenceLevel]}${clock}` : `${one.status}${clock}`
}

function linesOf(one: Competency): string {
  const lines = [...new Set(one.mentions.map((mention) => mention.line))]
  return `line${lines.length === 1 ? '' : 's'} ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ' ...' : ''}`
}

function reasons(change: CompetencyChange['change'], old: Competency, one: Competency): string[] {
  if (change === 'status') {
    const mention = one.mentions.find(({ status }) => status === one.status)
    return [
      mention
        ? `Line ${mention.line} reads it as ${one.status}${mention.because.length > 0 ? `: ${mention.because.at(-1)}` : ''}.`
        : `It is ${one.status} now.`,
    ]
  }
  if (change === 'credential')
    return [
      `Its clock: ${old.credential?.state} before, ${one.credential?.state} now${one.credential?.statedExpiry ? `, valid to ${one.credential.statedExpiry}` : ''}.`,
    ]
  const quotes = new Set(old.mentions.map((mention) => mention.quote))
  const fresh = one.mentions.filter((mention) => !quotes.has(mention.quote))
  const kept = new Set(one.mentions.map((mention) => mention.quote))
  const lost = old.mentions.filter((mention) => !kept.has(mention.quote))
  return [
    ...(fresh.length > 0
      ? [
          `New or rewritten: ${fresh
            .slice(0, 2)
            .map((mention) => `line ${mention.line} "${mention.quote}"`)
            .join('; ')}.`,
        ]
      : []),
    ...(lost.length > 0
      ? [
          `No longer there: ${lost
            .slice(0, 2)
            .map((mention) => `line ${mention.line} "${mention.quote}"`)
            .join('; ')}.`,
        ]
      : []),
  ]
}

function otherCauses({ dictionaryChanged, engineChanged, asOfChanged, textChanged }: Causes): string[] {
  const causes = [dictionaryChanged ? 'the dictionary' : null, engineChanged ? 'the engine' : null, asOfChanged ? 'the day' : null].filter(
    (cause) => cause !== null,
  )
  if (causes.length === 0) return []
  const words = causes.join(' and ')
  return [textChanged === false ? `The text is the same; ${words} changed.` : `Besides the text, ${words} changed.`]
}

/** The members of one list that the other lacks; equal ones are paired off one by one. */
function diffLists<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): { readonly gone: readonly T[]; readonly new: readonly T[] } {
  const open = new Map<string, number>()
  for (const one of after) open.set(keyOf(one), (open.get(keyOf(one)) ?? 0) + 1)
  const gone = before.filter((one) => {
    const left = open.get(keyOf(one)) ?? 0
    if (left > 0) open.set(keyOf(one), left - 1)
    return left === 0
  })
  return {
    gone,
    new: after
      .toReversed()
      .filter((one) => {
        const left = open.get(keyOf(one)) ?? 0
        if (left > 0) open.set(keyOf(one), left - 1)
        return left > 0
      })
      .toReversed(),
  }
}

function diffRequirements(before: Report, after: Report): RequirementChange[] {
  const list = (report: Report): Map<string, { pathway: string; rule: PathwayRequirement }> =>
    new Map(report.pathways.flatMap((pathway) => pathway.requirements.map((rule) => [`${pathway.id} ${rule.id}`, { pathway: pathway.id, rule }] as const)))
  const then = list(before)
  const now = list(after)
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key): RequirementChange[] => {
    const old = then.get(key)
    const one = now.get(key)
    if (old?.rule.state === one?.rule.state) return []
    return [
      {
        pathway: (one ?? old)?.pathway ?? '',
        requirement: (one ?? old)?.rule.name ?? '',
        before: old?.rule.state ?? null,
        after: one?.rule.state ?? null,
        by: one?.rule.by ?? [],
      },
    ]
  })
}

import type { CredentialRule } from '../dictionary/dictionary-file.ts'
import { findDateRanges, formatYearMonth, monthsOf, type YearMonth } from '../document/date-range.ts'
import { indexAt, type ResumeDocument, type Section, type Span } from '../document/document.ts'
import { foldWord } from '../document/fold.ts'
import type { CredentialClock, Status } from '../report/report.ts'

/** The dates that a resume states beside a credential. */
export interface CredentialDates {
  readonly issued: YearMonth | null
  readonly expiry: YearMonth | null
}

const EXPIRY_WORDS =
  /\b(?:exp(?:ires?|ired|iration|iry|iring|\.)?(?: date| on| in)?|lapsed(?: on| in)?|valid (?:until|through|thru|to|till)|good (?:through|until)|renewal(?: due| date)?|renew(?:s|ed)? by|recertif\w* by|through|until|thru)\s*[:.]?\s*(?:\d{1,2}(?:st|nd|rd|th)? )?$/i
const BIRTH = /\b(?:born|birth(?: ?date|day)?|d\.? ?o\.? ?b\.?)(?: on| in)?\s*[:.-]?\s*$/i
const RENEWED = /\b(?:last )?(?:renewed|recertified|refreshed)(?: on| in)?:? $/i

/** Reads issue and expiry dates in the item that names a credential, up to the next hit. */
export function readCredentialDates(document: ResumeDocument, statement: Span, hit: Span, hits: readonly Span[]): CredentialDates {
  const line = document.lines[indexAt(document.lines, hit.start)] as Span
  const limit = Math.min(Math.max(statement.end, line.end), hit.end + 120)
  const ownEnd = nextItem(document, hit, hits, limit)
  const text = foldWord(document.text.slice(hit.end, ownEnd)).replaceAll('\n', ' ')
  let issued: YearMonth | null = null
  let expiry: YearMonth | null = null
  // A range beside a job's title is the time in that job; that of a course ends with the certificate.
  const { kind } = document.sections[indexAt(document.sections, hit.start)] as Section
  for (const found of findDateRanges(text)) {
    if (BIRTH.test(text.slice(Math.max(0, found.start - 24), found.start))) continue
    if (found.isRange && kind === 'experience') continue
    if (found.isRange && kind === 'education') issued ??= found.to === 'present' ? null : found.to
    else if (found.isRange) {
      issued ??= found.from
      if (found.to !== 'present') expiry ??= found.to
    } else if (EXPIRY_WORDS.test(text.slice(Math.max(0, found.start - 24), found.start))) expiry ??= found.from
    else if (RENEWED.test(text.slice(Math.max(0, found.start - 24), found.start))) issued = found.from
    else issued ??= found.from
  }
  if (!issued && !expiry) {
    const before = findDateRanges(foldWord(document.text.slice(line.start, Math.min(hit.start, line.start + 24)))).at(-1)
    if (before && before.start < 3) issued = before.from
  }
  return { issued, expiry }
}

/** Where the next item begins: at the next name, unless it stands for the same, as in "Basic Life Support (BLS)", or in brackets behind it, as an issuer does, or the two share what follows, as in "CPR/First Aid, exp. 6/2027". */
function nextItem(document: ResumeDocument, hit: Span, hits: readonly Span[], limit: number): number {
  for (let index = indexAt(hits, hit.end - 1) + 1; index < hits.length; index++) {
    const next = hits[index] as Span
    if (next.start >= limit) break
    const gap = document.text.slice(hit.end, next.start)
    if (!/^\s*(?:[-/&]|and)\s*$/i.test(gap) && gap.lastIndexOf('(') <= gap.lastIndexOf(')')) return next.start
  }
  return limit
}

const DUE_SOON_MONTHS = 3

/** Where a credential stands on the as-of date, by what the resume says and the issuer's rule. Self-reported, never verified. */
export function credentialClock(rule: CredentialRule | null, dates: CredentialDates | null, status: Status, asOf: string): CredentialClock {
  const today = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1
  const renewal = rule?.renewal ?? null
  const issued = dates?.issued ?? null
  const expiry = dates?.expiry ?? null
  const due = expiry ? endOf(expiry) : issued && renewal ? monthsOf(issued) + renewal.months + (issued.month === null ? 11 : 0) : null
  return {
    issuer: rule?.issuer ?? null,
    issued: issued && formatYearMonth(issued),
    statedExpiry: expiry && formatYearMonth(expiry),
    rule:
      renewal &&
      `${renewal.kind === 'expiry' ? 'renewed' : 'customarily refreshed'} every ${inWords(renewal.months)}${renewal.confirmed ? '' : ' (not confirmed with the issuer)'}`,
    dueBy: due === null ? null : formatYearMonth({ year: Math.floor(due / 12), month: (due % 12) + 1 }),
    state: stateOf(status, due, expiry !== null, today),
  }
}

function stateOf(status: Status, due: number | null, stated: boolean, today: number): CredentialClock['state'] {
  if (status === 'in-progress' || status === 'planned') return 'in-progress'
  if (status === 'expired') return 'lapsed'
  if (due === null) return 'unknown'
  if (due < today) return stated ? 'lapsed' : 'past-interval'
  return due - today <= DUE_SOON_MONTHS ? 'due-soon' : 'current'
}

/** The month in which a stated date ends: December for a year alone. */
export function endOf(date: YearMonth): number {
  return monthsOf(date) + (date.month === null ? 11 : 0)
}

function inWords(months: number): string {
  return months % 12 === 0 ? (months === 12 ? 'year' : `${months / 12} years`) : `${months} months`
}

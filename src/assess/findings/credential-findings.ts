import { monthsOf, parseYearMonth } from '../../document/date-range.ts'
import type { Span } from '../../document/document.ts'
import type { Competency } from '../../report/report.ts'
import type { FindingContext, FoundFact } from './finding-context.ts'

/** How recent learning must be, in months. */
const RECENT = 24

/** Credentials that lapsed or fall due, and learning that lies long ago. */
export function credentialFindings(context: FindingContext): FoundFact[] {
  return [...context.competencies.flatMap((one) => clock(one)), ...recentLearning(context)]
}

function clock(one: Competency): FoundFact[] {
  const { credential } = one
  if (!credential || one.status === 'planned' || one.status === 'negated' || one.status === 'not-candidate') return []
  // In the head of a job or degree the words are a title, and its end is no expiry.
  const places = one.mentions.filter((mention) => mention.section !== 'experience' && mention.section !== 'education')
  if (places.length === 0) return []
  if (credential.state === 'lapsed')
    return [
      {
        code: 'credential-lapsed',
        message: `${one.name} has lapsed${credential.statedExpiry ? ` (stated: ${credential.statedExpiry})` : ' as stated'}.`,
        places,
      },
    ]
  if (credential.state === 'due-soon') return [{ code: 'credential-due', message: `${one.name} falls due in ${credential.dueBy}.`, places }]
  if (credential.state === 'past-interval')
    return [{ code: 'credential-due', message: `${one.name}, issued ${credential.issued}, is ${credential.rule}; that passed in ${credential.dueBy}.`, places }]
  return []
}

/** Something learned, with the month in which it ended. */
interface Learning {
  readonly month: number
  readonly place: Span
}

function recentLearning({ document, competencies, asOf }: FindingContext): FoundFact[] {
  const today = monthsOf({ year: Number(asOf.slice(0, 4)), month: Number(asOf.slice(5, 7)) })
  const courses = document.entries.flatMap(({ section, dates, start, headerEnd }): Learning[] => {
    if (!dates || (section !== 'education' && section !== 'certification')) return []
    return [{ month: dates.to === 'present' ? today : monthsOf(dates.to) + (dates.to.month === null ? 11 : 0), place: { start, end: headerEnd } }]
  })
  const credentials = competencies.flatMap((one): Learning[] => {
    const place = one.mentions[0]
    const issued = one.credential?.issued ? parseYearMonth(one.credential.issued) : null
    if (!place) return []
    if (one.status === 'in-progress') return [{ month: today, place }]
    return issued ? [{ month: monthsOf(issued) + (issued.month === null ? 11 : 0), place }] : []
  })
  const latest = [...courses, ...credentials].sort((a, b) => b.month - a.month)[0]
  if (!latest || today - latest.month <= RECENT) return []
  return [{ code: 'no-recent-learning', message: `The latest dated course or credential is from ${Math.floor(latest.month / 12)}.`, places: [latest.place] }]
}

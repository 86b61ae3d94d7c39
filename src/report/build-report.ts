import { formatYearMonth } from '../document/date-range.ts'
import { indexAt, type ResumeDocument } from '../document/document.ts'
import type { NoticeCode } from '../read/resume-text.ts'
import { buildCoreCompetencies } from './core-competencies.ts'
import { detectLanguage } from './detect-language.ts'
import type { Competency, Finding, PathwayCoverage, Report, ReportEntry, UnresolvedMention, VaguePhrase } from './report.ts'

/** Everything that the stages before have found. */
export interface Findings {
  readonly competencies: readonly Competency[]
  readonly vaguePhrases: readonly VaguePhrase[]
  readonly findings: readonly Finding[]
  readonly pathways: readonly PathwayCoverage[]
  readonly unresolved: readonly UnresolvedMention[]
  /** Whether some places were left out of the lists above. */
  readonly capped: boolean
}

/** The notices of text that was not read. */
const LOSSES: ReadonlySet<NoticeCode> = new Set(['page-unreadable', 'page-without-text', 'pages-capped', 'part-unread', 'text-capped'])

/** Puts the findings into a report. */
export function buildReport(
  document: ResumeDocument,
  found: Findings,
  stamp: Report['stamp'],
  run: { readonly fileName?: string | undefined; readonly includeText?: boolean | undefined },
): Report {
  const language = detectLanguage(document.text, document.words)
  const notices = [...document.notices]
  if (document.lines.some((line) => line.hidden !== null))
    notices.push({ code: 'hidden-text', message: 'The file holds text that a person cannot see; it counts for nothing.', page: null })
  if (language === 'other') notices.push({ code: 'not-english', message: 'The text is not English; the dictionary and the phrases are.', page: null })
  if (found.competencies.length === 0)
    notices.push({ code: 'no-competencies', message: 'The text was read, and no competency of the dictionary was found in it.', page: null })
  if (found.capped)
    notices.push({
      code: 'mentions-capped',
      message: 'The same things are named more often than a report shows; the further places were left out.',
      page: null,
    })
  const lost = notices.some((notice) => LOSSES.has(notice.code))
  return {
    reportVersion: 1,
    stamp,
    outcome: lost ? 'partly-readable' : 'analyzed',
    document: {
      fileName: run.fileName ?? null,
      format: document.format,
      pages: document.pages,
      words: document.words,
      language,
      sections: document.sections.map((section) => ({ kind: section.kind, heading: section.heading, line: indexAt(document.lines, section.start) + 1 })),
      entries: document.entries.map(
        (entry): ReportEntry => ({
          section: entry.section,
          title: entry.title,
          employer: entry.employer && document.text.slice(entry.employer.start, entry.employer.end),
          from: entry.dates && formatYearMonth(entry.dates.from),
          to: entry.dates && (entry.dates.to === 'present' ? 'present' : formatYearMonth(entry.dates.to)),
        }),
      ),
      text: run.includeText ? document.text : null,
    },
    competencies: found.competencies,
    coreCompetencies: buildCoreCompetencies(found.competencies, document),
    vaguePhrases: found.vaguePhrases,
    findings: found.findings,
    pathways: found.pathways,
    unresolved: found.unresolved,
    notices,
  }
}

import { LEVEL_WORDS } from '../report/level-words.ts'
import type { Competency, PathwayCoverage, Report } from '../report/report.ts'
import { plainText } from './plain-text.ts'
import { askedWords, byStrength, type Posting, type PostingLine, postingWords } from './posting.ts'
import {
  affirmedOf,
  areaName,
  count,
  coverageWords,
  detailsOf,
  emptyWords,
  GROUP_TITLES,
  INTENDED_USE,
  levelBar,
  OTHER_CLAIMS,
  readWords,
  splitGoals,
} from './words.ts'

/** The report as plain text for a terminal, with a comparison where there is one. It holds no control characters of the resume. */
export function toText(report: Report, posting: Posting | null = null): string {
  return [
    ...headOf(report),
    ...competenciesOf(report),
    ...otherClaimsOf(report),
    ...vagueOf(report),
    ...findingsOf(report),
    ...postingOf(posting),
    ...pathwaysOf(report.pathways),
    ...coreOf(report),
    ...noticesOf(report),
    '',
    INTENDED_USE,
    `${report.stamp.engine} · dictionary ${report.stamp.dictionary.version} ${report.stamp.dictionary.sha256.slice(0, 8)} · as of ${report.stamp.asOf}`,
  ]
    .map(plainText)
    .join('\n')
    .concat('\n')
}

function title(text: string): string[] {
  return ['', text.toUpperCase(), '-'.repeat(text.length)]
}

function headOf(report: Report): string[] {
  const { document } = report
  const affirmed = affirmedOf(report)
  const warnings = [...report.vaguePhrases, ...report.findings].filter((one) => one.severity === 'warning').length
  const name = `Technical Core Competencies: ${document.fileName ?? 'resume'}`
  return [
    name,
    '='.repeat(plainText(name).length),
    readWords(report),
    `${affirmed.length} competencies affirmed, ${affirmed.filter((one) => one.evidenceLevel >= 3).length} of them shown in use; ${count(warnings, 'warning')}`,
  ]
}

function competenciesOf(report: Report): string[] {
  const affirmed = affirmedOf(report)
  if (affirmed.length === 0) return [...title('Competencies'), emptyWords(report)]
  const byArea = new Map<string, Competency[]>()
  for (const one of affirmed) byArea.set(one.area, [...(byArea.get(one.area) ?? []), one])
  const lines = [...byArea].flatMap(([area, list]) => ['', areaName(area), ...[...list].sort((a, b) => b.evidenceLevel - a.evidenceLevel).map(competencyLine)])
  return [
    ...title('Competencies'),
    `${levelBar(5)} evidence: ${LEVEL_WORDS.slice(1)
      .map((words, index) => `${index + 1} ${words}`)
      .join(', ')}`,
    ...lines,
  ]
}

function competencyLine(one: Competency): string {
  const details = detailsOf(one)
  const lines = [...new Set(one.mentions.map((mention) => mention.line))]
  const where = `line${lines.length === 1 ? '' : 's'} ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ' ...' : ''}`
  return `  ${levelBar(one.evidenceLevel)}  ${one.name}${details.length > 0 ? ` (${details.join('; ')})` : ''} - ${where}`
}

function otherClaimsOf(report: Report): string[] {
  const groups = Object.entries(OTHER_CLAIMS).flatMap(([status, words]) => {
    const list = report.competencies.filter((one) => one.status === status)
    return list.length > 0
      ? [`  ${words}: ${list.map((one) => `${one.name} (line ${one.mentions[0]?.line}: ${one.mentions[0]?.because.at(-1) ?? 'as stated'})`).join('; ')}`]
      : []
  })
  const open = report.unresolved.map(
    (one) =>
      `  "${one.text}" in line ${one.line} may mean ${one.candidates.map((candidate) => candidate.name).join(' or ')}: ${one.candidates[0]?.missing ?? ''}`,
  )
  return [...(groups.length > 0 ? [...title('Named, but not counted'), ...groups] : []), ...(open.length > 0 ? [...title('Unclear'), ...open] : [])]
}

function vagueOf(report: Report): string[] {
  const warnings = report.vaguePhrases.filter((one) => one.severity === 'warning')
  const others = report.vaguePhrases.filter((one) => one.severity !== 'warning')
  if (report.vaguePhrases.length === 0) return []
  return [
    ...title('Vague phrases'),
    ...warnings.flatMap((one) => [`  line ${one.line}: "${one.text}"`, `      ${one.why}`, ...one.rewrite.slice(0, 3).map((words) => `      -> ${words}`)]),
    ...(others.length > 0
      ? [
          `  Also worth a look: ${[...new Set(others.map((one) => `"${one.text}" (line ${one.line})`))].slice(0, 12).join(', ')}${others.length > 12 ? ' ...' : ''}`,
        ]
      : []),
  ]
}

function findingsOf(report: Report): string[] {
  if (report.findings.length === 0) return []
  return [
    ...title('Findings'),
    ...report.findings.flatMap((one) => [`  ${one.severity}: ${one.message}${one.places[0] ? ` (line ${one.places[0].line})` : ''}`, `      -> ${one.fix}`]),
  ]
}

function postingOf(posting: Posting | null): string[] {
  if (posting === null) return []
  const mark = { met: '[x]', near: '[~]', 'claimed-but-unproved': '[?]', missing: '[ ]' } as const
  const line = (one: PostingLine): string => `  ${mark[one.outcome]} ${one.name}${askedWords(one) === '' ? '' : ` (${askedWords(one)})`}: ${one.because}`
  return [...title('Compared with the posting'), postingWords(posting), ...byStrength(posting).map(line)]
}

function pathwaysOf(pathways: readonly PathwayCoverage[]): string[] {
  if (pathways.length === 0) return []
  const mark = { covered: '[x]', partial: '[~]', missing: '[ ]' } as const
  const { near, far } = splitGoals(pathways)
  return [
    ...title('Pathways'),
    ...near.flatMap((one) => [
      `  ${one.name}: ${coverageWords(one)} (study time: ${one.studyTime}; ${one.roles.join(', ')})`,
      ...one.requirements.map(
        (rule) =>
          `      ${mark[rule.state]} ${rule.name}${rule.by.length > 0 ? `: ${rule.by.slice(0, 4).join(', ')}` : ''}${rule.advice && rule.state !== 'covered' ? ` - ${rule.advice}` : ''}`,
      ),
    ]),
    ...far.map((one) => `  ${one.name}: ${coverageWords(one)}`),
  ]
}

function coreOf(report: Report): string[] {
  if (report.coreCompetencies.length === 0) return []
  return [
    ...title('Technical Core Competencies (to paste)'),
    ...report.coreCompetencies.map((group) => `  ${GROUP_TITLES[group.group]}: ${group.items.map((item) => item.line).join(' | ')}`),
  ]
}

function noticesOf(report: Report): string[] {
  if (report.notices.length === 0) return []
  return [...title('Notices'), ...report.notices.map((one) => `  ${one.page === null ? '' : `page ${one.page}: `}${one.message}`)]
}

import { LEVEL_WORDS } from '../report/level-words.ts'
import type { Competency, Report } from '../report/report.ts'
import { askedWords, byStrength, OUTCOME_WORDS, type Posting } from './posting.ts'
import type { Cell, Table } from './table.ts'
import { areaName, bySeverity, CLOCK_WORDS, GROUP_TITLES, linesOf, OTHER_CLAIMS } from './words.ts'

const COLUMNS: Table['columns'] = [
  { title: 'File', width: 24 },
  { title: 'Competency', width: 36 },
  { title: 'Kind', width: 16 },
  { title: 'Area', width: 30 },
  { title: 'Claim', width: 16 },
  { title: 'Evidence level', width: 10 },
  { title: 'Evidence', width: 28 },
  { title: 'Months (at most)', width: 10 },
  { title: 'Last used', width: 11 },
  { title: 'Proficiency as stated', width: 18 },
  { title: 'Present name', width: 24 },
  { title: 'Credential', width: 28 },
  { title: 'Issued', width: 10 },
  { title: 'Valid to', width: 10 },
  { title: 'Due by rule', width: 10 },
  { title: 'As written', width: 30 },
  { title: 'Lines', width: 14 },
  { title: 'First quote', width: 60 },
]

/** One row for each competency of the reports, whatever is claimed of it. */
export function competencyTable(reports: readonly Report[]): Table {
  return { name: 'Competencies', columns: COLUMNS, rows: reports.flatMap((report) => report.competencies.map((one) => toRow(report, one))) }
}

function toRow({ document }: Report, one: Competency): Cell[] {
  const clock = one.credential
  return [
    document.fileName,
    one.name,
    one.kind,
    areaName(one.area),
    one.status === 'affirmed' ? 'Affirmed' : OTHER_CLAIMS[one.status],
    one.evidenceLevel,
    LEVEL_WORDS[one.evidenceLevel] ?? '',
    one.months,
    one.lastUsed,
    one.proficiency,
    one.currentName === one.name ? null : one.currentName,
    clock && CLOCK_WORDS[clock.state],
    clock?.issued ?? null,
    clock?.statedExpiry ?? null,
    clock?.dueBy ?? null,
    one.asWritten.join('; '),
    linesOf(one).join(', '),
    one.mentions[0]?.quote ?? null,
  ]
}

/** One row for each finding and each vague phrase, the most pressing first. */
export function suggestionTable(report: Report): Table {
  const findings = report.findings.map((one) => ({
    severity: one.severity,
    what: 'Finding',
    text: one.message,
    why: '',
    fix: one.fix,
    line: one.places[0]?.line ?? null,
  }))
  const phrases = report.vaguePhrases.map((one) => ({
    severity: one.severity,
    what: 'Vague phrase',
    text: one.text,
    why: one.why,
    fix: one.rewrite.join(' / '),
    line: one.line,
  }))
  return {
    name: 'Suggestions',
    columns: [
      { title: 'Severity', width: 10 },
      { title: 'What', width: 14 },
      { title: 'Text', width: 60 },
      { title: 'Why', width: 50 },
      { title: 'What to do', width: 70 },
      { title: 'Line', width: 7 },
    ],
    rows: bySeverity([...findings, ...phrases]).map((one) => [one.severity, one.what, one.text, one.why, one.fix, one.line]),
  }
}

/** One row for each requirement of each pathway. */
export function pathwayTable(report: Report): Table {
  return {
    name: 'Pathways',
    columns: [
      { title: 'Pathway', width: 28 },
      { title: 'Requirement', width: 44 },
      { title: 'State', width: 10 },
      { title: 'Evidence level', width: 10 },
      { title: 'By', width: 50 },
      { title: 'What would meet it', width: 60 },
    ],
    rows: report.pathways.flatMap((one) =>
      one.requirements.map((rule) => [one.name, rule.name, rule.state, rule.evidenceLevel, rule.by.join(', '), rule.state === 'covered' ? null : rule.advice]),
    ),
  }
}

/** The paste-ready section, one row a group. */
export function coreTable(report: Report): Table {
  return {
    name: 'To paste',
    columns: [
      { title: 'Group', width: 28 },
      { title: 'Line', width: 120 },
    ],
    rows: report.coreCompetencies.map((group) => [GROUP_TITLES[group.group], group.items.map((item) => item.line).join(' | ')]),
  }
}

/** One row for each thing that a posting asks for. */
export function postingTable(posting: Posting): Table {
  return {
    name: 'Posting',
    columns: [
      { title: 'Asked for', width: 40 },
      { title: 'How', width: 18 },
      { title: 'Outcome', width: 18 },
      { title: 'Why', width: 70 },
      { title: 'Lines', width: 14 },
    ],
    rows: byStrength(posting).map((one) => [
      one.name,
      askedWords(one),
      OUTCOME_WORDS[one.outcome],
      one.because,
      [...new Set(one.inResume.map((place) => place.line))].join(', '),
    ]),
  }
}

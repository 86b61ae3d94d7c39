import type { Paragraph, Table } from 'docx'
import type { Competency, Report } from '../../report/report.ts'
import { askedWords, byStrength, OUTCOME_WORDS, type Posting, postingWords } from '../posting.ts'
import { affirmedOf, bySeverity, CLOCK_WORDS, count, coverageWords, emptyWords, INTENDED_USE, linesOf, OTHER_CLAIMS, readWords, splitGoals } from '../words.ts'
import { bold, bullet, heading, paragraph, quiet, table, words } from './paragraphs.ts'

type Block = Paragraph | Table

/** A letter from the coach to the candidate: what already shows, what to change first, and what each goal still asks for. */
export function coachLetter(report: Report, posting: Posting | null): Block[] {
  return [
    heading(1, 'About your resume'),
    paragraph(words('Dear candidate,')),
    paragraph(
      words(
        `This letter goes with ${report.document.fileName ?? 'your resume'} (${readWords(report)}), as it stood on ${report.stamp.asOf}. The page before this one is a section that you can paste into it. Below is what a reader and a screening system can find in it today, and what would make more of your work visible.`,
      ),
    ),
    ...strengths(report),
    ...changes(report),
    ...phrases(report),
    ...clocks(report),
    ...asked(posting),
    ...goals(report),
    ...notCounted(report),
    heading(2, 'Before you change anything'),
    paragraph(words('Change only what is true of you: every suggestion asks for your own facts, and none of them should be copied as it stands.')),
    paragraph(words('With kind regards,')),
    paragraph(quiet(INTENDED_USE)),
    paragraph(quiet(`${report.stamp.engine}, dictionary ${report.stamp.dictionary.version}`)),
  ]
}

function strengths(report: Report): Block[] {
  const affirmed = affirmedOf(report)
  if (affirmed.length === 0) return [heading(2, 'What already shows'), paragraph(words(emptyWords(report)))]
  // Credentials have a table of their own further down.
  const strong = affirmed
    .filter((one) => one.evidenceLevel >= 4 && one.kind !== 'credential')
    .sort((a, b) => Number(b.kind === 'platform') - Number(a.kind === 'platform'))
    .slice(0, 8)
  return [
    heading(2, 'What already shows'),
    paragraph(
      words(
        `Your resume names ${count(affirmed.length, 'competency', 'competencies')}; ${affirmed.filter((one) => one.evidenceLevel >= 3).length} of them are shown in use and not only listed.${strong.length > 0 ? ' These are shown best:' : ''}`,
      ),
    ),
    ...strong.map((one) =>
      bullet(bold(one.name), words(`: ${one.evidenceLevel === 5 ? 'backed by a credential or course' : 'used, with a number'} (${lineWords(one)})`)),
    ),
  ]
}

function changes({ findings }: Report): Block[] {
  if (findings.length === 0) return []
  return [heading(2, 'What to change'), ...bySeverity(findings).map((one) => bullet(bold(one.message), words(one.fix === '' ? '' : ` ${one.fix}`)))]
}

function phrases({ vaguePhrases }: Report): Block[] {
  if (vaguePhrases.length === 0) return []
  const rows = bySeverity(vaguePhrases).map((one) => [`“${one.text}” (line ${one.line})`, one.why, one.rewrite[0] ?? ''])
  return [heading(2, 'Phrases to replace'), table(['Phrase', 'Why', 'What to write instead'], [0.24, 0.32, 0.44], rows)]
}

function clocks({ competencies }: Report): Block[] {
  const rows = competencies.flatMap(({ name, status, credential }) => {
    if (!credential || status === 'negated' || status === 'not-candidate') return []
    const { issued, statedExpiry, dueBy, rule, state } = credential
    return [
      [
        name,
        CLOCK_WORDS[state],
        [issued && `issued ${issued}`, statedExpiry ? `valid to ${statedExpiry}` : dueBy && `due ${dueBy}`, rule].filter((part) => part).join(', '),
      ],
    ]
  })
  return rows.length === 0 ? [] : [heading(2, 'Your credentials'), table(['Credential', 'As stated', 'Dates and rule'], [0.42, 0.22, 0.36], rows)]
}

function asked(posting: Posting | null): Block[] {
  if (posting === null) return []
  const rows = byStrength(posting).map((one) => [one.name, askedWords(one), OUTCOME_WORDS[one.outcome], one.because])
  return [
    heading(2, 'Compared with the posting'),
    paragraph(words(postingWords(posting))),
    ...(rows.length > 0 ? [table(['Asked for', 'How', 'In your resume', 'Why'], [0.3, 0.16, 0.18, 0.36], rows)] : []),
  ]
}

function goals({ pathways }: Report): Block[] {
  const state = { covered: 'shown', partial: 'in part', missing: 'not yet' } as const
  const { near, far } = splitGoals(pathways)
  const others = far.filter((one) => one.covered + one.partial > 0).map((one) => `${one.name} (${coverageWords(one)})`)
  return [
    ...near.flatMap((one) => [
      heading(2, `Goal: ${one.name}`),
      paragraph(words(`${coverageWords(one)}. Roles: ${one.roles.join(', ')}. Study time: ${one.studyTime}.`)),
      table(
        ['Requirement', 'Shown', 'By, or what would show it'],
        [0.36, 0.14, 0.5],
        one.requirements.map((rule) => [
          rule.name,
          state[rule.state],
          [rule.by.join(', '), rule.state === 'covered' ? null : rule.advice].filter((part) => part).join('. '),
        ]),
      ),
    ]),
    ...(others.length > 0 ? [heading(2, 'Other goals'), paragraph(words(`Your resume shows a part of these too: ${others.join(', ')}.`))] : []),
  ]
}

function notCounted({ competencies }: Report): Block[] {
  const others = competencies.filter((one) => one.status !== 'affirmed')
  if (others.length === 0) return []
  return [
    heading(2, 'Named, but not counted'),
    ...others.map((one) => bullet(bold(one.name), words(`: ${OTHER_CLAIMS[one.status as keyof typeof OTHER_CLAIMS].toLowerCase()} (${lineWords(one)})`))),
  ]
}

function lineWords(one: Competency): string {
  const lines = linesOf(one, 3)
  return `line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}`
}

import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown as write } from 'mdast-util-to-markdown'
import { LEVEL_WORDS } from '../report/level-words.ts'
import type { Competency, Report } from '../report/report.ts'
import { plainText } from './plain-text.ts'
import { askedWords, byStrength, OUTCOME_WORDS, type Posting, postingWords } from './posting.ts'
import { affirmedOf, areaName, detailsOf, emptyWords, GROUP_TITLES, INTENDED_USE, levelBar, linesOf, OTHER_CLAIMS, readWords } from './words.ts'

/** What GitHub's Markdown would make a link of without any bracket: addresses of the web and of mail. */
const NO_BARE_LINKS: NonNullable<Parameters<typeof write>[1]> = {
  unsafe: [
    { character: ':', before: '[A-Za-z]', after: '[/A-Za-z]', inConstruct: 'phrasing' },
    { character: '.', before: '[Ww]', after: '[\\w-]', inConstruct: 'phrasing' },
    { character: '@', before: '[\\w.+-]', after: '[\\w-]', inConstruct: 'phrasing' },
  ],
}

type Node = Parameters<typeof write>[0]

const node = (type: string, children: readonly unknown[], rest: object = {}): Node => ({ type, children, ...rest }) as unknown as Node
const text = (value: string): Node => ({ type: 'text', value: plainText(value) }) as Node
const strong = (value: string): Node => node('strong', [text(value)])
const paragraph = (...children: readonly Node[]): Node => node('paragraph', children)
const heading = (depth: number, value: string): Node => node('heading', [text(value)], { depth })
const list = (items: readonly (readonly Node[])[]): Node =>
  node(
    'list',
    items.map((item) => node('listItem', [paragraph(...item)], { spread: false })),
    { ordered: false, spread: false },
  )
const table = (rows: readonly (readonly string[])[]): Node =>
  node(
    'table',
    rows.map((row) =>
      node(
        'tableRow',
        row.map((cell) => node('tableCell', [text(cell)])),
      ),
    ),
    { align: [] },
  )

/** The report as Markdown, with a comparison where there is one. Everything from the resume is text to the reader of the Markdown, never markup. */
export function toMarkdown(report: Report, posting: Posting | null = null): string {
  const { document, stamp } = report
  const affirmed = affirmedOf(report)
  const others = report.competencies.filter((one) => one.status !== 'affirmed')
  const tree = node('root', [
    heading(1, `Technical Core Competencies: ${document.fileName ?? 'resume'}`),
    paragraph(text(`${readWords(report)}. ${affirmed.length} competencies affirmed.`)),
    ...(report.coreCompetencies.length > 0
      ? [
          heading(2, 'To paste'),
          list(report.coreCompetencies.map((group) => [strong(`${GROUP_TITLES[group.group]}:`), text(` ${group.items.map((item) => item.line).join(' | ')}`)])),
        ]
      : []),
    heading(2, 'Competencies'),
    ...(affirmed.length > 0 ? [table([['Competency', 'Area', 'Evidence', 'Details', 'Lines'], ...affirmed.map(row)])] : [paragraph(text(emptyWords(report)))]),
    ...(others.length > 0
      ? [
          heading(2, 'Named, but not counted'),
          list(
            others.map((one) => [
              strong(one.name),
              text(
                `: ${OTHER_CLAIMS[one.status as keyof typeof OTHER_CLAIMS].toLowerCase()}, line ${one.mentions[0]?.line} (${one.mentions[0]?.because.at(-1) ?? 'as stated'})`,
              ),
            ]),
          ),
        ]
      : []),
    ...(report.vaguePhrases.length > 0
      ? [
          heading(2, 'Vague phrases'),
          list(
            report.vaguePhrases.map((one) => [strong(one.text), text(` (${one.severity}, line ${one.line}): ${one.why} ${one.rewrite.slice(0, 2).join(' ')}`)]),
          ),
        ]
      : []),
    ...(report.findings.length > 0
      ? [heading(2, 'Findings'), list(report.findings.map((one) => [strong(one.severity), text(`: ${one.message} ${one.fix}`)]))]
      : []),
    ...(posting === null
      ? []
      : [
          heading(2, 'Compared with the posting'),
          paragraph(text(postingWords(posting))),
          table([
            ['Asked for', 'How', 'Outcome', 'Why'],
            ...byStrength(posting).map((one) => [one.name, askedWords(one), OUTCOME_WORDS[one.outcome], one.because]),
          ]),
        ]),
    heading(2, 'Pathways'),
    table([
      ['Pathway', 'Requirement', 'State', 'By'],
      ...report.pathways.flatMap((one) => one.requirements.map((rule) => [one.name, rule.name, rule.state, rule.by.join(', ') || (rule.advice ?? '')])),
    ]),
    ...(report.notices.length > 0
      ? [heading(2, 'Notices'), list(report.notices.map((one) => [text(`${one.page === null ? '' : `page ${one.page}: `}${one.message}`)]))]
      : []),
    paragraph(text(`${INTENDED_USE} ${stamp.engine}, dictionary ${stamp.dictionary.version}, as of ${stamp.asOf}.`)),
  ])
  return write(tree, { extensions: [gfmTableToMarkdown(), NO_BARE_LINKS], bullet: '-' })
}

function row(one: Competency): string[] {
  return [one.name, areaName(one.area), `${levelBar(one.evidenceLevel)} ${LEVEL_WORDS[one.evidenceLevel]}`, detailsOf(one).join('; '), linesOf(one).join(', ')]
}

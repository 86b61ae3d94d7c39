import type { Report } from '../report/report.ts'
import { CompetencyList } from './html/competency-list.tsx'
import { CredentialClocks } from './html/credential-clocks.tsx'
import { EvidenceCharts } from './html/evidence-charts.tsx'
import { NextSteps } from './html/next-steps.tsx'
import { Notices } from './html/notices.tsx'
import { toPage } from './html/page.tsx'
import { PageFooter } from './html/page-footer.tsx'
import { PasteSection } from './html/paste-section.tsx'
import { Pathways } from './html/pathways.tsx'
import { PostingSection } from './html/posting-section.tsx'
import { ReportHeader } from './html/report-header.tsx'
import { ResumeText } from './html/resume-text.tsx'
import type { Posting } from './posting.ts'
import { affirmedOf } from './words.ts'

/**
 * The report as one self-contained HTML page: no network, no script but the copy button's, everything from the resume as
 * text. With a report made with `includeText` it shows the resume beside the list, each place linked both ways; with a
 * comparison, where the resume stands to a posting.
 */
export function toHtml(report: Report, posting: Posting | null = null): string {
  const { text } = report.document
  return toPage({
    title: `Technical Core Competencies: ${report.document.fileName ?? 'resume'}`,
    children: (
      <div class="page">
        <a class="skip" href="#main">
          Skip to the report
        </a>
        <ReportHeader report={report} parts={partsOf(report, posting)} />
        <div class={text === null ? 'cols' : 'cols two'}>
          <main id="main">
            <PasteSection report={report} />
            <PostingSection report={report} posting={posting} />
            <NextSteps report={report} />
            <Pathways report={report} />
            <EvidenceCharts report={report} />
            <CompetencyList report={report} />
            <CredentialClocks report={report} />
            <Notices report={report} />
          </main>
          {text === null ? null : <ResumeText report={report} text={text} />}
        </div>
        <PageFooter stamp={report.stamp} />
      </div>
    ),
  })
}

function partsOf(report: Report, posting: Posting | null): [string, string][] {
  const parts: [string, string, boolean][] = [
    ['paste', 'Ready to paste', report.coreCompetencies.length > 0],
    ['posting', 'The posting', posting !== null],
    ['next', 'What to do next', report.findings.length + report.vaguePhrases.length > 0],
    ['pathways', 'Pathways', report.pathways.length > 0],
    ['evidence', 'Evidence', affirmedOf(report).length > 0],
    ['competencies', 'Competencies', true],
    [
      'credentials',
      'Credential clocks',
      report.competencies.some((one) => one.credential !== null && one.status !== 'negated' && one.status !== 'not-candidate'),
    ],
    ['text', "The resume's text", report.document.text !== null],
  ]
  return parts.flatMap(([id, words, there]) => (there ? [[id, words]] : []))
}

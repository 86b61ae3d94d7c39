import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnalyzer, type Report } from '../../src/index.ts'

const analyzer = createAnalyzer({ isolation: 'none' })

/** A report of an invented nurse informaticist with most of what a report can hold. */
export async function sampleReport(): Promise<Report> {
  const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/resumes/nurse-informaticist/resume.txt'))
  return analyzer.analyze(bytes, { asOf: '2026-11-01', fileName: 'nurse.txt', includeText: true })
}

/** What somebody may write into a resume who wants the reader's machine to do something. */
const TRICKS = {
  markup: '<img src=x onerror=alert(1)></title></style><script>document.title="owned"</script><svg onload=alert(2)>',
  markdown:
    '[click](javascript:alert(1)) ![pixel](https://evil.example/p.png) <https://evil.example> https://evil.example www.evil.example mail@evil.example `code` **bold** | pipe |',
  formula: '=HYPERLINK("https://evil.example","open")',
  wideFormula: '＝1+1',
  hidden: '\u200b=2+5\u202e',
}

const ALL_TRICKS = Object.values(TRICKS).join(' ')
/** The fields that may carry words of a resume, of a file name or of a dictionary of the user's. */
const OPEN_FIELDS: ReadonlySet<string> = new Set([
  'fileName',
  'name',
  'vendor',
  'currentName',
  'proficiency',
  'asWritten',
  'quote',
  'because',
  'issuer',
  'rule',
  'line',
  'why',
  'rewrite',
  'message',
  'fix',
  'by',
  'advice',
  'roles',
  'studyTime',
  'title',
  'employer',
  'heading',
  'competency',
  'missing',
  'lastUsed',
  'issued',
])

/** A report of a resume that is full of tricks; whatever field could carry its words, or those of a user's dictionary, carries all of them and begins with a formula. */
export function hostileReport(): Report {
  const text = [
    'SUMMARY',
    `Tech-savvy ${ALL_TRICKS}`,
    'SKILLS',
    `${ALL_TRICKS} Medidata Rave, REDCap`,
    `${TRICKS.hidden} IRBNet`,
    'No experience with Oracle Clinical',
    'EXPERIENCE',
    'Coordinator, Some Clinic, 2019 - 2021',
    `- Entered 40 visits in Medidata Rave ${ALL_TRICKS}`,
    'CERTIFICATIONS',
    'Certified Clinical Research Coordinator (CCRC), issued 2019',
  ].join('\n')
  return poison(analyzer.analyzeText(text, { asOf: '2026-11-01', fileName: 'ina.pdf', includeText: true }), '') as Report
}

function poison(value: unknown, key: string): unknown {
  if (typeof value === 'string') return OPEN_FIELDS.has(key) ? `${TRICKS.formula} ${ALL_TRICKS} ${value}` : value
  if (Array.isArray(value)) return value.map((one) => poison(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poison(one, name)]))
}

/** A report in which nothing was found. */
export function emptyReport(): Report {
  return analyzer.analyzeText(`${'Der Hund und die Katze sind mit dem Vogel in der Stadt und das ist gut für den Tag. '.repeat(8)}\n`, {
    asOf: '2026-11-01',
    fileName: 'leer.txt',
    includeText: true,
  })
}

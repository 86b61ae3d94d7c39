import { indexAt, type ResumeDocument, type Span } from '../../document/document.ts'
import type { FindingContext, FoundFact } from './finding-context.ts'

/** A kind of number that has no place in a resume. Each pattern asks for a word that says what the number is: precision comes first. */
interface Identifier {
  readonly code: FoundFact['code']
  readonly what: string
  readonly pattern: RegExp
}

const MARK = '(?: ?(?:no\\.?|number|num\\.?|id|code|#))'
const SIGNS = '[ .:#]{0,4}'
const DAY =
  '(?:\\d{1,4}[/. -]\\d{1,2}[/. -]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\\.?,? \\d{4}|[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})'
/** Registers that anybody may read, and groups that publish their numbers. */
const PUBLIC = '(?!NCT|EudraCT|ISRCTN|EU ?CT|CTRI|ACTRN|RTOG|NRG|SWOG|ECOG|NSABP|CALGB|GOG|COG|\\d{4}-\\d{6}-\\d{2})'

const identifiers: readonly Identifier[] = [
  {
    code: 'patient-identifier',
    what: 'a patient or study subject',
    pattern: new RegExp(
      `\\b(?:MRN|medical record${MARK}|(?:patient|subject|participant)(?: ?(?:id|identifier|number|no\\.?|#))|NHS${MARK})${SIGNS}[A-Z]{0,3}-?(?:\\d{5,12}|\\d{3} \\d{3} \\d{4}|\\d{2,5}-\\d{2,5})\\b`,
      'gi',
    ),
  },
  { code: 'personal-identifier', what: 'a person', pattern: /\b(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}\b/g },
  {
    code: 'personal-identifier',
    what: 'a person',
    pattern: new RegExp(`\\b(?:DOB|D\\.O\\.B\\.?|[Dd]ate of [Bb]irth|Date Of Birth|DATE OF BIRTH|[Bb]irth ?[Dd]ate|[Bb]orn(?: on)?)[ .:-]{0,4}${DAY}`, 'g'),
  },
  {
    code: 'personal-identifier',
    what: 'a person',
    pattern: new RegExp(`\\b(?:passport${MARK}?${SIGNS}[A-Z]{0,2}\\d{6,9}|aadha?ar${MARK}?${SIGNS}\\d{4} ?\\d{4} ?\\d{4})\\b`, 'gi'),
  },
  {
    code: 'licence-number',
    what: 'a licence',
    pattern: new RegExp(
      `\\b(?:licen[sc]e|lic\\.?|licensure|registration)${MARK}${SIGNS}(?:[A-Z]{1,4}[ .-]?)?\\d{4,12}\\b|\\blicen[sc]e${SIGNS}(?:[A-Z]{1,3}-?)?\\d{6,12}\\b|\\bDEA(?: registration)?${MARK}?${SIGNS}[A-Z]{2}\\d{7}\\b|\\bNMC PIN${SIGNS}\\d{2}[A-Z]\\d{4}[A-Z]\\b`,
      'gi',
    ),
  },
  {
    code: 'protocol-number',
    what: "a sponsor's study",
    pattern: new RegExp(
      `\\b(?:[Pp]rotocol|[Ss]tudy|PROTOCOL|STUDY)(?: (?:[Nn]o\\.?|[Nn]umber|ID|[Cc]ode|#)[ .:#]{0,4}|#[ ]?)${PUBLIC}(?=[A-Z/-]{0,12}\\d)[A-Z0-9][A-Z0-9/-]{3,24}\\b|\\b[Pp]rotocol:? ${PUBLIC}[A-Z]{1,6}\\d{0,4}-\\d{2,6}(?:-[A-Z0-9]{1,6}){0,2}\\b`,
      'g',
    ),
  },
]

/** What identifies a patient, a person, a licence or a sponsor's study. */
export function identifierFindings({ document }: FindingContext): FoundFact[] {
  return [...new Map(identifiers.map(({ code, what }) => [code, what]))].flatMap(([code, what]) => {
    const places = identifiers.flatMap((one) => (one.code === code ? matchesOf(document, one.pattern) : [])).sort((a, b) => a.start - b.start)
    if (places.length === 0) return []
    return [
      {
        code,
        message:
          places.length === 1
            ? `A number that identifies ${what} stands in the resume.`
            : `${places.length} numbers that identify ${what} stand in the resume.`,
        places,
      },
    ]
  })
}

/** A text with the digits of such numbers masked; for quotes. */
export function maskIdentifiers(text: string): string {
  if (!/\d\d/.test(text)) return text
  return identifiers.reduce((masked, { pattern }) => masked.replace(pattern, (number) => number.replace(/\d/g, '#')), text)
}

/** Where a pattern stands in the visible text. */
export function matchesOf(document: ResumeDocument, pattern: RegExp): Span[] {
  return [...document.text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => document.lines[indexAt(document.lines, span.start)]?.hidden === null)
}

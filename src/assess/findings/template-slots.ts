import type { FindingContext, FoundFact } from './finding-context.ts'
import { matchesOf } from './identifiers.ts'

/** What templates leave to be filled in. A slot begins or ends with one of these. */
const NOUN =
  '(?:number|amount|percentage|percent|name|names|company|employer|organization|organisation|facility|hospital|clinic|city|state|country|location|address|phone|email|date|month|year|years|timeframe|duration|job title|title|position|role|industry|department|skill|skills|school|university|college|degree|major|certification|software|system|tool|program|product|activity|activities|task|tasks|result|results|topic|language|type|area|metric|project|x{1,3}|#)'
const BRACKETED = new RegExp(
  `\\[(?:(?:insert|your|enter|add|type)\\b[^\\]\\n]{0,40}|${NOUN}(?: [a-z/ ]{1,30})?|[A-Za-z][A-Za-z/]{0,14}(?: [A-Za-z]{1,14}){0,2} ${NOUN})\\]|<(?:insert|your|enter|company|employer|name|job title)[^>\\n]{0,30}>`,
  'gi',
)
/** Placeholders without brackets; each is the whole of its line's piece, so that a sentence which speaks of a company name is none. */
const BARE =
  /(?<=^|\n|[|•\t,-] ?)(?:Company Name|Your Name(?: Here)?|Job Title(?: Here)?|Employer Name|School Name|University Name|First Last|First Name Last Name|City, State(?=[ ,|\n]|$)|Street Address|Month Year)(?= ?(?:$|[\n|•\t,-]))/g
const FILLER = /\b(?:lorem ipsum|click (?:here|or tap here) to enter text|insert text here|20XX|19XX|XX(?:\+)? years|\(?XXX\)?[ -]XXX-XXXX)\b/gi
/** Brackets that are no slots: editors' marks and kinds of publication or contract. */
const NO_SLOT = /^\[(?:sic|redacted|confidential|contract|remote|volunteer|temporary)\b/i

/** Finds slots of a template that nobody filled in. */
export function templateSlots({ document }: FindingContext): FoundFact[] {
  const slots = [BRACKETED, BARE, FILLER]
    .flatMap((pattern) => matchesOf(document, pattern))
    .filter((slot) => !NO_SLOT.test(document.text.slice(slot.start, slot.end)))
    .sort((a, b) => a.start - b.start)
  if (slots.length === 0) return []
  return [
    {
      code: 'template-slot',
      message: slots.length === 1 ? '1 slot of the template is not filled in.' : `${slots.length} slots of the template are not filled in.`,
      places: slots,
    },
  ]
}

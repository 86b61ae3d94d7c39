import type { Span } from '../../document/document.ts'
import { indexAt } from '../../document/document.ts'
import type { FindingContext, FoundFact } from './find-findings.ts'

const SLOT = /\[(?:insert|your|number|company|employer|name|city|state|date|year|years|job|position|title|skill|school|university|degree|phone|email|address|location|software|system|hospital|month|x{1,3}|#)[^\]\n]{0,30}\]|<(?:insert|your|company|employer|name|job title)[^>\n]{0,30}>|\b(?:Your Name Here|Company Name|Job Title Here|Lorem ipsum)\b/gi
const SOCIAL_SECURITY = /\b\d{3}-\d{2}-\d{4}\b/g
const PATIENT_RECORD = /\b(?:MRN|medical record (?:no|number|#)|patient id)\b[ .:#]{0,4}\d{5,12}/gi
const BIRTH = /\b(?:DOB|D\.O\.B\.|date of birth)\b[ .:]{0,4}\d{1,4}[/. -]\d{1,2}[/. -]\d{1,4}/gi
const LICENCE = /\blicen[sc]e (?:no|number|num|#)?[ .:#]{0,4}[A-Z]{0,3}-?\d{5,12}\b/gi
/** Zero-width characters between letters. Marks of direction and joiners of other scripts stand elsewhere. */
const INVISIBLE = /[A-Za-z][\u200b\u2060\ufeff\u00ad]+[A-Za-z]/g
/** Fewer are the dirt of an export. */
const MANY_INVISIBLE = 5

/** What stands in the file that should not, or stands where it will not be read. */
export function integrityFindings({ document, competencies, hidden }: FindingContext): FoundFact[] {
  const { text } = document
  const invisible = matches(text, INVISIBLE)
  const identifiers = [SOCIAL_SECURITY, PATIENT_RECORD, BIRTH, LICENCE].flatMap((pattern) => matches(text, pattern))
  const slots = matches(text, SLOT)
  const affirmed = competencies.filter((one) => one.status === 'affirmed')
  const lost = affirmed.filter((one) => one.mentions.every((mention) => document.lines[mention.line - 1]?.part !== 'body'))
  return [
    ...fact('template-slot', `${slots.length} slot${slots.length === 1 ? '' : 's'} of the template ${slots.length === 1 ? 'is' : 'are'} not filled in.`, slots),
    ...fact('hidden-text', `${hidden.length} competenc${hidden.length === 1 ? 'y stands' : 'ies stand'} in text that a person cannot see.`, hidden.map(({ start, end }) => ({ start, end }))),
    ...(invisible.length >= MANY_INVISIBLE ? fact('invisible-characters', `${invisible.length} words hold characters that nobody sees.`, invisible) : []),
    ...fact('lost-by-simple-parsers', `A person sees ${affirmed.length} competencies, a simple parser ${affirmed.length - lost.length}: ${lost.map((one) => one.name).join(', ')}.`, lost.flatMap((one) => one.mentions.slice(0, 1))),
    ...fact('personal-identifier', `${identifiers.length} number${identifiers.length === 1 ? '' : 's'} identify a person.`, identifiers.filter((one) => document.lines[indexAt(document.lines, one.start)]?.hidden === null)),
  ]
}

function fact(code: FoundFact['code'], message: string, places: readonly Span[]): FoundFact[] {
  return places.length > 0 ? [{ code, message, places }] : []
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

import { indexAt, type Span } from '../../document/document.ts'
import type { Competency, Mention } from '../../report/report.ts'
import type { FindingContext, FoundFact } from './finding-context.ts'
import { matchesOf } from './identifiers.ts'

/** Zero-width characters between letters. Marks of direction and joiners of other scripts stand elsewhere. */
const INVISIBLE = /[A-Za-z][\u200b\u2060\ufeff\u00ad]+[A-Za-z]/g
/** Fewer are the dirt of an export. */
const MANY_INVISIBLE = 5
/** What a program that only splits at blanks does not join: unseen characters, ligatures, a word cut at a line end. */
const NOT_PLAIN = /[\u00ad\u200b-\u200f\u2060\ufeff\ufb00-\ufb06]|[A-Za-z]-\s*\n/

/** What stands in the file that a person does not see, and what a simple parser would not find. */
export function integrityFindings(context: FindingContext): FoundFact[] {
  return [...hiddenText(context), ...invisibleCharacters(context), ...lostBySimpleParsers(context)]
}

function hiddenText({ document, hidden }: FindingContext): FoundFact[] {
  if (hidden.length === 0) return []
  const names = [...new Set(hidden.map(({ start, end }) => document.text.slice(start, end)))]
  return [
    {
      code: 'hidden-text',
      message: `${names.length === 1 ? '1 competency stands' : `${names.length} competencies stand`} in text that a person cannot see: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' ...' : ''}.`,
      places: hidden.map(({ start, end }) => ({ start, end })),
    },
  ]
}

function invisibleCharacters({ document }: FindingContext): FoundFact[] {
  const places = matchesOf(document, INVISIBLE).map((place) => wordAround(document.text, place))
  return places.length >= MANY_INVISIBLE ? [{ code: 'invisible-characters', message: `${places.length} words hold characters that nobody sees.`, places }] : []
}

function wordAround(text: string, { start, end }: Span): Span {
  const isWord = (at: number): boolean => /[A-Za-z0-9\u200b\u2060\ufeff\u00ad]/.test(text[at] ?? ' ')
  let from = start
  let to = end
  while (start - from < 40 && isWord(from - 1)) from--
  while (to - end < 40 && isWord(to)) to++
  return { start: from, end: to }
}

/** A competency is at risk when no mention of it stands in the body and is plainly spelled. */
function lostBySimpleParsers({ document, competencies }: FindingContext): FoundFact[] {
  const survives = (mention: Mention): boolean =>
    mention.status === 'affirmed' && document.lines[indexAt(document.lines, mention.start)]?.part === 'body' && !NOT_PLAIN.test(mention.text)
  const seen = competencies.filter((one) => one.status === 'affirmed')
  const lost = seen.filter((one: Competency) => !one.mentions.some(survives))
  if (lost.length === 0) return []
  return [
    {
      code: 'lost-by-simple-parsers',
      message: `A person sees ${seen.length} competencies, a simple parser ${seen.length - lost.length}. At risk: ${lost.map((one) => one.name).join(', ')}.`,
      places: lost.flatMap((one) => one.mentions.filter((mention) => mention.status === 'affirmed').slice(0, 1)),
    },
  ]
}

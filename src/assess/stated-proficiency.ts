import data from '../../dictionaries/evidence-words.json'
import type { ResumeDocument, Span } from '../document/document.ts'

const words = data as { readonly levels: readonly string[]; readonly numbers: readonly string[] }
const NUMBER = `(?:\\d{1,2}|${words.numbers.slice(0, 14).join('|')})`
const UNIT = "(years?|yrs?|months?)'?\\.?"
const TIME_BEFORE = new RegExp(
  `\\b(${NUMBER}(?: and a half)?\\+?(?: ?\\(\\d{1,2}\\))?) ?\\+? ${UNIT}(?: of)?(?: (?!years?|yrs?|months?|and\\b)[a-z-]+){0,4}(?: (?:with|in|using|of))? ?(?:the )?$`,
  'i',
)
const TIME_AFTER = new RegExp(
  `^(?: [a-z]+){0,2}(?:,? ?(?:used )?(?:daily |weekly )?for (?:over |more than |nearly |almost )?|[\\s:,(–-]{1,4})(${NUMBER}(?: and a half)?\\+?) ?\\+? ?${UNIT}`,
  'i',
)
const LEVEL = words.levels.join('|')
const LEVEL_BEFORE = new RegExp(`\\b(${LEVEL})(?: (?:in|with|at|of|user of|level|skills in|knowledge of|use of|experience (?:in|with|of)))? ?$`, 'i')
const LEVEL_AFTER = new RegExp(`^(?: ?[(:–-]+ ?| )(${LEVEL})\\b`, 'i')
const LEVEL_WITHIN = new RegExp(`^(${LEVEL}) `, 'i')

/** Years or level as the resume states them beside a mention, in its own words; null where it states none. Nothing is inferred. */
export function statedProficiency(document: ResumeDocument, statement: Span, hit: Span): string | null {
  const before = document.text.slice(Math.max(statement.start, hit.start - 70), hit.start)
  const after = document.text.slice(hit.end, Math.min(statement.end, hit.end + 60))
  const time = TIME_BEFORE.exec(before) ?? TIME_AFTER.exec(after)
  if (time?.[1] && time[2]) return `${time[1].toLowerCase()} ${time[2].toLowerCase().startsWith('m') ? 'months' : 'years'}`
  const level = LEVEL_AFTER.exec(after)?.[1] ?? LEVEL_BEFORE.exec(before)?.[1] ?? LEVEL_WITHIN.exec(document.text.slice(hit.start, hit.end))?.[1]
  return level ? level.toLowerCase() : null
}

import data from '../../dictionaries/evidence-words.json'
import type { ResumeDocument, Span } from '../document/document.ts'
import type { CompetencyKind } from '../report/report.ts'

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
const LEVEL_AFTER = new RegExp(`^(?:(?: ?[(:–-]+ ?| )(${LEVEL})\\b|, (${LEVEL})(?= *(?:[,;.)|\u2022\\n]|$)))`, 'i')
const LEVEL_WITHIN = new RegExp(`^(${LEVEL}) `, 'i')

/** What follows years that are stated of the next name: "Epic, four years of ICD-10 coding". */
const OF_THE_NEXT = /^ ?(?:of|with|in|on|using|as an?)(?: [a-z-]+){0,2} ?$/i

/**
 * Years or level as the resume states them beside a mention, in its own words; null where it states none. Nothing is
 * inferred. `next` is where the next mention begins.
 */
export function statedProficiency(document: ResumeDocument, statement: Span, hit: Span, kind: CompetencyKind, next: number): string | null {
  const before = document.text.slice(Math.max(statement.start, hit.start - 70), hit.start)
  const after = document.text.slice(hit.end, Math.min(statement.end, hit.end + 60))
  const behind = TIME_AFTER.exec(after)
  const ownsIt = behind !== null && !OF_THE_NEXT.test(after.slice(behind[0].length, Math.max(0, next - hit.end)))
  const time = TIME_BEFORE.exec(before) ?? (ownsIt ? behind : null)
  if (time?.[1] && time[2]) return `${time[1].toLowerCase()} ${time[2].toLowerCase().startsWith('m') ? 'months' : 'years'}`
  // "Basic Life Support" says nothing of how well; a credential is held or not.
  if (kind === 'credential') return null
  const levelAfter = LEVEL_AFTER.exec(after)
  const level = levelAfter?.[1] ?? levelAfter?.[2] ?? LEVEL_BEFORE.exec(before)?.[1] ?? LEVEL_WITHIN.exec(document.text.slice(hit.start, hit.end))?.[1]
  return level ? level.toLowerCase() : null
}

import data from '../../dictionaries/evidence-words.json'
import type { ResumeDocument, Span } from '../document/document.ts'

const words = data as { readonly levels: readonly string[]; readonly numbers: readonly string[] }
const NUMBER = `(?:\\d{1,2}|${words.numbers.slice(0, 14).join('|')})`
const YEARS_BEFORE = new RegExp(`(?:over |more than |nearly |almost )?(${NUMBER}\\+?(?: ?\\(\\d{1,2}\\))?) ?\\+? (?:years?|yrs?)'?\\.?(?: of)?(?: [a-z-]+){0,4}(?: (?:with|in|using|of))? ?(?:the )?$`, 'i')
const YEARS_AFTER = new RegExp(`^[\\s:(–-]{1,4}(${NUMBER}\\+?) ?\\+? ?(?:years?|yrs?)\\b`, 'i')
const LEVEL = words.levels.join('|')
const LEVEL_BEFORE = new RegExp(`\\b(${LEVEL})(?: (?:in|with|at|of|user of|level|skills in|knowledge of|use of))? ?$`, 'i')
const LEVEL_AFTER = new RegExp(`^(?: ?[(:–-]+ ?| )(${LEVEL})\\b`, 'i')

/** Years or level as the resume states them beside a mention, in its own words; null where it states none. Nothing is inferred. */
export function statedProficiency(document: ResumeDocument, statement: Span, hit: Span): string | null {
  const before = document.text.slice(Math.max(statement.start, hit.start - 70), hit.start)
  const after = document.text.slice(hit.end, Math.min(statement.end, hit.end + 30))
  const years = YEARS_BEFORE.exec(before)?.[1] ?? YEARS_AFTER.exec(after)?.[1]
  if (years) return `${years.toLowerCase()} years`
  const level = LEVEL_AFTER.exec(after)?.[1] ?? LEVEL_BEFORE.exec(before)?.[1]
  return level ? level.toLowerCase() : null
}

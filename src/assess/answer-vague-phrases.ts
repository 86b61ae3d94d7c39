import type { ResumeDocument, Span } from '../document/document.ts'
import type { Competency, CompetencyKind, Mention, PathwayCoverage, VaguePhrase } from '../report/report.ts'
import type { PathwayRule } from './assess-pathways.ts'
import type { VagueHit } from './find-vague-phrases.ts'
import { toPlace } from './place.ts'
import { isQuotedPosting } from './vague-rules.ts'

/** How many of the candidate's own competencies a rewrite names. */
const MAX_NAMED = 4
/** What to ask where no pathway is near. */
const OPEN_QUESTIONS = ['Which EHR, which modules, how many charts a day?', 'Which other systems, for which task, how often?']
/** What stands for a system, and what for a rule. */
const SYSTEMS: ReadonlySet<CompetencyKind> = new Set(['platform', 'language-tool'])
const RULES: ReadonlySet<CompetencyKind> = new Set(['framework', 'code-system'])

/** Answers each vague phrase with what the same resume names elsewhere; where it names nothing, with the questions of the nearest pathway. Nothing is invented. */
export function answerVaguePhrases(
  document: ResumeDocument,
  hits: readonly VagueHit[],
  competencies: readonly Competency[],
  nearest: PathwayCoverage | null,
  pathways: readonly PathwayRule[],
): VaguePhrase[] {
  const questions = pathways.find((one) => one.id === nearest?.id)?.questions ?? OPEN_QUESTIONS
  return unanswered(document, hits, competencies).map((hit): VaguePhrase => {
    const { rule } = hit
    const isTechnology = rule.class === 'vague-technology'
    const named = isTechnology
      ? toName(document.text.slice(hit.start, hit.end), rule.unlessNamed?.includes('framework') ? RULES : SYSTEMS, competencies, nearest)
      : []
    return {
      ...toPlace(document, hit),
      ruleId: rule.id,
      class: rule.class,
      severity: rule.severity,
      why: rule.why,
      rewrite: named.length > 0 ? [`Write instead: ${named.map(inWords).join(', ')}.`, ...rule.ask] : [...rule.ask, ...(isTechnology ? questions : [])],
      evidence: named.map((one) => one.id as string),
    }
  })
}

/** The phrases but those that quote a posting and those that the names beside them make specific. */
function unanswered(document: ResumeDocument, hits: readonly VagueHit[], competencies: readonly Competency[]): VagueHit[] {
  const named = competencies.flatMap((one) => one.mentions.map((mention) => ({ mention, kind: one.kind })))
  return hits.filter((hit) => {
    if (isQuotedPosting(document, hit)) return false
    const kinds = hit.rule.unlessNamed
    return !kinds || !named.some(({ mention, kind }) => kinds.includes(kind) && answers(document.text, hit, mention, RULES.has(kind)))
  })
}

const NAMED_BEFORE = /^[\s,/&()-]{0,4}(?:and|or|as well as)?(?: (?:all|any|other|the))?\s?$/i
const NAMED_BEHIND = /^[\s,:(-]{0,4}(?:with|using|within|via)?[\s:]{0,2}$/i

/** "Medisoft billing software" and "good with computers, using Excel" are named; so is "ICH-GCP and applicable regulations", but not "Epic and other systems". */
function answers(text: string, hit: Span, mention: Mention, isRule: boolean): boolean {
  if (mention.start >= hit.end) return mention.start - hit.end <= 12 && NAMED_BEHIND.test(text.slice(hit.end, mention.start))
  return mention.end > hit.start || (isRule && hit.start - mention.end <= 20 && NAMED_BEFORE.test(text.slice(mention.end, hit.start)))
}

/** What to name in place of a phrase: what it speaks of first, then what the nearest pathway wants, then the best evidence. Something of the nearest pathway is always among it. */
function toName(phrase: string, kinds: ReadonlySet<CompetencyKind>, competencies: readonly Competency[], nearest: PathwayCoverage | null): Competency[] {
  const wanted = new Set(nearest?.requirements.flatMap((one) => one.by) ?? [])
  const areas = areasOf(phrase)
  const known = competencies.filter((one) => one.id !== null)
  const rank = (one: Competency): number =>
    (areas.has(one.area) ? 100 : 0) +
    (kinds.has(one.kind) ? 40 : 0) +
    (wanted.has(one.name) ? 20 : 0) +
    one.evidenceLevel -
    (one.area === 'office-software' ? 10 : 0)
  const byRank = (a: Competency, b: Competency): number => rank(b) - rank(a) || firstPlace(a) - firstPlace(b)
  const named = known
    .filter((one) => one.status === 'affirmed' && (kinds.has(one.kind) || (areas.has(one.area) && SYSTEMS.has(one.kind))))
    .sort(byRank)
    .slice(0, MAX_NAMED)
  if (named.some((one) => wanted.has(one.name))) return named
  const near = known.filter((one) => wanted.has(one.name)).sort(byRank)[0]
  return near ? [...named.slice(0, MAX_NAMED - 1), near] : named
}

/** What the words of a phrase speak of, as areas of the dictionary. */
const TOPICS: readonly { readonly words: RegExp; readonly areas: readonly string[] }[] = [
  { words: /\b(?:e[mhp]rs?|electronic (?:medical|health|patient)|charting|medical records?|clinical)\b/i, areas: ['electronic-health-records'] },
  { words: /\b(?:edc|electronic data capture|trial|data entry|data management)\b/i, areas: ['electronic-data-capture'] },
  { words: /\b(?:ctms|etmf)\b/i, areas: ['trial-operations'] },
  { words: /\b(?:billing|claims|collections)\b/i, areas: ['revenue-cycle', 'practice-management'] },
  { words: /\b(?:coding|encoder)\b/i, areas: ['medical-coding'] },
  { words: /\b(?:scheduling|registration|practice management|medical office)\b/i, areas: ['practice-management'] },
  { words: /\b(?:lab|laboratory|lims?)\b/i, areas: ['laboratory-systems'] },
  { words: /\b(?:pharmacy|dispensing)\b/i, areas: ['pharmacy-systems'] },
  { words: /\b(?:pacs|radiology|ris)\b/i, areas: ['imaging-systems'] },
  { words: /\b(?:tele\w+)\b/i, areas: ['telehealth'] },
  { words: /\bsafety\b/i, areas: ['drug-safety'] },
  { words: /\b(?:statistic\w*|analytics?|analysis|analytical)\b/i, areas: ['statistics', 'business-intelligence'] },
  { words: /\b(?:dashboards?|visuali[sz]ation|reporting)\b/i, areas: ['business-intelligence'] },
  { words: /\b(?:databases?)\b/i, areas: ['databases-and-data-platforms', 'electronic-data-capture'] },
  { words: /\b(?:office|typing|spreadsheet|word processing|presentation)\b/i, areas: ['office-software'] },
]

function areasOf(phrase: string): ReadonlySet<string> {
  return new Set(TOPICS.filter(({ words }) => words.test(phrase)).flatMap(({ areas }) => areas))
}

function firstPlace(one: Competency): number {
  return one.mentions[0]?.start ?? 0
}

/** A name with the line that proves it; what is not affirmed, or names no product, says so. */
function inWords(one: Competency): string {
  if (one.status !== 'affirmed') return `${one.name} (${one.status}, line ${one.mentions[0]?.line})`
  const affirmed = one.mentions.filter((mention) => mention.status === 'affirmed')
  const used = one.evidenceLevel >= 2 ? affirmed.find((mention) => mention.section === 'experience') : undefined
  const line = (used ?? affirmed[0] ?? one.mentions[0])?.line
  if (one.kind === 'platform-class') return `[the product behind "${one.name}"] (line ${line})`
  return `${one.name} (${used ? 'used' : 'named'} in line ${line})`
}

import type { ResumeDocument } from '../document/document.ts'
import type { Competency, PathwayCoverage, VaguePhrase } from '../report/report.ts'
import type { PathwayRule } from './assess-pathways.ts'
import type { VagueHit } from './find-vague-phrases.ts'
import { toPlace } from './place.ts'

/** How many of the candidate's own competencies a rewrite names. */
const MAX_NAMED = 4

/** Answers each vague phrase with what the same resume names elsewhere; where it names nothing, with the questions of the nearest pathway. Nothing is invented. */
export function answerVaguePhrases(document: ResumeDocument, hits: readonly VagueHit[], competencies: readonly Competency[], nearest: PathwayCoverage | null, pathways: readonly PathwayRule[]): VaguePhrase[] {
  const own = strongestFirst(competencies, nearest)
  const questions = pathways.find((one) => one.id === nearest?.id)?.questions ?? []
  return hits.map((hit): VaguePhrase => {
    const named = hit.rule.class === 'vague-technology' ? own.slice(0, MAX_NAMED) : []
    return {
      ...toPlace(document, hit),
      ruleId: hit.rule.id,
      class: hit.rule.class,
      severity: hit.rule.severity,
      why: hit.rule.why,
      rewrite: named.length > 0 ? [`Write instead: ${named.map(inWords).join(', ')}.`, ...hit.rule.ask] : [...hit.rule.ask, ...(hit.rule.class === 'vague-technology' ? questions : [])],
      evidence: named.map((one) => one.id as string),
    }
  })
}

/** What can stand in place of "tech-savvy": named systems and rules, those of the nearest pathway and with the best evidence first. */
function strongestFirst(competencies: readonly Competency[], nearest: PathwayCoverage | null): Competency[] {
  const wanted = new Set(nearest?.requirements.flatMap((one) => one.by) ?? [])
  const able = competencies.filter((one) => one.status === 'affirmed' && one.id !== null && ['platform', 'language-tool', 'framework', 'code-system'].includes(one.kind))
  const rank = (one: Competency): number => (wanted.has(one.name) ? 10 : 0) + one.evidenceLevel + (one.area === 'office-software' ? -5 : 0)
  return [...able].sort((a, b) => rank(b) - rank(a) || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

function inWords(one: Competency): string {
  const line = one.mentions.find((mention) => mention.status === 'affirmed')?.line
  return `${one.name}${line === undefined ? '' : ` (named in line ${line})`}`
}

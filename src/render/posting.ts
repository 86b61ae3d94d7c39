import type { Place } from '../report/report.ts'
import { count } from './words.ts'

/** One thing that a posting asks for and where the resume stands to it, as far as a page shows it. */
export interface PostingLine {
  readonly id: string
  readonly name: string
  readonly stated: 'required' | 'preferred' | 'unstated'
  readonly years: string | null
  readonly outcome: 'met' | 'near' | 'claimed-but-unproved' | 'missing'
  readonly because: string
  readonly inResume: readonly Place[]
}

/** A comparison with a posting, as `compareWithPosting` gives it. */
export interface Posting {
  readonly requirements: readonly PostingLine[]
}

/** The outcomes in a coach's words. */
export const OUTCOME_WORDS: Readonly<Record<PostingLine['outcome'], string>> = {
  met: 'met',
  near: 'near',
  'claimed-but-unproved': 'named, not shown',
  missing: 'not shown',
}

/** What is required first, then what is not said to be, then what is preferred; the posting's order within. */
export function byStrength({ requirements }: Posting): PostingLine[] {
  return (['required', 'unstated', 'preferred'] as const).flatMap((stated) => requirements.filter((one) => one.stated === stated))
}

/** How strongly it is asked for. */
export function askedWords({ stated, years }: PostingLine): string {
  return [stated === 'unstated' ? null : stated, years].filter((part) => part !== null).join(', ')
}

/** How the posting and the resume stand to each other, in one sentence without a score. */
export function postingWords({ requirements }: Posting): string {
  if (requirements.length === 0) return 'The posting names nothing that the dictionary knows.'
  const counted = (Object.keys(OUTCOME_WORDS) as PostingLine['outcome'][]).flatMap((outcome) => {
    const found = requirements.filter((one) => one.outcome === outcome).length
    return found > 0 ? [`${found} ${OUTCOME_WORDS[outcome]}`] : []
  })
  return `The posting asks for ${count(requirements.length, 'thing')} that the dictionary knows: ${counted.join('; ')}.`
}

import type { Span } from '../document/document.ts'
import type { Status } from '../report/report.ts'

/** A spelling of the dictionary found in the text, before its sense is known. */
export interface Hit extends Span {
  /** The numbers of the entries that it may mean, those that need no context first. */
  readonly entries: readonly number[]
  /** Whether the spelling has more senses than one. */
  readonly needsContext: boolean
  /** The entries among them that it usually means. */
  readonly usual: readonly number[]
  /** Whether a capitalised spelling is written in small letters. */
  readonly small: boolean
  /** The number of its line. */
  readonly line: number
}

/** A hit whose sense is settled: the resume names this entry here. */
export interface SensedHit extends Hit {
  readonly entry: number
  /** Why it was read in this sense; empty where no other was possible. */
  readonly because: readonly string[]
}

/** A hit that was read in another sense, or whose sense stays open. */
export interface DroppedHit extends Hit {
  readonly outcome: 'other-sense' | 'unresolved'
  /** What spoke against it, or what was missing. */
  readonly because: string
}

/** A settled hit with what the resume claims there. */
export interface ClaimedHit extends SensedHit {
  readonly status: Status
}

import { ResumeError } from '../errors.ts'
import type { AnalyzerLimits } from '../options.ts'
import { type ChildOutcome, type Death, hasReply } from './start-child.ts'

/** Gives the coded error of a file that a child made no result of. */
export function toError(outcome: ChildOutcome, limits: AnalyzerLimits): ResumeError {
  if (outcome === 'aborted') return aborted()
  if (outcome === 'late')
    return new ResumeError('timed-out', 'Reading the file took longer than the limit.', {
      name: 'wallMilliseconds',
      max: limits.wallMilliseconds,
      actual: null,
    })
  if (!hasReply(outcome))
    return isFull(outcome.death) ? outOfMemory(limits) : new ResumeError('parser-crashed', 'The reading process ended while it read the file.')
  const { code, message, limit } = 'error' in outcome ? outcome.error : { code: 'parser-crashed' as const, message: '', limit: null }
  return new ResumeError(code, message, limit ?? undefined)
}

/** The error of a file that the caller wants no more. */
export function aborted(): ResumeError {
  return new ResumeError('aborted', 'The run was aborted.')
}

/** The watchdog and the system kill for memory; V8 aborts when the heap is full, and traps when one array is too large. */
function isFull({ code, signal }: Death): boolean {
  return signal === 'SIGKILL' || signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL' || code === 133 || code === 134
}

function outOfMemory(limits: AnalyzerLimits): ResumeError {
  return new ResumeError('out-of-memory', 'Reading the file took more memory than the limit.', {
    name: 'residentMebibytes',
    max: limits.residentMebibytes,
    actual: null,
  })
}

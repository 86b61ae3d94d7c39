import { detectFormat } from '../read/detect-format.ts'
import { checkSize, readResume } from '../read/read-resume.ts'
import { readText } from '../read/read-text.ts'
import type { ResumeText } from '../read/resume-text.ts'
import type { ResolvedOptions } from '../options.ts'
import { createProcessPool } from './process-pool.ts'

/** Reads a file's bytes; the bytes stay as they are. */
export type Reader = (bytes: Uint8Array, signal?: AbortSignal | undefined) => Promise<ResumeText>

/** Makes the reader of one analyzer. Text is read here; PDF and DOCX in a child process unless the caller trusts the files. */
export function createReader({ limits, isolation, hiddenText }: Pick<ResolvedOptions, 'limits' | 'isolation' | 'hiddenText'>): Reader {
  if (isolation === 'none') return (bytes) => readResume(bytes, limits, hiddenText)
  const pool = createProcessPool({ processes: 1, limits, hiddenText })
  return async (bytes, signal) => {
    checkSize(bytes, limits)
    return detectFormat(bytes) === 'text' ? readText(bytes, limits) : pool.read(bytes, signal)
  }
}

import type { ResolvedOptions } from '../options.ts'
import { detectFormat } from '../read/detect-format.ts'
import { checkSize } from '../read/read-resume.ts'
import { readText } from '../read/read-text.ts'
import type { ResumeText } from '../read/resume-text.ts'
import { createProcessPool } from './process-pool.ts'
import { readSafely } from './read-safely.ts'

/** Reads files for one analyzer. */
export interface Reader {
  /** Reads a file; its bytes stay as they are. @throws ResumeError */
  read(bytes: Uint8Array, signal?: AbortSignal | undefined): Promise<ResumeText>
  /** Ends the reading processes. */
  close(): Promise<void>
}

/** Makes the reader of one analyzer. Text is read here; PDF and DOCX in a child process unless the caller trusts the files. */
export function createReader({ limits, isolation, hiddenText }: Pick<ResolvedOptions, 'limits' | 'isolation' | 'hiddenText'>, processes: number): Reader {
  if (isolation === 'none') return { read: (bytes) => readSafely(bytes, limits, hiddenText), close: async () => {} }
  const pool = createProcessPool<ResumeText>(processes, { task: 'read', options: { hiddenText }, limits })
  return {
    read: async (bytes, signal) => {
      checkSize(bytes, limits)
      return detectFormat(bytes) === 'text' ? readText(bytes, limits) : pool.run({ bytes, run: {} }, signal)
    },
    close: pool.close,
  }
}

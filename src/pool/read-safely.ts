import { ResumeError } from '../errors.ts'
import type { ReadLimits } from '../read/limits.ts'
import { readResume } from '../read/read-resume.ts'
import type { ResumeText } from '../read/resume-text.ts'

/** Reads a file in this process. Whatever a parser throws becomes a coded error that quotes nothing of the file. @throws ResumeError */
export async function readSafely(bytes: Uint8Array, limits: ReadLimits, hiddenText: boolean): Promise<ResumeText> {
  try {
    return await readResume(bytes, limits, hiddenText)
  } catch (error) {
    throw error instanceof ResumeError ? error : new ResumeError('corrupt', 'The file could not be read; it is damaged or not what it claims to be.')
  }
}

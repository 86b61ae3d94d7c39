import { ResumeError } from '../errors.ts'
import { detectFormat } from './detect-format.ts'
import type { ReadLimits } from './limits.ts'
import { readText } from './read-text.ts'
import type { ResumeText, TextLine } from './resume-text.ts'

/** Reads a file of any supported format in this process. @throws ResumeError with the code of the refusal */
export async function readResume(bytes: Uint8Array, limits: ReadLimits, hiddenText: boolean): Promise<ResumeText> {
  checkSize(bytes, limits)
  const read = await readFormat(bytes, limits, hiddenText)
  // An empty report would say of a person whose resume was not understood that they know nothing.
  if (!read.lines.some(isSeen)) throw new ResumeError('no-text', 'There is no text in the file that a person can see.')
  return read
}

const isSeen = ({ text, hidden }: TextLine): boolean => hidden === null && /[\p{L}\p{N}]/u.test(text)

async function readFormat(bytes: Uint8Array, limits: ReadLimits, hiddenText: boolean): Promise<ResumeText> {
  switch (detectFormat(bytes)) {
    case 'pdf': {
      const { readPdf } = await import('./read-pdf.ts')
      return readPdf(bytes, limits, { hiddenText })
    }
    case 'docx': {
      const { readDocx } = await import('./read-docx.ts')
      return readDocx(bytes, limits)
    }
    case 'text':
      return readText(bytes, limits)
  }
}

/** @throws ResumeError 'limit-exceeded' */
export function checkSize(bytes: Uint8Array, limits: ReadLimits): void {
  if (bytes.length > limits.fileBytes) {
    throw new ResumeError('limit-exceeded', 'The file is larger than the limit.', { name: 'fileBytes', max: limits.fileBytes, actual: bytes.length })
  }
}

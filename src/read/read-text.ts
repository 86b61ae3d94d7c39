import { ResumeError } from '../errors.ts'
import type { ReadLimits } from './limits.ts'
import type { Notice, ResumeText } from './resume-text.ts'

/** Reads plain text: UTF-8, UTF-16 with a byte order mark, or Windows-1252 where the bytes are not valid UTF-8. */
export function readText(bytes: Uint8Array, limits: ReadLimits): ResumeText {
  return textToLines(decode(bytes), limits)
}

/** Cuts a text into lines. @throws ResumeError 'no-text' */
export function textToLines(text: string, limits: Pick<ReadLimits, 'characters'>): ResumeText {
  const notices: Notice[] = []
  let kept = text
  if (text.length > limits.characters) {
    kept = text.slice(0, limits.characters)
    notices.push({ code: 'text-capped', message: 'The text is longer than the limit; the rest was left out.', page: null })
  }
  if (!/[\p{L}\p{N}]/u.test(kept)) throw new ResumeError('no-text', 'There is no text in the file.')
  const lines = kept
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) => ({ text: line, page: null, place: null, heading: false, part: 'body' as const, hidden: null }))
  return { format: 'text', pages: null, lines, notices }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

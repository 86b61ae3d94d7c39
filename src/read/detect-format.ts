import { ResumeError } from '../errors.ts'
import type { ResumeFormat } from './resume-text.ts'

/** What to do with a file in a format that is not read. */
const SAVE_AS = 'Save it as PDF, DOCX or plain text and try again.'

/** How far into a file a PDF header may stand. */
const HEADER_REACH = 1024

/** Tells the format from the bytes, never from a name. @throws ResumeError 'empty-file', 'encrypted' or 'unsupported-format' */
export function detectFormat(bytes: Uint8Array): ResumeFormat {
  if (bytes.length === 0) throw new ResumeError('empty-file', 'The file is empty.')
  const head = latin1(bytes.subarray(0, HEADER_REACH))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'docx'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw compoundFile(bytes)
  if (head.startsWith('{\\rtf')) throw new ResumeError('unsupported-format', `RTF is not read. ${SAVE_AS}`)
  const picture = PICTURES.find(([magic]) => head.startsWith(magic))
  if (picture) throw new ResumeError('unsupported-format', `A ${picture[1]} file is not read. ${SAVE_AS}`)
  if (isMarkup(bytes)) throw new ResumeError('unsupported-format', `A web page is not read. ${SAVE_AS}`)
  if (hasUtf8Mark(bytes)) return 'text'
  const isWide = hasWideMark(bytes)
  if (isWide && hasWideLines(bytes)) return 'text'
  if (isWide || isBinary(bytes)) throw new ResumeError('unsupported-format', `The file is neither PDF, DOCX nor text. ${SAVE_AS}`)
  return 'text'
}

const PICTURES: readonly (readonly [string, string])[] = [
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\u0000', 'TIFF'],
  ['MM\u0000*', 'TIFF'],
  ['BM', 'BMP'],
  ['RIFF', 'media'],
  ['\u001f\u008b', 'gzip'],
  ['7z\u00bc\u00af', '7z'],
  ['Rar!', 'RAR'],
  ['\u007fELF', 'program'],
  ['MZ', 'program'],
]

/** An OLE compound file is a legacy .doc, or a DOCX that was encrypted. */
function compoundFile(bytes: Uint8Array): ResumeError {
  const encrypted = indexOfUtf16(bytes, 'EncryptedPackage')
  return encrypted
    ? new ResumeError('encrypted', 'The Word file is protected by a password. Remove the password and try again.')
    : new ResumeError('unsupported-format', 'This is a legacy Word file (.doc). Open it in Word and save it as .docx.')
}

function indexOfUtf16(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'))
}

/** HTML or XML, whose tags would be read as words. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|\?xml)\b/i.test(latin1(bytes.subarray(0, HEADER_REACH)))
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function hasWideMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** Sound and raw data start with the two bytes of a wide mark as well, but have no line breaks two bytes wide. */
function hasWideLines(bytes: Uint8Array): boolean {
  const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes.subarray(0, 65_536))
  return /[\r\n\u2028]/.test(text)
}

/** Text has no NUL and few control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192)
  let odd = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) odd++
  }
  return odd > sample.length / 50
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

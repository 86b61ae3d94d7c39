import { createHash } from 'node:crypto'
import type { HostileFile } from './hostile-file.ts'

const bytes =
  (text: string): (() => Uint8Array) =>
  () =>
    Buffer.from(text, 'latin1')
const unsupported = ['unsupported-format'] as const
const noise = (length: number): Buffer => Buffer.concat(Array.from({ length: length / 64 }, (_, at) => createHash('sha512').update(`${at}`).digest()))
const resume = 'Built study databases in REDCap.\n'

/** Files that are something else than they say, and text that is hard on a reader. */
export const hostileOther: readonly HostileFile[] = [
  { name: 'no bytes', expected: ['empty-file'], bytes: bytes('') },
  { name: 'one byte', expected: ['no-text', 'unsupported-format'], bytes: bytes('%') },
  { name: 'zeros', expected: unsupported, bytes: () => Buffer.alloc(4096) },
  { name: 'noise', expected: unsupported, bytes: () => noise(65_536) },
  { name: 'a web page', expected: unsupported, bytes: bytes(`\n<!DOCTYPE html><html><body>${resume}<script>alert(1)</script></body></html>`) },
  { name: 'rich text', expected: unsupported, bytes: bytes(`{\\rtf1\\ansi ${resume}}`) },
  { name: 'a picture', expected: unsupported, bytes: bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR') },
  { name: 'an old Word file', expected: unsupported, bytes: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_040)]) },
  {
    name: 'a Word file behind a password',
    expected: ['encrypted'],
    bytes: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_016), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(1_000)]),
  },
  { name: 'the first bytes of a package', expected: ['corrupt'], bytes: bytes('PK\x03\x04') },
  {
    name: 'two bytes that also start a text',
    expected: unsupported,
    bytes: () => Buffer.concat([Buffer.from([0xff, 0xfe]), noise(640).map((byte) => byte | 0x40)]),
  },
  { name: 'wide text', expected: 'read', bytes: () => Buffer.from(`\ufeff${resume}Epic\n`, 'utf16le') },
  { name: 'wide text with halves of letters', expected: 'read', bytes: () => Buffer.from(`\ufeff${resume}\ud800 Epic \udfff\n`, 'utf16le') },
  { name: 'escapes', expected: 'read', bytes: bytes(`${resume}\x1b]0;title\x07 \x1b[31mEpic\x1b[0m\n`.repeat(20)) },
  { name: 'one word of 3 MB', expected: 'any', bytes: () => Buffer.alloc(3_000_000, 'A') },
  {
    name: 'marks and brackets',
    expected: 'any',
    bytes: bytes(`${resume}${'C++'.repeat(10_000)} ${'-'.repeat(40_000)} ${'a.'.repeat(20_000)} ${'('.repeat(20_000)}`),
  },
  { name: 'a file beyond the limit', expected: ['limit-exceeded'], bytes: () => Buffer.alloc(20 * 1024 * 1024 + 1, 'A') },
]

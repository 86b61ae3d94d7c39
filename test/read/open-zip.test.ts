import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { defaultReadLimits as limits } from '../../src/read/limits.ts'
import { openZip } from '../../src/read/open-zip.ts'
import { writeZip, type ZipPart } from './write-zip.ts'

const one: ZipPart = { name: 'word/document.xml', content: '<a>one</a>' }
const two: ZipPart = { name: 'word/styles.xml', content: '<b>two</b>', method: 0 }
const MiB = 1024 * 1024

const readAll = (bytes: Uint8Array, own = limits) => {
  const zip = openZip(bytes, own)
  return zip.names.map((name) => Buffer.from(zip.read(name) as Uint8Array).toString())
}

describe('openZip reads', () => {
  it('packed and stored parts, with names in any case', () => {
    expect(readAll(writeZip([one, two]))).toEqual([one.content, two.content])
    const zip = openZip(writeZip([one]), limits)
    expect(zip.names).toEqual(['word/document.xml'])
    expect(zip.read('WORD/Document.XML')).not.toBeNull()
    expect(zip.read('constructor')).toBeNull()
  })

  it('names with backslashes or a slash in front', () => {
    const zip = openZip(
      writeZip([
        { ...one, name: 'word\\document.xml' },
        { ...two, name: '/word/styles.xml' },
      ]),
      limits,
    )
    expect(zip.names).toEqual(['word/document.xml', 'word/styles.xml'])
  })

  it('a package with bytes before and after it, or with a comment', () => {
    const zip = writeZip([one, two])
    expect(readAll(Buffer.concat([Buffer.from('MZ and more'), zip, Buffer.from('and after')]))).toEqual([one.content, two.content])
  })

  it('a view into a larger buffer without changing it', () => {
    const bytes = writeZip([one])
    const before = Buffer.from(bytes)
    expect(readAll(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length))).toEqual([one.content])
    expect(bytes.equals(before)).toBe(true)
  })
})

describe('openZip refuses as corrupt', () => {
  const whole = writeZip([one, two])
  const zip64 = Buffer.concat([whole.subarray(0, whole.length - 22), Buffer.from(`504b0607${'00'.repeat(16)}`, 'hex'), whole.subarray(whole.length - 22)])
  const moved = Buffer.from(whole)
  moved.writeUInt32LE(0xffffffff, whole.length - 6)
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['what is no package', Buffer.from('hello'.repeat(100))],
    ['a cut package', whole.subarray(0, whole.length / 2)],
    ['a ZIP64 package', zip64],
    ['a directory that lies beyond the file', moved],
    ['two parts of one name', writeZip([one, one])],
    ['two parts whose names differ by case', writeZip([one, { ...two, name: 'Word/Document.xml' }])],
    ['parts that share their data', writeZip([one, { ...one, name: 'other.xml', dataOf: one.name }])],
    ['a wrong checksum', writeZip([{ ...one, crc: 1 }])],
    ['an unknown packing', writeZip([{ ...one, method: 99 }])],
    ['a wrong size', writeZip([{ ...one, size: 3 }])],
    ['data that does not unpack', writeZip([{ ...one, packed: Buffer.from([0xff, 0xff, 0xff]) }])],
  ])('%s', (_, bytes) => {
    expect(() => readAll(bytes)).toThrow(expect.objectContaining({ name: 'ResumeError', code: 'corrupt' }))
  })

  it('nothing else than with a ResumeError, whichever byte is wrong or missing', () => {
    for (let at = 0; at < whole.length; at += 1) {
      for (const bytes of [whole.subarray(0, at), Buffer.from(whole).fill(0xff, at, Math.min(at + 4, whole.length)), Buffer.from(whole).fill(0, at, at + 1)]) {
        try {
          readAll(bytes)
        } catch (error) {
          expect(error).toMatchObject({ name: 'ResumeError' })
        }
      }
    }
  })
})

describe('openZip refuses', () => {
  it('a package with a password', () => {
    expect(() => openZip(writeZip([one, { ...two, flags: 1 }]), limits)).toThrow(expect.objectContaining({ code: 'encrypted' }))
  })

  it('too many parts', () => {
    const parts = Array.from({ length: 6 }, (_, index) => ({ ...one, name: `${index}.xml` }))
    expect(() => openZip(writeZip(parts), { ...limits, zipEntries: 5 })).toThrow(
      expect.objectContaining({ code: 'limit-exceeded', limit: { name: 'zipEntries', max: 5, actual: 6 } }),
    )
  })

  it.each<[string, ZipPart[], Partial<typeof limits>, object]>([
    [
      'a part that says that it is too large',
      [{ name: 'a', content: 'x'.repeat(2000) }],
      { zipPartBytes: 1000 },
      { name: 'zipPartBytes', max: 1000, actual: 2000 },
    ],
    [
      'a part that says that it is small',
      [{ name: 'a', content: 'x'.repeat(2000), size: 10 }],
      { zipPartBytes: 1000 },
      { name: 'zipPartBytes', max: 1000, actual: null },
    ],
    ['parts that are too large together', [one, two], { zipTotalBytes: 15 }, { name: 'zipTotalBytes', max: 15, actual: 20 }],
    [
      'a part that swells',
      [{ name: 'a', content: Buffer.alloc(2 * MiB) }],
      {},
      { name: 'zipRatio', max: 200, actual: Math.ceil((2 * MiB) / deflateRawSync(Buffer.alloc(2 * MiB)).length) },
    ],
  ])('%s', (_, parts, own, limit) => {
    expect(() => readAll(writeZip(parts), { ...limits, ...own })).toThrow(expect.objectContaining({ code: 'limit-exceeded', limit }))
  })

  it('not a small part that packs well', () => {
    expect(readAll(writeZip([{ name: 'a', content: ' '.repeat(MiB) }]))).toHaveLength(1)
  })
})

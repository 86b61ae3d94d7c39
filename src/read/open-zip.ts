import { crc32, inflateRawSync } from 'node:zlib'
import { ResumeError } from '../errors.ts'
import type { ReadLimits } from './limits.ts'

/** An opened ZIP package. Its directory has been checked; its parts are inflated only when they are asked for. */
export interface ZipPackage {
  /** The names of the parts in the order of the directory, with forward slashes. */
  readonly names: readonly string[]
  /** A part's bytes, or null where there is no such part; names match in any case, as OPC wants. Throws like `openZip`. */
  readonly read: (name: string) => Uint8Array | null
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: Buffer
  /** The size that the directory claims; believed only to refuse. */
  readonly size: number
}

interface Cap {
  readonly name: 'zipPartBytes' | 'zipTotalBytes' | 'zipRatio'
  readonly max: number
  readonly bytes: number
  readonly asked: number
}

interface Directory {
  readonly count: number
  readonly start: number
  readonly end: number
  /** How far the package is moved by bytes put before it. */
  readonly shift: number
}

const END = 0x06054b50
const ZIP64_LOCATOR = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_COMMENT = 0xffff
const RATIO_COUNTS_ABOVE = 1024 * 1024

/**
 * Opens a ZIP package without trusting it: every entry is walked, none may overlap another or have another's name, and a
 * part is inflated up to the limits whatever it claims. Throws a ResumeError `corrupt`, `encrypted` or `limit-exceeded`.
 */
export function openZip(bytes: Uint8Array, limits: ReadLimits): ZipPackage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readEntries(file, findDirectory(file, limits))
  let total = 0
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name.toLowerCase())
    if (!entry) return null
    const part = unpack(entry, smallestCap(entry, limits, total))
    total += part.length
    return part
  }
  return { names: [...entries.values()].map((entry) => entry.name), read }
}

function findDirectory(file: Buffer, limits: ReadLimits): Directory {
  let at = file.length - 22
  const lowest = Math.max(0, at - LONGEST_COMMENT)
  while (at >= lowest && file.readUInt32LE(at) !== END) at -= 1
  if (at < lowest) throw damaged()
  const count = file.readUInt16LE(at + 10)
  const size = file.readUInt32LE(at + 12)
  const shift = at - size - file.readUInt32LE(at + 16)
  if (count > limits.zipEntries) throw tooMany(limits.zipEntries, count)
  if (at >= 20 && file.readUInt32LE(at - 20) === ZIP64_LOCATOR)
    throw new ResumeError('corrupt', 'The file is a ZIP64 package, which no word processor writes for a resume.')
  if (shift < 0) throw damaged()
  return { count, start: at - size, end: at, shift }
}

function readEntries(file: Buffer, directory: Directory): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  const spans: { readonly from: number; readonly to: number }[] = []
  let at = directory.start
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > directory.end || file.readUInt32LE(at) !== CENTRAL) throw damaged()
    if ((file.readUInt16LE(at + 8) & 1) === 1) throw new ResumeError('encrypted', 'The file is protected with a password.')
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    const { packed, from, to } = locate(file, at, directory)
    spans.push({ from, to })
    const name = file
      .toString('utf8', at + 46, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\//, '')
    // Two parts of one name, or of names that differ by case only, would let two readers read two different resumes.
    if (entries.has(name.toLowerCase())) throw damaged()
    entries.set(name.toLowerCase(), { name, method: file.readUInt16LE(at + 10), crc: file.readUInt32LE(at + 16), packed, size: file.readUInt32LE(at + 24) })
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  spans.sort((a, b) => a.from - b.from)
  if (spans.some((span, index) => span.from < (spans[index - 1]?.to ?? 0))) throw damaged()
  return entries
}

function locate(file: Buffer, at: number, directory: Directory): { packed: Buffer; from: number; to: number } {
  const from = file.readUInt32LE(at + 42) + directory.shift
  if (from + 30 > directory.start || file.readUInt32LE(from) !== LOCAL) throw damaged()
  const start = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28)
  const to = start + file.readUInt32LE(at + 20)
  if (to > directory.start) throw damaged()
  return { packed: file.subarray(start, to), from, to }
}

function smallestCap({ packed, size }: Entry, limits: ReadLimits, total: number): Cap {
  const { zipPartBytes, zipTotalBytes, zipRatio } = limits
  const caps: readonly [Cap, ...Cap[]] = [
    { name: 'zipPartBytes', max: zipPartBytes, bytes: zipPartBytes, asked: size },
    { name: 'zipTotalBytes', max: zipTotalBytes, bytes: zipTotalBytes - total, asked: total + size },
    { name: 'zipRatio', max: zipRatio, bytes: Math.max(RATIO_COUNTS_ABOVE, packed.length * zipRatio), asked: Math.ceil(size / Math.max(1, packed.length)) },
  ]
  return caps.reduce((least, cap) => (cap.bytes < least.bytes ? cap : least))
}

function unpack(entry: Entry, cap: Cap): Uint8Array {
  if (entry.size > cap.bytes) throw tooLarge(cap, cap.asked)
  const part = entry.method === 8 ? inflate(entry.packed, cap) : entry.packed
  if ((entry.method !== 0 && entry.method !== 8) || part.length !== entry.size || crc32(part) !== entry.crc) throw damaged()
  return part
}

function inflate(packed: Buffer, cap: Cap): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, cap.bytes) })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(cap, null) : damaged()
  }
}

const damaged = (): ResumeError => new ResumeError('corrupt', 'The file is damaged: its ZIP package cannot be read.')

const tooMany = (max: number, actual: number): ResumeError =>
  new ResumeError('limit-exceeded', 'The file is a package of too many parts.', { name: 'zipEntries', max, actual })

const tooLarge = ({ name, max }: Cap, actual: number | null): ResumeError =>
  new ResumeError('limit-exceeded', 'The file unpacks to more than is allowed.', { name, max, actual })

import { crc32, deflateRawSync } from 'node:zlib'

/** A part to write, and the lies to tell of it. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  /** 8 packs (the default), 0 stores; anything else is only claimed. */
  readonly method?: number
  readonly flags?: number
  /** What to write in place of the packed content. */
  readonly packed?: Uint8Array
  /** The unpacked size to claim. */
  readonly size?: number
  readonly crc?: number
  /** Points at the data of the first part of that name in place of its own. */
  readonly dataOf?: string
}

/** Writes a ZIP package, as honest as its parts are. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const offsets = new Map<string, number>()
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const content = Buffer.from(part.content as string)
    const packed = Buffer.from(part.packed ?? (part.method === 0 ? content : deflateRawSync(content)))
    const facts = describe(part, content, packed)
    const at = offsets.get(part.dataOf ?? '') ?? offset
    central.push(Buffer.from('504b01021400', 'hex'), facts, place(at), Buffer.from(part.name))
    if (at !== offset) continue
    offsets.set(part.name, offset)
    const bytes = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, Buffer.from(part.name), packed])
    local.push(bytes)
    offset += bytes.length
  }
  const directory = Buffer.concat(central)
  return Buffer.concat([...local, directory, end(parts.length, directory.length, offset)])
}

function describe(part: ZipPart, content: Buffer, packed: Buffer): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(part.flags ?? 0, 2)
  facts.writeUInt16LE(part.method ?? 8, 4)
  facts.writeUInt32LE(part.crc ?? crc32(content), 10)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(part.size ?? content.length, 18)
  facts.writeUInt16LE(Buffer.byteLength(part.name), 22)
  return facts
}

function place(offset: number): Buffer {
  const bytes = Buffer.alloc(14)
  bytes.writeUInt32LE(offset, 10)
  return bytes
}

function end(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(size, 12)
  bytes.writeUInt32LE(offset, 16)
  return bytes
}

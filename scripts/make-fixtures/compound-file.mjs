const sector = 512
const endOfChain = 0xfffffffe
const free = 0xffffffff
const fatSector = 0xfffffffd

/**
 * Writes the container of old Office files and of encrypted new ones: sector 0 is the allocation table, sector 1 the
 * directory, then the streams. Each stream must hold at least 4096 bytes: shorter ones would need the short-stream area.
 */
export function compoundFile(streams) {
  const table = Buffer.alloc(sector, 0xff)
  table.writeUInt32LE(fatSector, 0)
  table.writeUInt32LE(endOfChain, 4)
  let next = 2
  const placed = streams.map(({ name, bytes }) => {
    const first = next
    next += bytes.length / sector
    for (let at = first; at < next; at++) table.writeUInt32LE(at + 1 < next ? at + 1 : endOfChain, at * 4)
    return { name, first, size: bytes.length }
  })
  return Buffer.concat([header(), table, directory(placed), ...streams.map((stream) => stream.bytes)])
}

function header() {
  const bytes = Buffer.alloc(sector)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(4096, 56)
  bytes.writeUInt32LE(endOfChain, 60)
  bytes.writeUInt32LE(endOfChain, 68)
  bytes.fill(0xff, 76)
  bytes.writeUInt32LE(0, 76)
  return bytes
}

/** The directory: a root whose child is the first stream; each stream's right sibling is the next. */
function directory(streams) {
  const root = directoryEntry({ name: 'Root Entry', type: 5, child: 1, first: endOfChain, size: 0 })
  const entries = streams.map((stream, index) => directoryEntry({ ...stream, type: 2, right: index + 1 < streams.length ? index + 2 : free }))
  const bytes = Buffer.alloc(sector)
  Buffer.concat([root, ...entries]).copy(bytes)
  return bytes
}

function directoryEntry({ name, type, child = free, right = free, first, size }) {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes[66] = type
  bytes[67] = 1
  bytes.writeUInt32LE(free, 68)
  bytes.writeUInt32LE(right, 72)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(first, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}

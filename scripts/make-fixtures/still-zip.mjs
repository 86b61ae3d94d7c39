const firstOfJanuary2026 = ((2026 - 1980) << 9) | (1 << 5) | 1

/** Sets the date of every entry of a ZIP file to 1 January 2026, in the directory and in front of the data. */
export function stillZip(zip) {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let entries = bytes.readUInt16LE(end + 10); entries > 0; entries--) {
    const local = bytes.readUInt32LE(at + 42)
    stamp(bytes, at + 12)
    stamp(bytes, local + 10)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return bytes
}

function stamp(bytes, at) {
  bytes.writeUInt16LE(0, at)
  bytes.writeUInt16LE(firstOfJanuary2026, at + 2)
}

const END = 0x06054b50
/** 1 January 1980, where the clock of ZIP files starts. */
const DATE = 0x0021

/** Sets the date of every entry of a ZIP package that we wrote to one and the same day: the same report gives the same bytes on every day. */
export function fixZipDates(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes)
  let end = file.length - 22
  while (end > 0 && file.readUInt32LE(end) !== END) end -= 1
  let at = file.readUInt32LE(end + 16)
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    const local = file.readUInt32LE(at + 42)
    setDate(file, at + 12)
    setDate(file, local + 10)
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return file
}

function setDate(file: Buffer, at: number): void {
  file.writeUInt16LE(0, at)
  file.writeUInt16LE(DATE, at + 2)
}

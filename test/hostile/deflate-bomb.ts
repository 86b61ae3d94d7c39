import { constants, deflateRawSync } from 'node:zlib'

/** Packs `before`, `times` copies of `unit` and `after`, without ever holding them: the packed unit is written again and again. */
export function deflateBomb(before: string, unit: Buffer, times: number, after: string): Buffer {
  const piece = (bytes: Buffer): Buffer => deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const packed = piece(unit)
  return Buffer.concat([piece(Buffer.from(before)), ...Array.from({ length: times }, () => packed), deflateRawSync(Buffer.from(after))])
}

/** The same for the streams of a PDF, which have a header in front. */
export function flateBomb(before: string, unit: Buffer, times: number, after: string): Buffer {
  return Buffer.concat([Buffer.from([0x78, 0xda]), deflateBomb(before, unit, times, after)])
}

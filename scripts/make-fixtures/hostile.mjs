import { readFile } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'
import { compoundFile } from './compound-file.mjs'
import { encryptPdf, scanFirstPage } from './print.mjs'

/** Each file that must be refused: its name and how it is made. */
export const hostileMakers = {
  'scan-without-text': { file: 'resume.pdf', make: async (fixtures) => imagePdf(await scanFirstPage(await readCoordinator(fixtures))) },
  'encrypted-pdf': { file: 'resume.pdf', make: async (fixtures) => encryptPdf(await readCoordinator(fixtures), 'kestrel') },
  'encrypted-docx': { file: 'resume.docx', make: encryptedDocx },
  'legacy-doc': { file: 'resume.doc', make: async (fixtures) => legacyDoc(await read(fixtures, 'hostile/legacy-doc/source.txt')) },
  'truncated-pdf': { file: 'resume.pdf', make: async (fixtures) => firstPart(await read(fixtures, 'resumes/clinical-data-manager/resume.pdf'), 0.45) },
  'truncated-docx': { file: 'resume.docx', make: async (fixtures) => firstPart(await read(fixtures, 'resumes/medical-coder/resume.docx'), 0.6) },
  'empty-file': { file: 'resume.pdf', make: () => Buffer.alloc(0) },
  'png-image': { file: 'resume.png', make: () => greyPng(64) },
  'zip-not-docx': { file: 'resume.docx', make: () => storedZip('notes.txt', Buffer.from('REDCap, Medidata Rave and ICH-GCP, but no Word file.\n')) },
  rtf: { file: 'resume.rtf', make: async (fixtures) => toRtf(await read(fixtures, 'hostile/rtf/source.txt')) },
}

const read = (fixtures, path) => readFile(new URL(path, fixtures))
const readCoordinator = (fixtures) => read(fixtures, 'resumes/clinical-research-coordinator/resume.pdf')
const firstPart = (bytes, share) => bytes.subarray(0, Math.floor(bytes.length * share))

/** What Word writes for a document with a password: two streams, and nothing readable in either. */
function encryptedDocx() {
  return compoundFile([
    { name: 'EncryptionInfo', bytes: noise(4096) },
    { name: 'EncryptedPackage', bytes: noise(8192) },
  ])
}

/** A Word 97 file: the magic number of its main stream, and the text where such files keep it. */
function legacyDoc(text) {
  const bytes = Buffer.alloc(4096)
  bytes.writeUInt16LE(0xa5ec, 0)
  bytes.writeUInt16LE(0x00c1, 2)
  bytes.write(text.toString('utf8').replaceAll('\n', '\r'), 0x800, 'latin1')
  return compoundFile([{ name: 'WordDocument', bytes }])
}

/** A one-page PDF that holds a picture and no text. */
function imagePdf(jpeg) {
  const paint = 'q 612 0 0 792 0 0 cm /Scan Do Q'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /Scan 5 0 R >> >> >>',
    `<< /Length ${paint.length} >>\nstream\n${paint}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width 612 /Height 792 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n${jpeg.toString('latin1')}\nendstream`,
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const tail = `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
  return Buffer.from(pdf + tail, 'latin1')
}

/** Bytes that look encrypted and are the same in every run. */
function noise(length) {
  let state = 20260101
  return Buffer.from({ length }, () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24)
}

function greyPng(side) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
  }
  const header = Buffer.concat([uint32(side), uint32(side), Buffer.from([8, 0, 0, 0, 0])])
  const pixels = Buffer.alloc(side * (side + 1), 0x99)
  for (let row = 0; row < side; row++) pixels[row * (side + 1)] = 0
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))])
}

function uint32(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A ZIP file with one entry, not compressed. */
function storedZip(name, data) {
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(0x5c21, 8)
  common.writeUInt32LE(crc32(data), 10)
  common.writeUInt32LE(data.length, 14)
  common.writeUInt32LE(data.length, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), data])
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}

function toRtf(text) {
  const paragraphs = text
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => `${line}\\par\n`)
    .join('')
  return Buffer.from(`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs22\n${paragraphs}}\n`, 'latin1')
}

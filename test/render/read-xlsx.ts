import { defaultReadLimits } from '../../src/read/limits.ts'
import { openZip } from '../../src/read/open-zip.ts'

/** A cell of a sheet as it stands in the file. */
export interface XlsxCell {
  readonly type: string | null
  readonly value: string
  readonly isFormula: boolean
}

/** Reads a workbook by its XML: each sheet's name and its rows of cells. */
export function readXlsx(bytes: Uint8Array): Map<string, XlsxCell[][]> {
  const zip = openZip(bytes, defaultReadLimits)
  const part = (name: string): string => new TextDecoder('utf8', { fatal: true }).decode(zip.read(name) ?? fail(name))
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((one) => textOf(one[1] as string))
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((one) => fromXmlText(one[1] as string))
  return new Map(names.map((name, index) => [name, rowsOf(part(`xl/worksheets/sheet${index + 1}.xml`), strings)]))
}

function rowsOf(xml: string, strings: readonly string[]): XlsxCell[][] {
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map((row) =>
    [...(row[1] as string).matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map((cell) => {
      const type = /\bt="([^"]*)"/.exec(cell[1] as string)?.[1] ?? null
      const inside = cell[2] ?? ''
      const raw = /<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? ''
      return { type, value: type === 's' ? (strings[Number(raw)] ?? fail(`string ${raw}`)) : fromXmlText(raw), isFormula: inside.includes('<f') }
    }),
  )
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((one) => fromXmlText(one[1] as string)).join('')
}

function fromXmlText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

function fail(what: string): never {
  throw new Error(`${what} is missing`)
}

/** The formats that the command line writes, with the ending of a person's report. */
export const ENDINGS = {
  text: '.report.txt',
  markdown: '.report.md',
  html: '.report.html',
  docx: '.report.docx',
  csv: '.report.csv',
  xlsx: '.report.xlsx',
  json: '.report.json',
  ndjson: '.ndjson',
} as const

/** A format's name on the command line. */
export type Format = keyof typeof ENDINGS

/** The names of the formats, in the order of the help. */
export const FORMATS = Object.keys(ENDINGS) as readonly Format[]

/** Formats that no terminal can show. */
export const BINARY: ReadonlySet<Format> = new Set<Format>(['docx', 'xlsx'])

/** Formats of which two cannot stand one after the other in one stream. */
export const SINGLE: ReadonlySet<Format> = new Set<Format>(['docx', 'xlsx', 'html'])

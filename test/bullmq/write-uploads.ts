import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ResumeErrorCode } from '../../src/index.ts'
import { hostileDocx } from '../hostile/hostile-docx.ts'
import { hostileOther } from '../hostile/hostile-other.ts'
import { hostilePdf } from '../hostile/hostile-pdf.ts'

/** A file that somebody uploaded, and what must become of it. */
export interface Upload {
  readonly file: string
  readonly content: Buffer
  /** The codes that may refuse it, or null where it is a resume. */
  readonly refused: readonly ResumeErrorCode[] | null
  /** What stands in the report on this file and in no other. */
  readonly mark: string | null
}

const fixture = (path: string): Buffer => readFileSync(join(import.meta.dirname, '../../fixtures/resumes', path))
const fixtures = [
  'medical-coder/resume.docx',
  'pharmacovigilance-associate/resume.docx',
  'clinical-research-coordinator/resume.pdf',
  'insurance-agent/resume.pdf',
].map(fixture)
const lure = { file: '/nowhere', url: 'http://127.0.0.1:9' }
const hostile = [...hostileDocx(lure), ...hostilePdf(lure), ...hostileOther].filter((file) => Array.isArray(file.expected))
const quick = [
  'a part of 200 MiB that claims to be small',
  'many parts of the same bytes',
  'half a package',
  'a billion laughs',
  'deep nesting',
  'nothing to read',
  'a page tree of a billion pages',
  'a rejection that nobody awaits, after the file was refused',
  'a password',
  'only a header',
  'a picture and no text',
  'rich text',
  'a picture',
  'zeros',
]
const slow = ['forms that paint each other twice, thirty deep', 'two billion widths']

/** Writes so many uploads into a folder: resumes in text, some in DOCX and PDF, and one in ten hostile. */
export function writeUploads(folder: string, count: number): readonly Upload[] {
  return Array.from({ length: count }, (_, number) => {
    const upload =
      number % 100 === 7
        ? hostileUpload(number, slow)
        : number % 10 === 7
          ? hostileUpload(number, quick)
          : number % 10 === 3
            ? binaryUpload(number)
            : textUpload(number)
    writeFileSync(join(folder, upload.file), upload.content)
    return upload
  })
}

function textUpload(number: number): Upload {
  const mark = `Built ${number + 1_000} REDCap databases`
  return {
    file: `${number}.txt`,
    content: Buffer.from(
      `Person ${number}\n\nEXPERIENCE\nData Manager, Ardenvale Trials, 2019 - 2022\n- ${mark} for oncology trials\n\nSKILLS\nREDCap, Medidata Rave, SAS\n`,
    ),
    refused: null,
    mark,
  }
}

/** A number behind the end makes another file of the same resume. */
function binaryUpload(number: number): Upload {
  const content = fixtures[Math.floor(number / 10) % fixtures.length] as Buffer
  return { file: `${number}.bin`, content: Buffer.concat([content, Buffer.from(`\n${number}`)]), refused: null, mark: null }
}

function hostileUpload(number: number, names: readonly string[]): Upload {
  const name = names[Math.floor(number / 10) % names.length]
  const file = hostile.find((one) => one.name === name)
  if (!file) throw new Error(`no hostile file is called ${name}`)
  const end = Buffer.from(`\n${number}`)
  return { file: `${number}.hostile`, content: Buffer.concat([file.bytes(), end]), refused: file.expected as readonly ResumeErrorCode[], mark: null }
}

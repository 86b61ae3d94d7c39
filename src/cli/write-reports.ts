import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { type Report, toMarkdown, toText } from '../index.ts'

/** The formats that the command line writes. */
export const FORMATS = ['text', 'markdown', 'json', 'ndjson'] as const
export type Format = (typeof FORMATS)[number]

/** The outcome for one file. */
export type Outcome = { readonly fileName: string; readonly report: Report } | { readonly fileName: string; readonly error: { readonly code: string; readonly message: string } }

const ENDING: Readonly<Record<Format, string>> = { text: '.report.txt', markdown: '.report.md', json: '.report.json', ndjson: '.report.ndjson' }

/** One report in one format. */
export function render(report: Report, format: Format): string {
  if (format === 'text') return toText(report)
  if (format === 'markdown') return toMarkdown(report)
  return `${JSON.stringify(report, null, format === 'json' ? 2 : 0)}\n`
}

/** Writes a person's reports below a folder, never over a file unless forced. Returns the paths. */
export async function writeReports(outcome: Extract<Outcome, { report: Report }>, formats: readonly Format[], out: string, force: boolean): Promise<string[]> {
  const paths: string[] = []
  for (const format of formats) {
    const path = join(out, safeName(outcome.fileName) + ENDING[format])
    // A name from a file system may climb; a report stays below its folder.
    if (!resolve(path).startsWith(resolve(out) + sep)) continue
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, render(outcome.report, format), { flag: force ? 'w' : 'wx' })
    paths.push(path)
  }
  return paths
}

function safeName(name: string): string {
  return name
    .split(/[\\/]+/)
    .map((part) => part.replace(/[\u0000-\u001f\u007f-\u009f<>:"|?*]/g, '_').replace(/^\.+/, '_'))
    .filter((part) => part !== '')
    .join('/')
}

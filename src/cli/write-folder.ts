import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CohortMember, type Report, toCohortCsv, toCohortHtml, toCohortMember, toCohortXlsx, type UnreadMember } from '../index.ts'
import type { FolderPlan } from './plan-folder.ts'
import { nextStep, problem } from './problem.ts'
import { renderReport } from './render-report.ts'
import { type Sink, toNdjson } from './write-stdout.ts'

/** Reports below a folder as the plan says, each written when its file is done, so that a stopped run keeps what it has; at the end the overview. `written` is told each path. */
export function writeFolder(plan: FolderPlan, force: boolean, written: (path: string) => void): Sink {
  const members: CohortMember[] = []
  const unread: UnreadMember[] = []
  let stamp: Report['stamp'] | null = null
  let hasLines = false

  async function put(path: string, data: string | Uint8Array): Promise<void> {
    const full = join(plan.out, path)
    await intoFile(full, () => writeFile(full, data, { flag: force ? 'w' : 'wx' }))
    written(full)
  }

  async function addLine(path: string, line: string): Promise<void> {
    if (!hasLines) await put(path, line)
    else await intoFile(join(plan.out, path), () => appendFile(join(plan.out, path), line))
    hasLines = true
  }

  return {
    page: plan.overview[0] === undefined ? null : join(plan.out, plan.overview[0]),
    async take(outcome) {
      if (plan.lines !== null) await addLine(plan.lines, toNdjson(outcome))
      if ('error' in outcome) {
        unread.push({ fileName: outcome.fileName, error: { ...outcome.error, next: nextStep(outcome.error.code) } })
        return
      }
      const paths = plan.paths.get(outcome.fileName) ?? new Map()
      for (const [format, path] of paths) await put(path, await renderReport(outcome, format))
      stamp = outcome.report.stamp
      members.push(toCohortMember(outcome.fileName, outcome.report, hrefOf(paths.get('html') ?? [...paths.values()][0]), outcome.posting))
    },
    async end() {
      if (plan.overview.length === 0 || members.length + unread.length === 0) return
      members.sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
      const cohort = { members, unread, stamp }
      const [page, csv, xlsx] = plan.overview as readonly [string, string, string]
      await put(page, toCohortHtml(cohort))
      await put(csv, toCohortCsv(cohort))
      await put(xlsx, await toCohortXlsx(cohort))
    },
  }
}

async function intoFile(full: string, write: () => Promise<void>): Promise<void> {
  try {
    await mkdir(dirname(full), { recursive: true })
    await write()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw problem(
        'file-exists',
        `${full} exists, and a report is never written over a file.`,
        'Add --force to write over it, or --out FOLDER to write elsewhere.',
      )
    throw problem(
      'cannot-write',
      `${full} could not be written (${code ?? 'unknown'}).`,
      'Check the folder and the room on the disk, or name another with --out FOLDER.',
    )
  }
}

/** A relative address that stays one, whatever the file is called. */
function hrefOf(path: string | undefined): string | null {
  return path === undefined ? null : `./${path.split('/').map(encodeURIComponent).join('/')}`
}

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { InputFile } from './find-files.ts'
import { ENDINGS, type Format } from './formats.ts'
import { problem } from './problem.ts'

/** Which file each report goes to, below one folder. */
export interface FolderPlan {
  readonly out: string
  /** A person's reports by format, as paths below `out` with forward slashes; by the file's name. */
  readonly paths: ReadonlyMap<string, ReadonlyMap<Format, string>>
  /** The overview over all, for a folder or several files. */
  readonly overview: readonly string[]
  /** All lines of ndjson go to one file. */
  readonly lines: string | null
}

const LONGEST_NAME = 150

/** Plans a run's files and sees that none exists. @throws Problem where one does, before anything is read */
export async function planFolder(
  files: readonly InputFile[],
  formats: readonly Format[],
  out: string,
  rules: { readonly overview: boolean; readonly force: boolean },
): Promise<FolderPlan> {
  const own = formats.filter((format) => format !== 'ndjson')
  const names = safeNames(files)
  const plan: FolderPlan = {
    out,
    paths: new Map(files.map(({ name }) => [name, new Map(own.map((format) => [format, (names.get(name) as string) + ENDINGS[format]]))])),
    overview: rules.overview ? ['index.html', 'summary.csv', 'summary.xlsx'] : [],
    lines: formats.includes('ndjson') ? 'reports.ndjson' : null,
  }
  if (!rules.force) await refuseOverwriting(plan)
  return plan
}

async function refuseOverwriting({ out, paths, overview, lines }: FolderPlan): Promise<void> {
  const all = [...[...paths.values()].flatMap((one) => [...one.values()]), ...overview, ...(lines === null ? [] : [lines])]
  for (const path of all) {
    const isThere = await stat(join(out, path)).then(
      () => true,
      () => false,
    )
    if (isThere)
      throw problem(
        'file-exists',
        `${path} exists in ${out}, and a report is never written over a file.`,
        'Add --force to write over it, or --out FOLDER to write elsewhere.',
      )
  }
}

/** Names that stay below their folder and that every system takes, no two alike. */
function safeNames(files: readonly InputFile[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    files.map(({ name }) => {
      const safe =
        name
          .split(/[\\/]+/)
          .map(safePart)
          .filter((part) => part !== '')
          .join('/') || '_'
      let own = safe
      for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${safe} (${number})`
      taken.add(own.toLowerCase())
      return [name, own]
    }),
  )
}

function safePart(part: string): string {
  return part
    .slice(0, LONGEST_NAME)
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff<>:"|?*]/g, '_')
    .replace(/^\.+/, '_')
    .replace(/[. ]$/, '_')
    .replace(/^(?=(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))/i, '_')
}

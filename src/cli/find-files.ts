import { stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { glob } from 'tinyglobby'

/** A file to analyze. */
export interface InputFile {
  /** Where it is, or null for standard input. */
  readonly path: string | null
  /** The name that reports show: the path below the folder that was named. No two files of a run share one. */
  readonly name: string
}

/** What the arguments stand for. */
export interface FoundFiles {
  readonly files: readonly InputFile[]
  /** Arguments that stand for nothing. */
  readonly missing: readonly string[]
  readonly hasFolder: boolean
}

/** The endings that are taken up from a folder; a file named by itself is read whatever its name. */
const ENDINGS = '**/*.{pdf,docx,docm,dotx,txt,text,md}'
const MAX_DEPTH = 20

/** Turns the arguments - files, folders, globs, - for standard input - into files, each once, in the order of their names within a folder. Reports of earlier runs, below `out` or a competency-report folder, are not resumes. */
export async function findFiles(targets: readonly string[], folder: string, out: string): Promise<FoundFiles> {
  const files = new Map<string, InputFile>()
  const missing: string[] = []
  let hasFolder = false
  for (const target of targets) {
    const path = resolve(folder, target)
    const found = target === '-' ? null : await stat(path).catch(() => null)
    if (target === '-') files.set('-', { path: null, name: 'standard input' })
    else if (found?.isDirectory()) {
      hasFolder = true
      for (const name of await listFolder(path, out)) files.set(join(path, name), { path: join(path, name), name })
    } else if (found) files.set(path, { path, name: basename(path) })
    else {
      const paths = await listGlob(target, folder)
      if (paths.length === 0) missing.push(target)
      for (const one of paths) files.set(one, { path: one, name: basename(one) })
    }
  }
  return { files: withOwnNames([...files.values()], folder), missing, hasFolder }
}

/** Symbolic links are not followed, so a loop of them is no loop here. */
async function listFolder(path: string, out: string): Promise<string[]> {
  const names = await glob(ENDINGS, {
    cwd: path,
    onlyFiles: true,
    followSymbolicLinks: false,
    deep: MAX_DEPTH,
    caseSensitiveMatch: false,
    ignore: ['**/competency-report/**', '**/~$*'],
  })
  const below = relative(path, out).replaceAll('\\', '/')
  return names.filter((name) => below === '' || !name.startsWith(`${below}/`)).sort()
}

async function listGlob(target: string, folder: string): Promise<string[]> {
  if (!/[*?{[]/.test(target)) return []
  const paths = await glob(target.replaceAll('\\', '/'), { cwd: folder, absolute: true, onlyFiles: true, followSymbolicLinks: false, expandDirectories: false })
  return paths.map((path) => resolve(path)).sort()
}

/** Files of one name get the path from here into theirs; what still is alike gets a number. Names that differ by case only are alike to Windows and macOS. */
function withOwnNames(files: readonly InputFile[], folder: string): InputFile[] {
  const key = (name: string): string => name.normalize('NFC').toLowerCase()
  const uses = new Map<string, number>()
  for (const { name } of files) uses.set(key(name), (uses.get(key(name)) ?? 0) + 1)
  const taken = new Set<string>()
  return files.map((file) => {
    const isAlone = uses.get(key(file.name)) === 1 || file.path === null
    const wanted = isAlone
      ? file.name
      : relative(folder, file.path)
          .replaceAll('\\', '/')
          .replace(/^(?:\.\.\/)+/, '')
    let name = wanted
    for (let number = 2; taken.has(key(name)); number += 1) name = wanted.replace(/(\.[^./]*)?$/, ` (${number})$1`)
    taken.add(key(name))
    return { path: file.path, name }
  })
}

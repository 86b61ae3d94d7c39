import { stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { glob } from 'tinyglobby'

/** A file to analyze. */
export interface InputFile {
  readonly path: string
  /** The name that reports show: the path below the folder that was named. */
  readonly name: string
}

/** The endings that are taken up from a folder; a file named by itself is read whatever its name. */
const ENDINGS = '**/*.{pdf,docx,docm,dotx,txt,text,md,PDF,DOCX,TXT,MD}'
const MAX_DEPTH = 20

/** Turns the arguments - files, folders, globs - into files, each once, in the order of their names within a folder. */
export async function findFiles(targets: readonly string[], folder: string): Promise<{ files: InputFile[]; missing: string[]; hasFolder: boolean }> {
  const files = new Map<string, InputFile>()
  const missing: string[] = []
  let hasFolder = false
  for (const target of targets) {
    const path = resolve(folder, target)
    const found = await stat(path).catch(() => null)
    if (found?.isFile()) files.set(path, { path, name: basename(path) })
    else if (found?.isDirectory()) {
      hasFolder = true
      for (const name of await listFolder(path)) files.set(join(path, name), { path: join(path, name), name })
    } else {
      const names = /[*?{[]/.test(target) ? await glob(target.replaceAll('\\', '/'), { cwd: folder, absolute: true, onlyFiles: true, followSymbolicLinks: false, expandDirectories: false }) : []
      if (names.length === 0) missing.push(target)
      for (const name of names.sort()) files.set(name, { path: name, name: relative(folder, name) })
    }
  }
  return { files: [...files.values()], missing, hasFolder }
}

/** Symbolic links are not followed, so a loop of them is no loop here. */
async function listFolder(path: string): Promise<string[]> {
  const names = await glob(ENDINGS, { cwd: path, onlyFiles: true, followSymbolicLinks: false, deep: MAX_DEPTH, ignore: ['competency-report/**', '**/~$*'] })
  return names.sort()
}

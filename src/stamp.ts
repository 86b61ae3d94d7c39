import { createHash } from 'node:crypto'
import manifest from '../package.json'
import { builtinFiles } from './dictionary/builtin.ts'
import type { DictionaryFile } from './dictionary/dictionary-file.ts'

const { version } = manifest as { readonly version: string }

/** The engine's name and version, as every report carries it. */
export const ENGINE = `resume-competency-analyzer ${version}`

let builtinText: string | null = null

/** The version and hash of the dictionary in force: the built-in files and a caller's own. */
export function dictionaryStamp(own: readonly DictionaryFile[]): { readonly version: string; readonly sha256: string } {
  builtinText ??= JSON.stringify(builtinFiles())
  const sha256 = createHash('sha256').update(builtinText).update(own.length > 0 ? JSON.stringify(own) : '').digest('hex')
  return { version: own.length > 0 ? `${version}+${own.length}` : version, sha256 }
}

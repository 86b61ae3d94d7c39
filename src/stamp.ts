import { createHash } from 'node:crypto'
import manifest from '../package.json'
import { builtinHash } from './dictionary/builtin.ts'
import type { DictionaryFile } from './dictionary/dictionary-file.ts'

const { version } = manifest as { readonly version: string }

/** The engine's name and version, as every report carries it. */
export const ENGINE = `resume-competency-analyzer ${version}`

/** The version and hash of the dictionary in force: the built-in files and a caller's own. */
export function dictionaryStamp(own: readonly DictionaryFile[]): { readonly version: string; readonly sha256: string } {
  if (own.length === 0) return { version, sha256: builtinHash() }
  return { version: `${version}+${own.length}`, sha256: createHash('sha256').update(builtinHash()).update(JSON.stringify(own)).digest('hex') }
}

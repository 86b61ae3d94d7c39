import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

interface DictionaryLike {
  readonly entries?: readonly { readonly name: string; readonly aliases?: readonly string[]; readonly needsContext?: readonly string[] }[]
}

/** Every name and spelling of the dictionaries that the package ships, for "did you mean". */
export async function knownTerms(): Promise<string[]> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('resume-competency-analyzer/package.json')), 'dictionaries')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const files = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as DictionaryLike))
  return files.flatMap((file) => (file.entries ?? []).flatMap((entry) => [entry.name, ...(entry.aliases ?? []), ...(entry.needsContext ?? [])]))
}

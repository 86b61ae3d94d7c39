import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { problem } from './problem.ts'
import type { Terminal } from './terminal.ts'

/** A JSON file that the command line names. @throws Problem */
export async function readJson(path: string, terminal: Terminal): Promise<unknown> {
  const text = await readFile(resolve(terminal.folder, path), 'utf8').catch(() => {
    throw problem('not-found', `${path} could not be opened.`, 'Check the path.')
  })
  try {
    return JSON.parse(text)
  } catch {
    throw problem('invalid-json', `${path} is not valid JSON.`, 'Open it in an editor that marks the place: a comma or a quote is missing or too many.')
  }
}

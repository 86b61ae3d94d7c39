import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { problem } from './problem.ts'
import { readDroppedPaths } from './read-dropped-paths.ts'
import { say, type Terminal } from './terminal.ts'

const NEXT = 'Name a resume or a folder of resumes; --help shows examples.'

/** Asks for a path where somebody sits at the terminal. @throws Problem where nobody does, or nothing is answered */
export async function askPaths(terminal: Terminal): Promise<string[]> {
  if (terminal.stdin.isTTY !== true) throw problem('usage', 'No file was named.', NEXT)
  say(terminal, 'Drag a resume, or a folder of resumes, onto this window and press Enter.')
  const answer = await ask(terminal)
  // A path typed by hand may hold spaces that nobody escaped.
  const asTyped = answer.trim()
  const paths = asTyped !== '' && (await stat(resolve(terminal.folder, asTyped)).catch(() => null)) ? [asTyped] : readDroppedPaths(answer)
  if (paths.length === 0) throw problem('usage', 'No file was named.', NEXT)
  return paths
}

async function ask(terminal: Terminal): Promise<string> {
  const lines = createInterface({ input: terminal.stdin, output: terminal.stderr })
  const stop = new AbortController()
  // In a prompt the terminal hands Ctrl-C and the end of input to us.
  lines.once('SIGINT', () => stop.abort())
  lines.once('close', () => stop.abort())
  try {
    return await lines.question('> ', { signal: terminal.signal ? AbortSignal.any([terminal.signal, stop.signal]) : stop.signal })
  } catch {
    return ''
  } finally {
    lines.close()
  }
}

import manifest from '../../package.json'
import { HELP } from './help.ts'

/** What to print when the first argument asks for help or the version, or null: an answer for which nothing else has to be loaded. */
export function quickAnswer([first]: readonly string[]): string | null {
  if (first === '-h' || first === '--help') return HELP
  if (first === '-V' || first === '--version') return `${(manifest as { readonly version: string }).version}\n`
  return null
}

import { join } from 'node:path'
import { build } from 'tsup'

/** Bundles the matcher into a folder and returns the file. */
export async function bundleMatcher(folder) {
  const entry = { matcher: join(import.meta.dirname, 'matcher.ts') }
  await build({
    config: false,
    entry,
    format: 'esm',
    target: 'node20',
    outDir: folder,
    outExtension: () => ({ js: '.mjs' }),
    silent: true,
    dts: false,
    tsconfig: join(import.meta.dirname, '..', 'tsconfig.json'),
  })
  return join(folder, 'matcher.mjs')
}

import { join } from 'node:path'
import { build } from 'tsup'

/** Bundles the matcher into a folder and returns the file. */
export async function bundleMatcher(folder) {
  await build({ config: false, entry: { matcher: join(import.meta.dirname, 'matcher.ts') }, format: 'esm', target: 'node20', outDir: folder, silent: true, dts: false, sourcemap: false })
  return join(folder, 'matcher.mjs')
}

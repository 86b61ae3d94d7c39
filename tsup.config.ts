import { readFile } from 'node:fs/promises'
import { type Options, defineConfig } from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** Data goes into the bundle as JSON text, which parses faster than an object literal, and without what only tests and editors need. */
async function leanJson(path: string): Promise<string> {
  const data: unknown = JSON.parse(await readFile(path, 'utf8'), (key, value: unknown) => (key === 'examples' || key === 'source' || key === '$schema' ? undefined : value))
  return JSON.stringify(data)
}

/** The dictionary is parsed when an analyzer is made, not when the package is imported. */
const leanDictionaries: Plugin = {
  name: 'lean-dictionaries',
  setup(build) {
    build.onLoad({ filter: /dictionaries[\\/][\w-]+\.json$/ }, async ({ path }) => ({ contents: `export default JSON.parse(${JSON.stringify(await leanJson(path))})`, loader: 'js' }))
    build.onLoad({ filter: /dictionary[\\/]builtin\.ts$/ }, async ({ path }) => {
      const names = [...(await readFile(path, 'utf8')).matchAll(/from '\.\.\/\.\.\/(dictionaries\/[\w-]+\.json)'/g)].map((match) => match[1] as string)
      const files = await Promise.all(names.filter((name) => !name.endsWith('pathways.json')).map(leanJson))
      const contents = `let files, pathways
export const builtinFiles = () => (files ??= JSON.parse(${JSON.stringify(`[${files.join(',')}]`)}))
export const builtinPathways = () => (pathways ??= JSON.parse(${JSON.stringify(await leanJson('dictionaries/pathways.json'))}).pathways)`
      return { contents, loader: 'js', watchFiles: names }
    })
  },
}

/** The CommonJS build loads the writers of DOCX and XLSX from the ESM build, so that importing it costs nothing for them. */
const sharedWriters: Plugin = {
  name: 'shared-writers',
  setup(build) {
    build.onResolve({ filter: /[\\/]write-(?:docx|xlsx)\.ts$/ }, ({ path }) => ({ path: `./${path.replace(/^.*[\\/](.*)\.ts$/, '$1.js')}`, external: true }))
  },
}

const common: Options = {
  target: 'node20',
  platform: 'node',
  outDir: 'dist',
  esbuildPlugins: [leanDictionaries],
  external: ['pdf-parse', 'mammoth'],
  shims: true,
  sourcemap: false,
}
const bundled = [/^(?!pdf-parse|mammoth)[a-z@]/]

/** Bundled CommonJS packages ask for node's own modules by require. */
const requireForBundled = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/** With --no-dts this build would write the code a second time, without its settings. */
const types: Options = { ...common, entry: { index: 'src/index.ts', schema: 'src/schema.ts', bullmq: 'src/bullmq/index.ts' }, format: ['esm', 'cjs'], dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0', types: ['node'] } } }

export default defineConfig([
  { ...common, entry: { index: 'src/index.ts', child: 'src/pool/child.ts', cli: 'src/cli/bin.ts', 'write-docx': 'src/render/docx/write-docx.ts', 'write-xlsx': 'src/render/write-xlsx.ts' }, format: 'esm', noExternal: bundled, splitting: true, banner: { js: requireForBundled }, clean: ['dist/*.js'] },
  { ...common, esbuildPlugins: [leanDictionaries, sharedWriters], entry: { index: 'src/index.ts' }, format: 'cjs', noExternal: bundled, splitting: false },
  { ...common, entry: { schema: 'src/schema.ts' }, format: ['esm', 'cjs'], external: ['zod', 'pdf-parse', 'mammoth'], splitting: false },
  { ...common, entry: { bullmq: 'src/bullmq/index.ts' }, format: ['esm', 'cjs'], external: ['bullmq'], splitting: false },
  ...(process.argv.includes('--no-dts') ? [] : [types]),
])

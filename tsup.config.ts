import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import type { DictionaryFile } from './src/dictionary/dictionary-file.ts'
import { packDictionary } from './src/dictionary/pack-dictionary.ts'
import { toPackedText } from './src/dictionary/packed-text.ts'
import { stem } from './src/match/stem.ts'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** Data goes into the bundle as JSON text, which parses faster than an object literal, and without what only tests and editors need. */
async function leanJson(path: string): Promise<string> {
  const data: unknown = JSON.parse(await readFile(path, 'utf8'), (key, value: unknown) =>
    key === 'examples' || key === 'source' || key === '$schema' ? undefined : value,
  )
  return JSON.stringify(data)
}

/** The dictionary is packed here and read from a file of its own when an analyzer is made, by the ESM and the CommonJS build alike. */
const packedDictionary: Plugin = {
  name: 'packed-dictionary',
  setup(build) {
    build.onLoad({ filter: /dictionaries[\\/][\w-]+\.json$/ }, async ({ path }) => ({
      contents: `export default JSON.parse(${JSON.stringify(await leanJson(path))})`,
      loader: 'js',
    }))
    build.onLoad({ filter: /match[\\/]known-stems\.ts$/ }, async () => {
      const texts = await Promise.all(['dictionaries/vague-phrases.json', 'dictionaries/evidence-words.json'].map(leanJson))
      const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []))
      return { contents: `export const knownStems = JSON.parse(${JSON.stringify(JSON.stringify([...words].map((word) => [word, stem(word)])))})`, loader: 'js' }
    })
    build.onLoad({ filter: /dictionary[\\/]builtin\.ts$/ }, async ({ path }) => {
      const names = [...(await readFile(path, 'utf8')).matchAll(/from '\.\.\/\.\.\/(dictionaries\/[\w-]+\.json)'/g)]
        .map((match) => match[1] as string)
        .filter((name) => !name.endsWith('pathways.json'))
      const packed = packDictionary((await Promise.all(names.map(leanJson))).map((text) => JSON.parse(text) as DictionaryFile))
      const hash = createHash('sha256').update(JSON.stringify(packed.entries)).digest('hex')
      await mkdir('dist', { recursive: true })
      await writeFile('dist/dictionary.json', toPackedText(packed))
      const contents = `
        import { readFileSync } from 'node:fs'
        import pathways from '../../dictionaries/pathways.json'
        import { unpackDictionary } from './pack-dictionary.ts'
        import { fromPackedText } from './packed-text.ts'
        let packed
        export const builtinDictionary = () => (packed ??= fromPackedText(readFileSync(new URL('./dictionary.json', import.meta.url), 'latin1')))
        export const builtinFiles = () => [unpackDictionary(builtinDictionary())]
        export const builtinHash = () => '${hash}'
        export const builtinPathways = () => pathways.pathways`
      return { contents, loader: 'js', resolveDir: dirname(path), watchFiles: names }
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
  esbuildPlugins: [packedDictionary],
  external: ['pdf-parse', 'mammoth'],
  shims: true,
  sourcemap: false,
}
const bundled = [/^(?!pdf-parse|mammoth)[a-z@]/]

/** Bundled CommonJS packages ask for node's own modules by require. */
const requireForBundled = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/** With --no-dts this build would write the code a second time, without its settings. */
const types: Options = {
  ...common,
  entry: { index: 'src/index.ts', schema: 'src/schema.ts', bullmq: 'src/bullmq/index.ts' },
  format: ['esm', 'cjs'],
  dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0', types: ['node'] } },
}

export default defineConfig([
  {
    ...common,
    entry: {
      index: 'src/index.ts',
      child: 'src/pool/child.ts',
      cli: 'src/cli/bin.ts',
      'write-docx': 'src/render/docx/write-docx.ts',
      'write-xlsx': 'src/render/write-xlsx.ts',
    },
    format: 'esm',
    noExternal: bundled,
    splitting: true,
    banner: { js: requireForBundled },
    clean: ['dist/*.js'],
  },
  { ...common, esbuildPlugins: [packedDictionary, sharedWriters], entry: { index: 'src/index.ts' }, format: 'cjs', noExternal: bundled, splitting: false },
  { ...common, entry: { schema: 'src/schema.ts' }, format: ['esm', 'cjs'], external: ['zod', 'pdf-parse', 'mammoth'], splitting: false },
  { ...common, entry: { bullmq: 'src/bullmq/index.ts' }, format: ['esm', 'cjs'], external: ['bullmq'], splitting: false },
  ...(process.argv.includes('--no-dts') ? [] : [types]),
])

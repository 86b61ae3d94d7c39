import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom, by folder of src; files directly in src stand under their own names. Types of the report's vocabulary are shared words. */
const ALLOWED: Record<string, readonly string[]> = {
  read: ['errors.ts', 'options.ts'],
  document: ['read', 'dictionaries'],
  dictionary: ['lazily.ts', 'dictionaries', 'document', 'report', 'assess'],
  match: ['lazily.ts', 'document', 'dictionary', 'dictionaries', 'report'],
  assess: ['document', 'dictionary', 'match', 'report', 'dictionaries'],
  report: ['assess', 'document', 'read'],
  render: ['report', 'dictionary'],
  pool: ['read', 'errors.ts', 'options.ts', 'analyze.ts', 'report', 'dictionary'],
  bullmq: ['pool', 'errors.ts', 'report', 'stamp.ts'],
  cli: ['index.ts', 'schema.ts', 'render', 'dictionaries'],
}

const root = join(import.meta.dirname, '..', 'src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))

function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [...source.matchAll(/^(?:import|export) (type )?[^'"]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/gm)].map((match) => ({
    target: normalize(join(dirname(file), match[2] ?? match[3] ?? '')),
    typeOnly: match[1] !== undefined,
  }))
}

const folderOf = (path: string): string => (path.startsWith('..') ? 'dictionaries' : path.includes('/') ? (path.split('/')[0] as string) : path)

describe('architecture', () => {
  it('has files to look at', () => expect(files.length).toBeGreaterThan(30))

  it.each(files.filter((file) => file.includes('/')))('%s imports only what its folder may', (file) => {
    const folder = folderOf(file)
    const allowed = ALLOWED[folder]
    expect(allowed, `the folder ${folder} has no rule`).toBeDefined()
    for (const { target } of importsOf(file)) {
      const to = folderOf(target)
      expect(to === folder || allowed?.includes(to), `${file} imports ${relative('.', target)}`).toBe(true)
    }
  })

  it('lets only the public door run analyze.ts', () => {
    const importers = files.filter((file) => importsOf(file).some(({ target, typeOnly }) => target === 'analyze.ts' && !typeOnly))
    for (const file of importers) expect(['index.ts', 'pool/child.ts', 'pool/create-analyzer-pool.ts']).toContain(file)
  })

  it('has no import cycle of values', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((one) => !one.typeOnly)
          .map((one) => one.target),
      ]),
    )
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `cycle: ${[...path, file].join(' -> ')}`).not.toContain(file)
      if (done.has(file)) return
      for (const next of graph.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
  })

  it('keeps third parties where they belong', () => {
    for (const file of files) {
      const source = readFileSync(join(root, file), 'utf8')
      if (/from 'zod'/.test(source)) expect(['options.ts', 'dictionary/schema.ts', 'report/schema.ts']).toContain(file)
      if (/'pdf-parse'|'mammoth'/.test(source)) expect(file).toMatch(/^read\//)
      expect(source, `${file} imports natural's root`).not.toMatch(/from 'natural'/)
    }
  })
})

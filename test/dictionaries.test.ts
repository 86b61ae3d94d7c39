import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkDictionary } from '../src/check-dictionary.ts'
import { builtinFiles, builtinPathways } from '../src/dictionary/builtin.ts'
import { createAnalyzer } from '../src/index.ts'

const analyzer = createAnalyzer({ isolation: 'none' })
const problems = checkDictionary(builtinFiles(), analyzer)
const entries = builtinFiles().flatMap((file) => file.entries)

describe('the dictionary', () => {
  it('holds every file of entries in dictionaries/', () => {
    const onDisk = readdirSync('dictionaries')
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(`dictionaries/${name}`, 'utf8')) as { title?: string; entries?: unknown })
      .filter((file) => Array.isArray(file.entries))
    expect(
      builtinFiles()
        .map((file) => file.title)
        .sort(),
    ).toEqual(onDisk.map((file) => file.title).sort())
  })

  it.each(builtinFiles().map((file) => [file.title, file] as const))('%s proves itself', (title, file) => {
    expect(file.entries.length).toBeGreaterThan(0)
    expect(problems.filter((one) => one.file === title).map((one) => `${one.entry} > ${one.field}: ${one.problem}`)).toEqual([])
  })

  it('has at least 1,400 entries of every kind', () => {
    expect(entries.length).toBeGreaterThanOrEqual(1_400)
    expect(new Set(entries.map((entry) => entry.kind)).size).toBe(8)
  })

  it('resolves every reference of the pathways', () => {
    const ids = new Set(entries.map((entry) => entry.id))
    const missing = builtinPathways()
      .flatMap((pathway) => pathway.requirements.flatMap((one) => [...one.anyOf, ...one.partly]))
      .filter((id) => !ids.has(id))
    expect(missing).toEqual([])
  })
})

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')
const files = readdirSync(dist)
const MIB = 1024 * 1024

/** The files of dist that a file loads, and theirs. */
function reach(entries: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name) || !files.includes(name)) return
    seen.add(name)
    for (const match of readFileSync(join(dist, name), 'utf8').matchAll(/["'`]\.\/([\w.-]+\.(?:c?js|json|bin|d\.c?ts))["'`]/g)) visit(match[1] as string)
    for (const match of name.includes('.d.') ? readFileSync(join(dist, name), 'utf8').matchAll(/["']\.\/([\w-]+)\.(c?)js["']/g) : [])
      visit(`${match[1]}.d.${match[2]}ts`)
  }
  for (const entry of entries) visit(entry)
  return seen
}

interface Exports {
  readonly [door: string]: string | { readonly [condition: string]: string | { readonly [condition: string]: string } }
}

describe('what is published', () => {
  const { exports, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Exports; bin: Record<string, string> }
  const named = [...JSON.stringify([exports, bin]).matchAll(/dist\/([\w.-]+)/g)].map((match) => match[1] as string)

  it('has every file that package.json names', () => expect(named.filter((name) => !files.includes(name))).toEqual([]))

  // A build that is not clean would otherwise publish yesterday's chunks.
  it('has no file that nothing loads', () => expect(files.filter((name) => !reach([...named, 'child.js']).has(name))).toEqual([]))

  // A package that is missing among the dependencies would be bundled without a word.
  it('keeps dist below its ceiling', () => {
    const bytes = files.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0)
    expect(bytes / MIB).toBeLessThan(9)
  })

  it('keeps the tarball below its ceiling, and holds what it should', () => {
    const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    })
    const [pack] = JSON.parse(answer) as [{ size: number; unpackedSize: number; files: { path: string }[] }]
    expect(pack.size / MIB).toBeLessThan(3)
    expect(pack.unpackedSize / MIB).toBeLessThan(14)
    const paths = pack.files.map((file) => file.path)
    for (const path of [
      'README.md',
      'LICENSE',
      'NOTICE.md',
      'THIRD_PARTY_NOTICES.md',
      'CHANGELOG.md',
      'SECURITY.md',
      'dist/index.js',
      'dist/child.js',
      'dictionaries/schema.json',
      'schema/report.json',
    ])
      expect(paths).toContain(path)
    expect(paths.filter((path) => !/^(?:dist|dictionaries|schema)\/|^[A-Z_]+(?:\.md)?$|^package\.json$/.test(path))).toEqual([])
  })
})

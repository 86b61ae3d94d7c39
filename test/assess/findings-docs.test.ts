import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('docs/findings.md is what the rules make of it', () => {
  const root = join(import.meta.dirname, '..', '..')
  expect(() => execFileSync(process.execPath, ['scripts/write-finding-docs.mjs', '--check'], { cwd: root, stdio: 'pipe' })).not.toThrow()
})

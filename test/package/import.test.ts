import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const dist = join(import.meta.dirname, '../../dist')
const folder = mkdtempSync(join(tmpdir(), 'rca-import-'))
// natural's root would read this file into process.env.
writeFileSync(join(folder, '.env'), 'LEAKED_SECRET=1\n')

function run(script: string, type: 'module' | 'commonjs'): string {
  const file = join(folder, type === 'module' ? 'probe.mjs' : 'probe.cjs')
  writeFileSync(file, script)
  return execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } })
}

const checks = `
const before = JSON.stringify(process.env), push = Array.prototype.push
const done = (door) => {
  const report = door.createAnalyzer().analyzeText('SKILLS\\nMedidata Rave, REDCap', { asOf: '2026-11-01' })
  console.log(JSON.stringify({ env: JSON.stringify(process.env) === before, push: Array.prototype.push === push, names: report.competencies.map((one) => one.name), loaded: Object.keys(require.cache).filter((file) => /pdf|mammoth|natural/.test(file)) }))
}`

describe('importing the package', () => {
  it('is silent and leaves the process as it was (ESM)', () => {
    const out = run(
      `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);${checks}\ndone(await import(${JSON.stringify(pathToFileURL(join(dist, 'index.js')).href)}))`,
      'module',
    )
    expect(JSON.parse(out)).toMatchObject({ env: true, push: true, loaded: [] })
  })

  it('is silent and leaves the process as it was (CommonJS)', () => {
    const out = run(`${checks}\ndone(require(${JSON.stringify(join(dist, 'index.cjs'))}))`, 'commonjs')
    expect(JSON.parse(out)).toMatchObject({ env: true, push: true, loaded: [] })
  })
})

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

it.each(['write-schemas', 'write-recognised', 'write-notices'])('what scripts/%s.mjs writes is current', (name) => {
  let said = ''
  try {
    execFileSync(process.execPath, [join(root, 'scripts', `${name}.mjs`), '--check'], { cwd: root, encoding: 'utf8' })
  } catch (error) {
    said = (error as { stdout: string }).stdout
  }
  expect(said).toBe('')
})

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Writes generated files, given as texts by path; with --check on the command line it writes nothing and fails where one is out of date. */
export function keepCurrent(files, command) {
  const check = process.argv.includes('--check')
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    if (check) {
      console.log(`${path} is out of date: ${command}`)
      process.exitCode = 1
      continue
    }
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`written: ${path}`)
  }
}

// Proves dictionary files with the built library: node scripts/check-dictionary.mjs [FILE ...]; without a file, all of dictionaries/.
import { readdir, readFile } from 'node:fs/promises'
import { checkDictionary, createAnalyzer } from '../dist/index.js'

const all = async () => {
  const files = (await readdir('dictionaries')).filter((name) => name.endsWith('.json')).map((name) => `dictionaries/${name}`)
  const parsed = await Promise.all(files.map(async (file) => [file, JSON.parse(await readFile(file, 'utf8'))]))
  return parsed.filter(([, data]) => Array.isArray(data.entries)).map(([file]) => file)
}
const paths = process.argv.length > 2 ? process.argv.slice(2) : await all()
const files = await Promise.all(paths.map(async (path) => JSON.parse(await readFile(path, 'utf8'))))
let analyzer
try {
  analyzer = createAnalyzer({ dictionaries: files })
} catch (error) {
  console.log(`${error.code}: ${error.message}`)
  analyzer = createAnalyzer()
}
const problems = checkDictionary(files, analyzer)
for (const one of problems) console.log(`${one.file} > ${one.entry ?? '-'} > ${one.field}: ${one.problem}. ${one.fix}`)
console.log(`${files.reduce((sum, file) => sum + file.entries.length, 0)} entries, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

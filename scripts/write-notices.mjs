// Writes THIRD_PARTY_NOTICES.md from what the built files hold: npm run build && node scripts/write-notices.mjs
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepCurrent } from './keep-current.mjs'

const root = join(import.meta.dirname, '..')
/** Only helps to build; none of its lines are in the package but the few that give CommonJS its import.meta.url. */
const BUILDERS = new Set(['tsup'])
const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'])
/** What a bundled package had bundled itself; the licence comments of the rest stand in the built files. */
const WITHIN = { docx: ['nanoid'] }

/** The packages whose code is in dist, by the comments that the bundler leaves before each file. */
function findBundled() {
  const names = new Set()
  for (const file of readdirSync(join(root, 'dist')).filter((name) => /\.c?js$/.test(name))) {
    for (const match of readFileSync(join(root, 'dist', file), 'utf8').matchAll(/^(?:\/\/ |\s*")[^\n"]*node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm))
      if (!BUILDERS.has(match[1])) names.add(match[1])
  }
  for (const [name, inner] of Object.entries(WITHIN)) if (names.has(name)) for (const one of inner) names.add(one)
  return [...names].sort()
}

function readLicence(name) {
  const folder = join(root, 'node_modules', name)
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!ALLOWED.has(manifest.license)) throw new Error(`${name} is under ${manifest.license}; decide whether it may be bundled.`)
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const text = file ? readFileSync(join(folder, file), 'utf8') : licenceInReadme(folder)
  if (text === null) throw new Error(`${name} has no licence text; look at its repository and decide.`)
  return { name, version: manifest.version, licence: manifest.license, text: text.replace(/\r\n/g, '\n').trim() }
}

function licenceInReadme(folder) {
  const file = readdirSync(folder).find((one) => /^readme/i.test(one))
  const text = file && readFileSync(join(folder, file), 'utf8')
  return text ? (/copyright[\s\S]{0,200}permission is hereby granted[\s\S]*/i.exec(text)?.[0] ?? null) : null
}

const parts = findBundled()
  .map(readLicence)
  .map(({ name, version, licence, text }) => `## ${name} ${version} (${licence})\n\n\`\`\`text\n${text}\n\`\`\`\n`)
const head = `# Third-party notices

The built files of this package hold code of the packages below, under their licences. \`pdf-parse\`, \`mammoth\` and \`zod\` are also installed beside it, with their own licences.
`
keepCurrent({ 'THIRD_PARTY_NOTICES.md': `${head}\n${parts.join('\n')}` }, 'npm run build && node scripts/write-notices.mjs')

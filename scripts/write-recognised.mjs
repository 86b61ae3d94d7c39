// Writes docs/recognised.md, the table of everything that the dictionary recognises: node scripts/write-recognised.mjs
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepCurrent } from './keep-current.mjs'

const folder = join(import.meta.dirname, '..', 'dictionaries')
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const SHOWN_SPELLINGS = 3

const { areas } = read('areas.json')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map(read)
  .filter((file) => Array.isArray(file.entries))
const entries = files.flatMap((file) => file.entries.map((entry) => ({ ...entry, area: entry.area ?? file.area })))
const count = (number) => number.toLocaleString('en-US')

const cell = (text) => text.replaceAll('|', '\\|')

function toRow(entry) {
  const spellings = [...entry.aliases, ...(entry.usually ?? []), ...(entry.needsContext ?? [])].filter((one) => one !== entry.name)
  const more = spellings.length > SHOWN_SPELLINGS ? ` and ${spellings.length - SHOWN_SPELLINGS} more` : ''
  const owner = entry.vendor ?? entry.credential?.issuer ?? ''
  return `| ${cell(entry.name)} | ${entry.kind} | ${cell(owner)} | ${cell(spellings.slice(0, SHOWN_SPELLINGS).join(', '))}${more} |`
}

function toSection(area) {
  const own = entries.filter((entry) => entry.area === area.id).sort((a, b) => a.name.localeCompare(b.name, 'en'))
  if (own.length === 0) return []
  return [`## ${area.name} (${count(own.length)})`, '', '| name | kind | maker or issuer | also written |', '| --- | --- | --- | --- |', ...own.map(toRow), '']
}

const spellings = entries.reduce((sum, entry) => sum + entry.aliases.length + (entry.usually?.length ?? 0) + (entry.needsContext?.length ?? 0), 0)
const head = [
  '# Everything recognised',
  '',
  `Generated from \`dictionaries/\`: ${count(entries.length)} entries with ${count(spellings)} spellings. The matcher adds the variants of case, hyphen, space, plural and line break to each. [How to add one](dictionary.md).`,
  '',
]
keepCurrent({ 'docs/recognised.md': [...head, ...areas.flatMap(toSection)].join('\n') }, 'node scripts/write-recognised.mjs')

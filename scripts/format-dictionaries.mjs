// Writes dictionaries/*.json in one layout: entries in the order of their ids, a field a line, long lists wrapped.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const ORDER = [
  'id',
  'name',
  'kind',
  'area',
  'vendor',
  'aliases',
  'exactCase',
  'anyCase',
  'usually',
  'needsContext',
  'confirm',
  'ruleOut',
  'ownCue',
  'since',
  'current',
  'supersededBy',
  'implies',
  'credential',
  'source',
  'examples',
]
const WIDTH = 160

const inline = (value) =>
  Array.isArray(value)
    ? `[${value.map(inline).join(', ')}]`
    : value !== null && typeof value === 'object'
      ? `{ ${Object.entries(value)
          .map(([key, one]) => `${JSON.stringify(key)}: ${inline(one)}`)
          .join(', ')} }`
      : JSON.stringify(value)

function lay(value, indent) {
  const flat = inline(value)
  if (indent.length + flat.length <= WIDTH || typeof value !== 'object' || value === null) return flat
  const inner = `${indent}  `
  if (!Array.isArray(value))
    return `{\n${Object.entries(value)
      .map(([key, one]) => `${inner}${JSON.stringify(key)}: ${lay(one, inner)}`)
      .join(',\n')}\n${indent}}`
  const lines = []
  for (const one of value.map(inline)) {
    const last = lines.at(-1)
    if (last !== undefined && inner.length + last.length + one.length + 2 <= WIDTH) lines[lines.length - 1] = `${last}, ${one}`
    else lines.push(one)
  }
  return `[\n${lines.map((line) => inner + line).join(',\n')}\n${indent}]`
}

for (const name of process.argv.length > 2 ? process.argv.slice(2) : readdirSync('dictionaries').map((file) => `dictionaries/${file}`)) {
  if (!name.endsWith('.json')) continue
  const data = JSON.parse(readFileSync(name, 'utf8'))
  if (!Array.isArray(data.entries)) continue
  const entries = [...data.entries]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => {
      const fields = Object.entries(entry).sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
      return `    {\n${fields.map(([key, value]) => `      ${JSON.stringify(key)}: ${lay(value, '      ')}`).join(',\n')}\n    }`
    })
  writeFileSync(
    name,
    `{\n  "$schema": "./schema.json",\n  "title": ${JSON.stringify(data.title)},\n  "area": ${JSON.stringify(data.area)},\n  "entries": [\n${entries.join(',\n')}\n  ]\n}\n`,
  )
}

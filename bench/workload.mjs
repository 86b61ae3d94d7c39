import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'dictionaries')
const CHARACTERS = 5_000

function readEntries() {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  return files.filter((file) => Array.isArray(file.entries)).flatMap((file) => file.entries)
}

/** Numbers that look random and are the same in every run. */
function numbers(seed) {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

function shuffle(list, next) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    ;[list[at], list[other]] = [list[other], list[at]]
  }
  return list
}

/** So many different spellings of the project's own dictionary. */
export function pickTerms(count) {
  const spellings = new Map()
  for (const entry of readEntries())
    for (const spelling of [...entry.aliases, ...(entry.usually ?? []), ...(entry.needsContext ?? [])]) spellings.set(spelling.toLowerCase(), spelling)
  return shuffle([...spellings.values()], numbers(7)).slice(0, count)
}

/** Texts of about 5,000 characters made of the dictionary's example lines, with the bullets that real resumes have. */
export function writeDocuments(count) {
  const next = numbers(11)
  const lines = readEntries().flatMap((entry) => [...entry.examples.found, ...entry.examples.ignored])
  return Array.from({ length: count }, () => {
    let text = ''
    while (text.length < CHARACTERS) text += `\u2022 ${lines[Math.floor(next() * lines.length)]}\n`
    return text
  })
}

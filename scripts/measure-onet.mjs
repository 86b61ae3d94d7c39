// Measures how many technology examples of O*NET the dictionary recognises: node scripts/measure-onet.mjs TSV [--misses] [DICTIONARY.json ...]
// TSV is the extract onet29_3_technology_skills_health.tsv (O*NET 29.3, CC BY 4.0); dictionaries that are not in the build yet may follow it.
// Names of a type of software (onet-class-names.json) are left out. Needs the built library (npm run build).
import { existsSync, readFileSync } from 'node:fs'
import { createAnalyzer } from '../dist/index.js'

/** Kinds that name a way of working: they count only where they are the whole name, as in "Beck Depression Inventory". A type of system never counts. */
const WAYS = new Set(['method', 'clinical-skill'])

/** What O*NET puts behind a product's own name: words in small letters, and these. */
const TAIL =
  /^(?:\W|\b(?:[a-z]+|Software|Systems?|Suite|Program|Package|Database|Electronic|Medical|Health|Records?|Practice|Management|EMR|EHR|LIS|LIMS|PMS|RIS|PACS|ERP|PM)\b)*$/

/** How many other technologies stand before an ambiguous word in a list. */
const LISTED = 12

/** Rows by what a function says of them. */
function groupBy(rows, keyOf) {
  const groups = new Map()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** The distinct product names: whether an occupation marks each as hot or in demand, and a list of other hot technologies from each of its occupations. */
function readExamples(path) {
  const [head, ...rows] = readFileSync(path, 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
  const [code, name, hot, demand] = ['O*NET-SOC Code', 'Example', 'Hot Technology', 'In Demand'].map((title) => head.indexOf(title))
  const classes = new Set(readJson(new URL('onet-class-names.json', import.meta.url)).names)
  const products = rows
    .filter((row) => !classes.has(row[name]))
    .map((row) => ({ occupation: row[code], example: row[name], hot: row[hot] === 'Y' || row[demand] === 'Y' }))
  const hotOf = groupBy(
    products.filter((row) => row.hot),
    (row) => row.occupation,
  )
  return [...groupBy(products, (row) => row.example)].map(([example, own]) => {
    const lists = own.map((row) => nearest(hotOf.get(row.occupation) ?? [], example))
    return { example, hot: own.some((row) => row.hot), lists }
  })
}

/** The hot technologies that stand next to an example in the alphabetical list of its occupation. */
function nearest(rows, example) {
  const others = rows.map((row) => row.example).filter((other) => other !== example)
  const at = others.filter((other) => other < example).length
  return others.slice(Math.max(0, at - LISTED / 2), at + LISTED / 2)
}

/** Whether an affirmed spelling reaches the end of the product's name; the maker before it and a general word behind it may stay outside. */
function covers(analyzer, context, example) {
  const start = context.length
  const affirmed = analyzer.analyzeText(context + example).competencies.filter((one) => one.status === 'affirmed' && one.kind !== 'platform-class')
  return affirmed.some(({ kind, mentions }) => {
    const end = Math.max(...mentions.map((mention) => mention.end))
    if (WAYS.has(kind)) return end === start + example.length && mentions.some((mention) => mention.start === start)
    return end > start && TAIL.test(example.slice(end - start))
  })
}

/** Where the name is recognised: alone in a skills line or, if it is a single word, in most lists of its occupations. */
function recognise(analyzer, { example, lists }) {
  if (covers(analyzer, 'SKILLS\n', example)) return 'alone'
  if (/[ /]/.test(example)) return null
  if (covers(analyzer, 'Experience using ', example)) return 'alone'
  const hits = lists.filter((list) => covers(analyzer, `SKILLS\n${[...list, ''].join(', ')}`, example)).length
  return hits > lists.length / 2 ? 'listed' : null
}

function print(title, results) {
  const [alone, listed] = ['alone', 'listed'].map((place) => results.filter((one) => one.place === place).length)
  const share = (100 * (alone + listed)) / Math.max(1, results.length)
  console.log(
    `${title}: ${alone + listed} of ${results.length} recognised, ${share.toFixed(1)} % (${alone} alone in a skills line, ${listed} ambiguous words beside others of the occupation)`,
  )
}

const given = process.argv.slice(2)
const [path, ...dictionaries] = given.filter((word) => !word.startsWith('--'))
if (!path || !existsSync(path)) console.log(`SKIPPED: nothing was measured, there is no file ${path ?? '(no path was given)'}`)
else {
  const analyzer = createAnalyzer({ dictionaries: dictionaries.map(readJson) })
  const results = readExamples(path).map((one) => ({ ...one, place: recognise(analyzer, one) }))
  print('All product names', results)
  print(
    'Hot or in demand',
    results.filter((one) => one.hot),
  )
  if (given.includes('--misses')) for (const { example, hot } of results.filter((one) => one.place === null)) console.log(`${hot ? 'hot ' : '    '} ${example}`)
}

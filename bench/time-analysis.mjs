// One process of the analysis benchmark: node time-analysis.mjs ROUNDS. Whole analysis beside the bare reader of each format. Prints JSON.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnalyzer } from '../dist/index.js'
import { median } from './interleave.mjs'

const rounds = Number(process.argv[2])
const WARM_ROUNDS = 16
const folder = join(import.meta.dirname, '..', 'fixtures', 'resumes')
const load = (ending) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(folder, name)))
const run = { asOf: '2026-11-01' }
const apart = createAnalyzer()
const here = createAnalyzer({ isolation: 'none' })
const analyze = (bytes) => here.analyze(bytes, run)
const analyzeText = async (text) => apart.analyzeText(text, run)

async function parsePdf(bytes) {
  const { PDFParse } = await import('pdf-parse')
  const parser = new PDFParse({ data: new Uint8Array(bytes) })
  const { text } = await parser.getText()
  await parser.destroy()
  return text
}

async function readWord(buffer) {
  const { default: mammoth } = await import('mammoth')
  return (await mammoth.extractRawText({ buffer })).value
}

async function cpuOf(work, files) {
  const before = process.cpuUsage()
  for (const file of files) await work(file)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const readers = { 'pdf-parse getText': ['.pdf', parsePdf], 'mammoth extractRawText': ['.docx', readWord] }

/** The part that is not reading. It comes first: the PDF reader replaces Array.prototype.push of the process that loads it, and by default that is a child. */
async function timeRest(files) {
  const texts = await Promise.all(files.map(async (bytes) => (await apart.read(bytes)).text))
  for (let warm = 0; warm < WARM_ROUNDS; warm++) await cpuOf(analyzeText, texts)
  const costs = []
  for (let round = 0; round < rounds; round++) costs.push(await cpuOf(analyzeText, texts))
  return median(costs)
}

/** The whole analysis against the bare reader, in turns. */
async function compare(files, bare, rest) {
  for (const work of [bare, analyze]) for (let warm = 0; warm < WARM_ROUNDS / 4; warm++) await cpuOf(work, files)
  const whole = []
  const bases = []
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 ? await cpuOf(analyze, files) : null
    const base = await cpuOf(bare, files)
    whole.push((first ?? (await cpuOf(analyze, files))) / base)
    bases.push(base)
  }
  return { files: files.length, whole: median(whole), rest: rest / median(bases) }
}

const files = Object.fromEntries(Object.entries(readers).map(([name, [ending]]) => [name, load(ending)]))
const rests = {}
for (const name of Object.keys(readers)) rests[name] = await timeRest(files[name])
const results = {}
for (const [name, [, bare]] of Object.entries(readers)) results[name] = await compare(files[name], bare, rests[name])
process.stdout.write(JSON.stringify(results))
process.exit()

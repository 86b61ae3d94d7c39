// One process of the analysis benchmark: node time-analysis.mjs ROUNDS. Whole analysis beside the bare reader of each format. Prints JSON.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { PDFParse } from 'pdf-parse'
import { createAnalyzer } from '../dist/index.js'
import { median } from './interleave.mjs'

const rounds = Number(process.argv[2])
const folder = join(import.meta.dirname, '..', 'fixtures', 'resumes')
const load = (ending) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending)).sort().map((name) => readFileSync(join(folder, name)))
const analyzer = createAnalyzer({ isolation: 'none' })
const run = { asOf: '2026-11-01' }

async function parsePdf(bytes) {
  const parser = new PDFParse({ data: new Uint8Array(bytes) })
  const { text } = await parser.getText()
  await parser.destroy()
  return text
}
const readWord = async (buffer) => (await mammoth.extractRawText({ buffer })).value
const analyze = (bytes) => analyzer.analyze(bytes, run)

async function cpuOf(work, files) {
  const before = process.cpuUsage()
  for (const file of files) await work(file)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** The whole analysis against the bare reader in turns, and against it the part that is not reading. */
async function compare(ending, bare) {
  const files = load(ending)
  const texts = await Promise.all(files.map(bare))
  const analyzeText = async (text) => analyzer.analyzeText(text, run)
  for (const work of [bare, analyze]) for (let warm = 0; warm < 2; warm++) await cpuOf(work, files)
  const whole = []
  const rest = []
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 ? await cpuOf(analyze, files) : null
    const base = await cpuOf(bare, files)
    const full = first ?? (await cpuOf(analyze, files))
    whole.push(full / base)
    rest.push((await cpuOf(analyzeText, texts)) / base)
  }
  return { files: files.length, whole: median(whole), rest: median(rest) }
}

process.stdout.write(JSON.stringify({ 'pdf-parse getText': await compare('.pdf', parsePdf), 'mammoth extractRawText': await compare('.docx', readWord) }))

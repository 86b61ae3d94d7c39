// Measures how well files are read: node scripts/measure-reading.mjs [--no-layouts] [--layouts FOLDER] [folder ...]
// Words and order against pdftotext (PDF), against LibreOffice and pdftotext (DOCX), and against the truth on layouts that Chromium prints.
// Needs the built library (npm run build), poppler-utils, LibreOffice for DOCX, and Chromium for the layouts.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { createAnalyzer } from '../dist/index.js'
import { layouts } from './known-truth-layouts.mjs'
import { chromiumFlags } from './make-fixtures/print.mjs'

const scratch = mkdtempSync(join(tmpdir(), 'measure-reading-'))
const analyzer = createAnalyzer({ isolation: 'none' })
const quiet = { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 }

// pdftotext joins every word that a hyphen parts at the end of a line, so that is done here too.
const joinHyphens = (text) => text.replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
const toWords = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u00ad', '')
    .match(/[\p{L}\p{N}]+/gu) ?? []
const toTriples = (words) => words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`)

function countOf(parts) {
  const counts = new Map()
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1)
  return counts
}

/** The share of `wanted` that is among `given`, each counted as often as it occurs. */
function share(wanted, given) {
  const counts = countOf(given)
  const found = wanted.filter((part) => {
    const left = counts.get(part) ?? 0
    counts.set(part, left - 1)
    return left > 0
  })
  return wanted.length === 0 ? 1 : found.length / wanted.length
}

/** Kinds of words of `words` that are two neighbours of `others` in one. */
function joinedKinds(words, others) {
  const known = new Set(others)
  const pairs = new Set(others.slice(1).map((word, index) => others[index] + word))
  return [...new Set(words)].filter((word) => !known.has(word) && pairs.has(word))
}

function compare(name, text, reference) {
  const [words, wanted] = [toWords(text), toWords(reference)]
  const glued = joinedKinds(words, wanted)
  const split = joinedKinds(wanted, words)
  return {
    name,
    words: wanted.length,
    recall: share(wanted, words),
    precision: share(words, wanted),
    order: share(toTriples(wanted), toTriples(words)),
    glued,
    split,
  }
}

async function readText(path) {
  const document = await analyzer.read(readFileSync(path), { fileName: basename(path) })
  return document.text
}

const pdfToText = (path) => execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], quiet).toString()

function printPdf(html, target) {
  const profile = mkdtempSync(join(scratch, 'profile-'))
  const page = join(profile, 'page.html')
  writeFileSync(page, html)
  execFileSync('chromium', [...chromiumFlags, `--user-data-dir=${profile}`, `--print-to-pdf=${target}`, `file://${page}`], { stdio: 'ignore', timeout: 60_000 })
}

function docxReference(path) {
  execFileSync('soffice', [`-env:UserInstallation=file://${scratch}/office`, '--headless', '--convert-to', 'pdf', '--outdir', scratch, path], {
    stdio: 'ignore',
    timeout: 120_000,
  })
  return pdfToText(join(scratch, `${basename(path, extname(path))}.pdf`))
}

function findFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => /\.(?:pdf|docx)$/i.test(path) && statSync(path).isFile())
    .sort()
}

const nameOf = (path) => path.split(/[\\/]/).slice(-2).join('/')

async function measureFile(path) {
  try {
    const text = await readText(path)
    return compare(nameOf(path), joinHyphens(text), /\.pdf$/i.test(path) ? pdfToText(path) : docxReference(path))
  } catch (error) {
    return { name: nameOf(path), failure: error.code ?? error.name }
  }
}

async function measureLayout({ name, html, truth }, folder) {
  const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.pdf`)
  if (!existsSync(path)) printPdf(html, path)
  return compare(name, await readText(path), truth)
}

function printTable(title, results) {
  const cell = (value, width = 9) => String(value).padStart(width)
  const figure = (value) => cell(value.toFixed(4))
  console.log(`\n${title}\n${'file'.padEnd(44)}${['words', 'recall', 'precision', 'order', 'glued', 'split'].map((head) => cell(head)).join(' ')}`)
  for (const { name, failure, words, recall, precision, order, glued, split } of results) {
    const figures = failure ? cell(failure) : [cell(words), figure(recall), figure(precision), figure(order), cell(glued.length), cell(split.length)].join(' ')
    console.log(name.slice(0, 43).padEnd(44) + figures)
    if (glued?.length || split?.length)
      console.log(`  ${[...glued.slice(0, 6).map((word) => `glued:${word}`), ...split.slice(0, 6).map((word) => `split:${word}`)].join(' ')}`)
  }
  const read = results.filter((result) => !result.failure)
  const mean = (key) =>
    read.reduce((sum, result) => sum + result[key] * result.words, 0) /
    Math.max(
      1,
      read.reduce((sum, result) => sum + result.words, 0),
    )
  const least = read.reduce((worst, result) => Math.min(worst, result.order), 1)
  console.log(
    `${read.length} of ${results.length} read; by words: recall ${mean('recall').toFixed(4)}, precision ${mean('precision').toFixed(4)}, order ${mean('order').toFixed(4)}; least order ${least.toFixed(4)}`,
  )
}

const given = process.argv.slice(2)
const at = given.indexOf('--layouts')
const [kept] = at < 0 ? [] : given.splice(at, 2).slice(1)
const layoutFolder = kept ?? join(scratch, 'layouts')
mkdirSync(layoutFolder, { recursive: true })
try {
  if (!given.includes('--no-layouts')) {
    const results = []
    for (const layout of layouts) results.push(await measureLayout(layout, layoutFolder))
    printTable('Layouts of known truth', results)
  }
  const folders = [new URL('../fixtures', import.meta.url).pathname, ...given.filter((word) => !word.startsWith('--'))]
  for (const folder of folders) {
    const results = []
    for (const path of findFiles(folder)) results.push(await measureFile(path))
    if (results.length > 0) printTable(folder, results)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

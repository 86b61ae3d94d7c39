// Makes the finished files of fixtures/ from the sources that stand beside them: node scripts/make-fixtures.mjs [case ...]
// Chromium, LibreOffice, qpdf and pdftoppm are used where installed; a file whose tool is missing stays as it is.
import { readFile, writeFile } from 'node:fs/promises'
import { hostileMakers } from './make-fixtures/hostile.mjs'
import { markdownToDocx } from './make-fixtures/markdown-to-docx.mjs'
import { dirtyText, windowsText } from './make-fixtures/plain-text.mjs'
import { convertWithLibreOffice, printWithChromium } from './make-fixtures/print.mjs'

const fixtures = new URL('../fixtures/', import.meta.url)

/** Each resume: its source, its finished file and how one becomes the other. */
const resumes = {
  'clinical-research-coordinator': { source: 'source.html', file: 'resume.pdf', make: printWithChromium },
  'clinical-data-manager': { source: 'source.html', file: 'resume.pdf', make: printWithChromium },
  'medical-coder': { source: 'source.md', file: 'resume.docx', make: markdownToDocx },
  'nurse-informaticist': { source: 'source.txt', file: 'resume.txt', make: windowsText },
  'operations-manager': { source: 'source.md', file: 'resume.pdf', make: markdownToPdf },
  'pharmacovigilance-associate': { source: 'source.html', file: 'resume.docx', make: htmlToDocx },
  'telehealth-nurse': { source: 'source.txt', file: 'resume.txt', make: dirtyText },
  'insurance-agent': { source: 'source.html', file: 'resume.pdf', make: printWithChromium },
  'practice-manager': { source: 'source.html', file: 'resume.pdf', make: printWithChromium },
}

async function markdownToPdf(markdown) {
  return convertWithLibreOffice(await markdownToDocx(markdown), 'docx', 'pdf')
}

function htmlToDocx(html) {
  return convertWithLibreOffice(html, 'html', 'docx')
}

async function makeResume(name) {
  const { source, file, make } = resumes[name]
  const folder = new URL(`resumes/${name}/`, fixtures)
  await writeFile(new URL(file, folder), await make(await readFile(new URL(source, folder))))
}

async function makeHostile(name) {
  const { file, make } = hostileMakers[name]
  await writeFile(new URL(`hostile/${name}/${file}`, fixtures), await make(fixtures))
}

/** Runs one maker; a missing program is told and skipped, any other failure stops the script. */
async function run(name, make) {
  try {
    await make(name)
    console.log(`made     ${name}`)
  } catch (error) {
    if (error.code !== 'ENOENT' || !error.syscall?.startsWith('spawn')) throw error
    console.log(`skipped  ${name}: ${error.path} is not installed`)
  }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in resumes) && !(name in hostileMakers))
if (unknown.length > 0) throw new Error(`no such case: ${unknown.join(', ')}`)
const isWanted = (name) => wanted.length === 0 || wanted.includes(name)

// Resumes first: some hostile files are cut from them.
for (const name of Object.keys(resumes).filter(isWanted)) await run(name, makeResume)
for (const name of Object.keys(hostileMakers).filter(isWanted)) await run(name, makeHostile)

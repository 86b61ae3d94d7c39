import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { stillZip } from './still-zip.mjs'

const execute = promisify(execFile)
/** The first second of 2026 stands in every file in place of the clock, so that the same source gives the same bytes. */
const fixedSeconds = 1767225600
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
]

/** Prints an HTML page to PDF with Chromium. */
export async function printWithChromium(html) {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'in.html'), html)
    const profile = `--user-data-dir=${join(folder, 'profile')}`
    await runProgram('chromium', [...chromiumFlags, profile, `--print-to-pdf=${join(folder, 'out.pdf')}`, join(folder, 'in.html')])
    return stillPdf(await readFile(join(folder, 'out.pdf')))
  })
}

/** Converts bytes of one format to another with LibreOffice Writer. */
export async function convertWithLibreOffice(bytes, from, to) {
  return inFolder(async (folder) => {
    await writeFile(join(folder, `in.${from}`), bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    const asWriter = from === 'html' ? ['--infilter=HTML (StarWriter)'] : []
    await runProgram('soffice', ['--headless', profile, ...asWriter, '--convert-to', to, '--outdir', folder, join(folder, `in.${from}`)])
    const made = await readFile(join(folder, `in.${to}`))
    return to === 'pdf' ? stillPdf(made) : stillZip(made)
  })
}

/** Puts a user password on a PDF with qpdf. */
export async function encryptPdf(bytes, password) {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'in.pdf'), bytes)
    await runProgram('qpdf', ['--encrypt', password, `${password}-owner`, '256', '--', join(folder, 'in.pdf'), join(folder, 'out.pdf')])
    return readFile(join(folder, 'out.pdf'))
  })
}

/** Renders the first page of a PDF as a grey JPEG, as a cheap scanner would. */
export async function scanFirstPage(bytes) {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'in.pdf'), bytes)
    await runProgram('pdftoppm', ['-r', '72', '-gray', '-jpeg', '-singlefile', join(folder, 'in.pdf'), join(folder, 'out')])
    return readFile(join(folder, 'out.jpg'))
  })
}

async function inFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'fixture-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function runProgram(program, args) {
  return execute(program, args, { timeout: 120_000, env: { ...process.env, SOURCE_DATE_EPOCH: String(fixedSeconds) } })
}

/** Replaces dates, identifier and checksum of a PDF; the lengths stay, so the offsets of its cross-reference table hold. */
function stillPdf(pdf) {
  const text = pdf
    .toString('latin1')
    .replace(/\((D:)\d{14}/g, '($120260101000000')
    .replace(/<[0-9A-F]{32}>/g, `<${'0'.repeat(32)}>`)
    .replace(/\/DocChecksum \/[0-9A-F]{32}/, `/DocChecksum /${'0'.repeat(32)}`)
  return Buffer.from(text, 'latin1')
}

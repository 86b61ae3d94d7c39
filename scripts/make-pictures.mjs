// node scripts/make-pictures.mjs   Makes docs/pictures/ from the resumes of fixtures/: the built command line, photographed in Chromium, its letter in LibreOffice.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..')
const pictures = join(root, 'docs/pictures')
const folder = mkdtempSync(join(tmpdir(), 'rca-pictures-'))
const CEILING = 150_000

/** Every resume of the fixtures under the name of its case. */
function copyResumes() {
  const resumes = join(root, 'fixtures/resumes')
  mkdirSync(join(folder, 'resumes'))
  for (const name of readdirSync(resumes)) {
    const file = readdirSync(join(resumes, name)).find((one) => one.startsWith('resume.'))
    cpSync(join(resumes, name, file), join(folder, 'resumes', name + extname(file)))
  }
  cpSync(join(root, 'fixtures/hostile/scan-without-text/resume.pdf'), join(folder, 'resumes/scanned-page.pdf'))
}

/** The scan cannot be read, so the run ends with 3. */
function analyze() {
  const args = [join(root, 'dist/cli.js'), '--as-of', '2026-11-01', '-f', 'html', '-f', 'docx', '-o', 'out', 'resumes']
  try {
    execFileSync(process.execPath, args, { cwd: folder, stdio: 'ignore' })
  } catch (error) {
    if (error.status !== 3) throw error
  }
}

async function photograph() {
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args })
  const shots = [
    { name: 'report', file: 'clinical-research-coordinator.pdf.report.html', width: 1180, height: 760, scale: 0.8 },
    { name: 'pathways', file: 'clinical-research-coordinator.pdf.report.html', width: 1180, height: 680, scale: 0.8, at: '#pathways' },
    { name: 'evidence', file: 'clinical-research-coordinator.pdf.report.html', width: 1180, height: 680, scale: 0.8, at: '#evidence' },
    { name: 'overview', file: 'index.html', width: 1280, height: 800, scale: 0.8, at: '#people' },
    { name: 'phone', file: 'clinical-research-coordinator.pdf.report.html', width: 390, height: 780, scale: 1, colorScheme: 'dark', at: '#next' },
  ]
  for (const { name, file, width, height, scale, colorScheme = 'light', at } of shots) {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(folder, 'out', file)).href + (at ?? ''))
    await page.screenshot({ path: join(pictures, `${name}.png`) })
    await context.close()
  }
  await browser.close()
}

function printLetter() {
  const quiet = { cwd: folder, stdio: 'ignore' }
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', '.', 'out/clinical-research-coordinator.pdf.report.docx'], quiet)
  execFileSync(
    'pdftoppm',
    ['-r', '72', '-f', '2', '-l', '2', '-singlefile', '-png', 'clinical-research-coordinator.pdf.report.pdf', join(pictures, 'letter')],
    quiet,
  )
}

try {
  mkdirSync(pictures, { recursive: true })
  copyResumes()
  analyze()
  await photograph()
  printLetter()
  for (const name of readdirSync(pictures)) {
    const { size } = statSync(join(pictures, name))
    console.log(`${name}: ${Math.round(size / 1000)} KB`)
    if (size > CEILING) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

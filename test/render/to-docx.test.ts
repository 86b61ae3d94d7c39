import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAnalyzer, plainText, toDocx } from '../../src/index.ts'
import { defaultReadLimits } from '../../src/read/limits.ts'
import { openZip } from '../../src/read/open-zip.ts'
import { GROUP_TITLES } from '../../src/render/words.ts'
import { hostileReport, sampleReport } from './sample-report.ts'

const analyzer = createAnalyzer({ isolation: 'none' })
const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find((path) => existsSync(path))
const pdftotext = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext', '/opt/homebrew/bin/pdftotext'].find((path) => existsSync(path))
if (!office || !pdftotext)
  console.warn(
    `SKIPPED: ${[office ? '' : 'LibreOffice', pdftotext ? '' : 'pdftotext'].filter(Boolean).join(' and ')} not installed, so no DOCX was turned into PDF.`,
  )

describe('DOCX', () => {
  it('holds the section to paste, word for word, and the letter', async () => {
    const report = await sampleReport()
    const { text } = await analyzer.read(await toDocx(report))
    expect(text.startsWith('Technical Core Competencies')).toBe(true)
    for (const group of report.coreCompetencies) expect(text).toContain(plainText(group.items.map((item) => item.line).join(' | ')))
    for (const finding of report.findings) expect(text).toContain(plainText(finding.message))
    expect(text.indexOf('About your resume')).toBeGreaterThan(text.indexOf(report.coreCompetencies.at(-1)?.items[0]?.line ?? '?'))
  })

  it('pastes cleanly: analyzed alone, the section names what the report affirms', async () => {
    const report = await sampleReport()
    const { text } = await analyzer.read(await toDocx(report))
    const again = analyzer.analyzeText(text.slice(0, text.indexOf('About your resume')), { asOf: '2026-11-01' })
    const found = new Set(again.competencies.filter((one) => one.status === 'affirmed').map((one) => one.name))
    const wanted = report.coreCompetencies.filter((group) => group.group === 'platforms').flatMap((group) => group.items.map((item) => item.competency))
    expect(wanted.filter((name) => !found.has(name))).toEqual([])
  })

  it('holds a trick only as text: no link, no field, no macro, no outside part', async () => {
    const zip = openZip(await toDocx(hostileReport()), defaultReadLimits)
    const xml = zip.names.map((name) => new TextDecoder().decode(zip.read(name) ?? new Uint8Array())).join('\n')
    expect(xml).toContain('onerror=alert(1)')
    expect(xml).not.toMatch(/<w:hyperlink|<w:instrText|<w:fldSimple|TargetMode="External"|<script|<img|altChunk|vbaProject/)
  })

  it('gives the same bytes for the same report, dated by the report', async () => {
    const report = hostileReport()
    const bytes = await toDocx(report)
    expect(Buffer.from(bytes).equals(await toDocx(report))).toBe(true)
    expect(new TextDecoder().decode(openZip(bytes, defaultReadLimits).read('docProps/core.xml') ?? new Uint8Array())).toContain('2026-11-01T00:00:00Z')
  })

  it.skipIf(!office || !pdftotext)(
    'becomes a PDF in LibreOffice: the section alone on the first page, then the letter with what was found',
    { timeout: 120_000 },
    async () => {
      const report = await sampleReport()
      const folder = mkdtempSync(join(tmpdir(), 'rca-docx-'))
      writeFileSync(join(folder, 'a.docx'), await toDocx(report))
      execFileSync(
        office as string,
        [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')],
        { stdio: 'ignore', timeout: 110_000 },
      )
      const [first = '', ...rest] = execFileSync(pdftotext as string, ['-enc', 'UTF-8', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }).split('\f')
      expect(first).toMatch(/^Technical Core Competencies\n/)
      expect(first).not.toContain('About your resume')
      for (const { group, items } of report.coreCompetencies)
        expect(words(first)).toContain(words(`${GROUP_TITLES[group]}: ${items.map((item) => item.line).join(' | ')}`))
      expect(rest[0]).toMatch(/^About your resume\n/)
      const letter = words(rest.join(' '))
      for (const finding of report.findings) expect(letter).toContain(words(finding.message))
      for (const heading of ['What already shows', 'What to change', 'Phrases to replace', 'Your credentials', 'Before you change anything'])
        expect(letter).toContain(heading)
    },
  )
})

/** Text without the line breaks of a page. */
function words(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim()
}

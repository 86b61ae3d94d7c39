import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAnalyzer, plainText, toDocx } from '../../src/index.ts'
import { defaultReadLimits } from '../../src/read/limits.ts'
import { openZip } from '../../src/read/open-zip.ts'
import { hostileReport, sampleReport } from './sample-report.ts'

const analyzer = createAnalyzer({ isolation: 'none' })
const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find((path) => existsSync(path))
if (!office) console.warn('SKIPPED: LibreOffice is not installed, so no DOCX was opened by it.')

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

  it.skipIf(!office)('opens in LibreOffice, and the section stands alone on the first page', { timeout: 90_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rca-docx-'))
    writeFileSync(join(folder, 'a.docx'), await toDocx(await sampleReport()))
    execFileSync(
      office as string,
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')],
      { stdio: 'ignore', timeout: 80_000 },
    )
    const document = await analyzer.read(readFileSync(join(folder, 'a.pdf')))
    const onPage = (page: number): string =>
      document.lines
        .filter((line) => line.page === page)
        .map((line) => document.text.slice(line.start, line.end))
        .join('\n')
    expect(document.pages).toBeGreaterThan(1)
    expect(onPage(1)).toContain('Technical Core Competencies')
    expect(onPage(1)).not.toContain('About your resume')
    expect(onPage(2)).toContain('About your resume')
  })
})

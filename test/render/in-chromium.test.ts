import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAnalyzer, type Report, toCohortHtml, toCohortMember, toHtml } from '../../src/index.ts'
import { GROUP_TITLES } from '../../src/render/words.ts'
import { chromiumPath, openChromium } from './open-chromium.ts'
import { emptyReport, hostileReport, sampleReport } from './sample-report.ts'

if (!chromiumPath) console.warn('SKIPPED: Chromium is not installed, so no page was opened by it (Debian: apt-get install chromium).')

const SIZES = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const
const LOOKS = Object.keys(SIZES).flatMap((size) => (['light', 'dark'] as const).map((scheme) => [size as keyof typeof SIZES, scheme] as const))
const PAGES = ['report', 'cohort', 'hostile', 'empty'] as const

async function cohortPage(): Promise<string> {
  const analyzer = createAnalyzer({ isolation: 'none' })
  const files = ['clinical-research-coordinator/resume.pdf', 'medical-coder/resume.docx', 'nurse-informaticist/resume.txt']
  const reports = await Promise.all(
    files.map((file) => analyzer.analyze(readFileSync(join(import.meta.dirname, '../../fixtures/resumes', file)), { asOf: '2026-11-01' })),
  )
  const members = Array.from({ length: 6 }, (_, number) => toCohortMember(`person ${number + 1}.pdf`, reports[number % 3] as Report, './report.html'))
  const unread = [{ fileName: 'scan.pdf', error: { code: 'no-text', message: 'The PDF holds no text.', next: 'Ask for the original file.' } }]
  return toCohortHtml({ members, unread, stamp: (reports[0] as Report).stamp })
}

describe.skipIf(!chromiumPath)('in Chromium', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rca-chromium-'))
  let browser: Browser
  let report: Report

  beforeAll(async () => {
    report = await sampleReport()
    const pages = { report: toHtml(report), cohort: await cohortPage(), hostile: toHtml(hostileReport()), empty: toHtml(emptyReport()) }
    for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), html)
    browser = await openChromium()
  })
  afterAll(() => browser?.close())

  /** Opens a page and gathers whatever it asks of the network or complains of. */
  async function open(name: (typeof PAGES)[number], size: keyof typeof SIZES = 'wide', colorScheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({
      viewport: SIZES[size],
      colorScheme,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const page = await context.newPage()
    const complaints: string[] = []
    const requests: string[] = []
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => requests.push(request.url()))
    await page.addInitScript(() => {
      const found: string[] = []
      Object.assign(globalThis, { violations: found })
      document.addEventListener('securitypolicyviolation', (event) => found.push(`${event.violatedDirective} ${event.blockedURI}`))
    })
    const url = pathToFileURL(join(folder, `${name}.html`)).href
    await page.goto(url)
    const violations = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)
    return { page, url, complaints, requests, violations, close: () => context.close() }
  }

  describe.each(PAGES)('the %s page', (name) => {
    it.each(name === 'report' || name === 'cohort' ? LOOKS : LOOKS.filter(([size, scheme]) => (size === 'phone') === (scheme === 'dark')))(
      'is quiet, fits and can be used by everybody: %s, %s',
      async (size, scheme) => {
        const { page, url, complaints, requests, violations, close } = await open(name, size, scheme)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SIZES[size].width)
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true
        })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SIZES[size].width)
        expect([complaints, requests, await violations()]).toEqual([[], [url], []])
        expect(await seriousFaults(page)).toEqual([])
        await close()
      },
    )
  })

  it.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('leads from the list into the text and back: %s', async (size) => {
    const { page, close } = await open('report', size)
    const froms = ['#c0', '#v0', '#f0']
    for (const from of froms) {
      const link = page.locator(`${from} .where a`).first()
      const there = (await link.getAttribute('href')) as string
      await link.click()
      expect(await arrivedAt(page, there)).toBe(true)
      expect(await page.locator(there).evaluate((one) => one.closest('#text mark') !== null)).toBe(true)
      const mark = page.locator(`#text mark:has(${there}) a, #text mark a${there}`).first()
      const back = (await mark.getAttribute('href')) as string
      await mark.click()
      expect(await arrivedAt(page, back)).toBe(true)
      expect(await page.locator(back).evaluate((one) => one.closest('#text') === null)).toBe(true)
    }
    await close()
  })

  it('copies the section to paste, and says so', async () => {
    const { page, complaints, close } = await open('report')
    const button = page.locator('button[data-copies]')
    expect(await button.textContent()).toBe('Copy the section')
    await button.click()
    await page.waitForFunction(() => document.querySelector('button')?.textContent === 'Copied')
    expect(await page.locator('[role=status]').textContent()).toBe('Copied')
    const wanted = report.coreCompetencies.map(({ group, items }) => `${GROUP_TITLES[group]}: ${items.map((item) => item.line).join(' | ')}`)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(['Technical Core Competencies', ...wanted].join('\n'))
    expect(complaints).toEqual([])
    await close()
  })

  it('runs nothing of a resume that is full of tricks', async () => {
    const { page, close } = await open('hostile')
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('img, iframe, object, embed, svg[onload]').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(1)
    await close()
  })

  it('prints on paper without what only a screen can use, and no wider than the sheet', async () => {
    for (const name of ['report', 'cohort'] as const) {
      const { page, close } = await open(name, 'wide', 'dark')
      await page.emulateMedia({ media: 'print' })
      // US Letter between the page's margins, in CSS pixels.
      await page.setViewportSize({ width: 702, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(702)
      expect(await page.locator('nav, button').filter({ visible: true }).count()).toBe(0)
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
      expect((await page.pdf({ format: 'Letter' })).byteLength).toBeGreaterThan(10_000)
      await close()
    }
  })
})

/** What axe finds that is serious or critical, each with the first places. */
async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  // Preloading would ask the network for what the page does not have.
  const { violations } = (await page.evaluate(`axe.run(document, { preload: false, resultTypes: ['violations'] })`)) as axe.AxeResults
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(' '))}`)
}

/** Whether the page has come to rest with the anchor in view. */
async function arrivedAt(page: Page, anchor: string): Promise<boolean> {
  expect(new URL(page.url()).hash).toBe(anchor)
  return page
    .waitForFunction((id) => {
      const box = document.querySelector(id)?.getBoundingClientRect()
      return box !== undefined && box.top >= 0 && box.top < innerHeight && box.bottom > 0
    }, anchor)
    .then(
      () => true,
      () => false,
    )
}

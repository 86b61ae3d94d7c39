import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Report, toCohortHtml, toCohortMember, toHtml } from '../../src/index.ts'
import { type Page, readHtml } from './read-html.ts'
import { emptyReport, hostileReport, sampleReport } from './sample-report.ts'

const cohortOf = (report: Report): string =>
  toCohortHtml({
    members: [toCohortMember('"><script>x.pdf', report, './x.html')],
    unread: [{ fileName: '<svg onload=alert(1)>.pdf', error: { code: 'no-text', message: '<b>', next: '<i>' } }],
    stamp: report.stamp,
  })

const ELEMENTS = new Set(
  'html head meta title style script body div a header p h1 h2 h3 dl dt dd nav ul li section main aside footer span strong button svg g circle rect line path text mark q blockquote table thead tbody tr th td details summary'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name class href id role title hidden type data-copies dir aria-label aria-labelledby aria-hidden scope tabindex width height viewbox cx cy r x y x1 x2 y1 y2 rx d text-anchor'.split(
    ' ',
  ),
)

function safe(page: Page): void {
  for (const { name, attributes } of page.tags) {
    expect(ELEMENTS, name).toContain(name)
    for (const key of attributes.keys()) expect(ATTRIBUTES, `${name} ${key}`).toContain(key)
    const href = attributes.get('href')
    if (href !== undefined) expect(href).toMatch(/^(?:#[a-z][a-z0-9-]*|\.\/[\w.%-]+)$/)
  }
  expect(page.tags.filter((tag) => tag.name === 'script')).toHaveLength(1)
  expect(page.tags.filter((tag) => tag.name === 'style')).toHaveLength(1)
}

describe('HTML', () => {
  it('makes nothing of a resume into an element or attribute, and turns no text', () => {
    for (const html of [
      toHtml(hostileReport()),
      cohortOf(hostileReport()),
      toHtml({ ...hostileReport(), document: { ...hostileReport().document, text: null } }),
    ]) {
      safe(readHtml(html))
      expect(html).toContain('&lt;img src=x onerror=alert(1)>')
      expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/)
    }
  })

  it('names the hash of its own style and script in its policy, and lets nothing else in', async () => {
    const page = readHtml(toHtml(await sampleReport()))
    const policy = page.tags.find((tag) => tag.attributes.get('http-equiv') === 'Content-Security-Policy')?.attributes.get('content') ?? ''
    for (const name of ['script', 'style'])
      expect(policy).toContain(
        `${name}-src 'sha256-${createHash('sha256')
          .update(page.raw.get(name) ?? '')
          .digest('base64')}'`,
      )
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toMatch(/unsafe|https?:/)
  })

  it('shows every competency, finding and vague phrase', async () => {
    const report = await sampleReport()
    const { text } = readHtml(toHtml(report))
    for (const one of report.competencies) expect(text).toContain(one.name)
    for (const one of report.findings) expect(text).toContain(one.fix)
    for (const one of report.vaguePhrases) expect(text).toContain(one.rewrite[0] ?? one.text)
    expect(text).toContain('not a score and not a decision')
  })

  it.each([
    ['with', sampleReport],
    ['full of tricks, with', hostileReport],
    ['empty, with', emptyReport],
  ] as const)('leads each place into the text and back (%s the text)', async (_name, make) => {
    const { tags } = readHtml(toHtml(await make()))
    const ids = tags.flatMap((tag) => tag.attributes.get('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const there = new Set(ids)
    for (const tag of tags) {
      const href = tag.attributes.get('href')
      if (href?.startsWith('#')) expect(there, href).toContain(href.slice(1))
    }
  })

  it('shows the text exactly as it was read', async () => {
    const report = await sampleReport()
    const html = toHtml(report)
    const { text } = readHtml(html.slice(html.indexOf('<div class="text"')))
    for (const line of report.document.text?.split('\n') ?? []) expect(text).toContain(line.replace(/[\ue000-\uf8ff]/g, '•').replace(/\t/g, ' '))
  })

  it('has its headings in order, a name for each landmark, and no text in a picture alone', async () => {
    for (const html of [toHtml(await sampleReport()), cohortOf(await sampleReport())]) {
      const { tags } = readHtml(html)
      const levels = tags.filter((tag) => /^h\d$/.test(tag.name)).map((tag) => Number(tag.name[1]))
      expect(levels[0]).toBe(1)
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
      for (const tag of tags.filter((one) => one.name === 'svg')) expect(tag.attributes.get('aria-hidden')).toBe('true')
      for (const name of ['main', 'header', 'nav', 'footer']) expect(tags.filter((tag) => tag.name === name)).toHaveLength(1)
    }
  })

  it('explains itself when nothing was found', () => {
    expect(readHtml(toHtml(emptyReport())).text).toContain('the text is not English')
  })
})

import { describe, expect, it } from 'vitest'
import { createAnalyzer, toHtml, toMarkdown, toText } from '../src/index.ts'

const analyzer = createAnalyzer({ isolation: 'none' })

/** What is repeated until the text is long enough. Each was slow in some program: runs that a pattern tries in every way, or names without end. */
const families: Readonly<Record<string, string>> = {
  spaces: ' ',
  dots: '.',
  'dots and letters': 'a.',
  hyphens: '-',
  'hyphens and spaces': ' - ',
  'a line of hyphens behind a name': `REDCap ${'- '.repeat(60)}\n`,
  'a line of hyphens before a name': `no ${'-'.repeat(110)} SAS\n`,
  'words tied by hyphens': `not ${'a-/'.repeat(35)} BLS ${'a-'.repeat(55)}\n`,
  marks: 'e\u0301\u0316',
  'no spaces': 'C',
  signs: 'C++',
  brackets: '(',
  'short words': 'a a a ',
  keywords: 'Epic REDCap Medidata Rave ICH-GCP CDISC SDTM CPT SAS ',
  'ambiguous names': 'EPIC CPT ',
  digits: '12345 ',
  dates: '03/2016 - Present ',
  'lines of dates': 'Nurse, Vale Hospital, 2019 - 2020\n',
  bullets: '• used various tools\n',
  headings: 'SKILLS\n',
  'empty lines': '\n',
  'certified names': 'Certified Kiln Operator, ',
  addresses: 'a@b.c www.',
  commas: 'Epic, ',
}

/** The processor's time in milliseconds, which a busy machine does not stretch. */
function cost(text: string): number {
  const before = process.cpuUsage()
  const report = analyzer.analyzeText(text, { asOf: '2026-11-01', includeText: true })
  for (const render of [toText, toMarkdown, toHtml]) render(report)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const SHORT = 60_000
const ROUNDS = 6

/** The least of a few rounds: a busy machine makes a round longer, never shorter. */
function leastRatio(text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS && least > 2.5; round++) {
    const half = cost(text.slice(0, SHORT))
    least = Math.min(least, cost(text) / Math.max(half, 20))
  }
  return least
}

describe('twice the text takes about twice the time', () => {
  it.each(Object.entries(families))('%s', { timeout: 60_000 }, (_, unit) => {
    const text = `SKILLS\nREDCap\n\nEXPERIENCE\n${unit.repeat((2 * SHORT) / unit.length)}`
    expect(leastRatio(text)).toBeLessThan(2.5)
    expect(cost(text)).toBeLessThan(8_000)
  })
})

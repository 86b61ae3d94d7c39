import { describe, expect, it } from 'vitest'
import { toMarkdown, toText } from '../../src/index.ts'
import { emptyReport, hostileReport } from './sample-report.ts'

describe('text', () => {
  it('explains itself when nothing was found', () => {
    const report = emptyReport()
    const words = `0 competencies found; ${report.document.words} words read; the text is not English.`
    expect(toText(report)).toContain(words)
    expect(toMarkdown(report)).toContain(words)
  })

  it('lets nothing through that steers a terminal', () => {
    expect(toText(hostileReport())).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e]/)
  })
})

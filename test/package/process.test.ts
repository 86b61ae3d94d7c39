import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type * as Door from '../../src/index.ts'
import { writeBombPdf } from './write-bomb-pdf.ts'

const dist = join(import.meta.dirname, '../../dist/index.js')
const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../fixtures/resumes', name))
const run = { asOf: '2026-11-01' }

describe('reading in a child process', () => {
  let door: typeof Door
  beforeAll(async () => {
    door = (await import(/* @vite-ignore */ pathToFileURL(dist).href)) as typeof Door
  })

  it('gives the same report as reading here', async () => {
    const bytes = fixture('medical-coder/resume.docx')
    expect(await door.createAnalyzer().analyze(bytes, run)).toEqual(await door.createAnalyzer({ isolation: 'none' }).analyze(bytes, run))
  })

  it('kills a file that takes too long, and reads the next', async () => {
    const analyzer = door.createAnalyzer({ limits: { wallMilliseconds: 1500 } })
    await expect(analyzer.analyze(writeBombPdf(), run)).rejects.toMatchObject({ code: 'timed-out', limit: { name: 'wallMilliseconds', max: 1500 } })
    const report = await analyzer.analyze(fixture('clinical-research-coordinator/resume.pdf'), run)
    expect(report.competencies.map((one) => one.id)).toContain('redcap')
  })

  it('leaves the bytes as they were', async () => {
    const bytes = new Uint8Array(fixture('clinical-research-coordinator/resume.pdf'))
    const copy = bytes.slice()
    await door.createAnalyzer().analyze(bytes, run)
    expect(bytes).toEqual(copy)
  })

  it('stops when asked to', async () => {
    const stop = new AbortController()
    const running = door.createAnalyzer().analyze(writeBombPdf(), { ...run, signal: stop.signal })
    setTimeout(() => stop.abort(), 300)
    await expect(running).rejects.toMatchObject({ code: 'aborted' })
  })

  it('reads the text that analyzeText analyzes', async () => {
    const text = 'SKILLS\r\nEpic, Cerner\r\n\u200bTableau'
    const analyzer = door.createAnalyzer()
    const document = await analyzer.read(new TextEncoder().encode(text))
    expect(analyzer.analyzeText(text, { ...run, includeText: true }).document.text).toBe(document.text)
  })
})

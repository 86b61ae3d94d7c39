import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Competency, createAnalyzer, type Report, type ResumeErrorCode } from '../src/index.ts'
import { known } from './fixtures.known-wrong.ts'

interface Expected {
  readonly asOf: string
  readonly format: string
  readonly outcome: string
  readonly sections: readonly string[]
  readonly entries: readonly {
    readonly section: string
    readonly title: string | null
    readonly employer: string | null
    readonly from: string
    readonly to: string
  }[]
  readonly competencies: readonly {
    readonly name: string
    readonly kind: string
    readonly status: string
    readonly asWritten: string
    readonly certain?: boolean
  }[]
  readonly ignored: readonly { readonly asWritten: string; readonly not: string; readonly why: string }[]
  readonly vague: readonly string[]
}

const analyzer = createAnalyzer({ isolation: 'none' })
const root = join(import.meta.dirname, '..', 'fixtures')
const fileOf = (folder: string): string => {
  const name = readdirSync(folder).find((one) => one.startsWith('resume.'))
  if (!name) throw new Error(`no resume in ${folder}`)
  return join(folder, name)
}
const cases = readdirSync(join(root, 'resumes')).filter((name) => existsSync(join(root, 'resumes', name, 'expected.json')))
const hostile = readdirSync(join(root, 'hostile')).filter((name) => existsSync(join(root, 'hostile', name, 'expected.json')))
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\u00ad|\u200b|\ufeff/g, '')
    .replace(/Â/g, ' ')
    .replace(/[\s\ue000-\uf8ff]+/g, ' ')
    .trim()
    .toLowerCase()
const squeezed = (text: string): string => plain(text).replace(/[^a-z0-9+#]/g, '')

/** The competency that names a spelling: it was written just so, or as part of it. */
function named(report: Report, asWritten: string): Competency[] {
  const wanted = squeezed(asWritten)
  const exact = report.competencies.filter((one) => one.asWritten.some((text) => squeezed(text) === wanted))
  return exact.length > 0
    ? exact
    : report.competencies.filter((one) => one.asWritten.some((text) => wanted.includes(squeezed(text)) || squeezed(text).includes(wanted)))
}

describe.each(cases)('fixtures/resumes/%s', (name) => {
  const folder = join(root, 'resumes', name)
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected
  const report = analyzer.analyze(readFileSync(fileOf(folder)), { asOf: expected.asOf, includeText: true })
  /** Faults that are known and counted; a fault that is mended must leave the list. */
  const faults: string[] = []
  const note = (right: boolean, fault: string): void => {
    if (!right) faults.push(fault)
  }

  it('is read as what it is', async () => {
    const { document, outcome } = await report
    expect([document.format, outcome]).toEqual([expected.format, expected.outcome])
    const kinds = document.sections.filter((one) => one.heading !== null).map((one) => one.kind)
    const distinct = kinds.filter((kind, index) => kind !== kinds[index - 1])
    expect(distinct.filter((kind) => kind !== 'other')).toEqual(
      expected.sections.filter((kind, index) => kind !== 'other' && kind !== expected.sections[index - 1]),
    )
  })

  it('finds its dated jobs and studies', async () => {
    const { entries } = (await report).document
    for (const wanted of expected.entries) {
      const found = entries.find((one) => one.section === wanted.section && one.from === wanted.from && one.to === wanted.to)
      note(found !== undefined, `entry ${wanted.from}..${wanted.to} ${wanted.title}`)
      if (!found || wanted.section !== 'experience') continue
      note(
        plain(found.title ?? '').includes(plain(wanted.title ?? '')) || plain(wanted.title ?? '').includes(plain(found.title ?? '-')),
        `title ${wanted.title}: ${found.title}`,
      )
      note(
        plain(found.employer ?? '').includes(plain(wanted.employer ?? '')) || plain(wanted.employer ?? '').includes(plain(found.employer ?? '-')),
        `employer ${wanted.employer}: ${found.employer}`,
      )
    }
  })

  it('finds its competencies with the right status, and no others', async () => {
    const done = await report
    for (const one of expected.competencies) {
      if (one.certain === false) continue
      const found = named(done, one.asWritten)
      note(
        found.some((competency) => competency.status === one.status),
        `${one.asWritten} is ${one.status}: ${found.map((competency) => `${competency.name} ${competency.status}`).join(', ') || 'not found'}`,
      )
    }
    for (const one of expected.ignored) {
      const wrong = done.competencies.filter(
        (competency) =>
          competency.mentions.some(
            (mention) =>
              mention.status === 'affirmed' &&
              (squeezed(mention.text) === squeezed(one.asWritten) ||
                (squeezed(one.asWritten).includes(squeezed(mention.text)) && squeezed(mention.quote).includes(squeezed(one.asWritten)))),
          ) && squeezed(competency.name) === squeezed(one.not),
      )
      note(wrong.length === 0, `"${one.asWritten}" is not ${one.not}: ${one.why}`)
    }
    const scored = new Set(['platform', 'framework', 'code-system', 'language-tool', 'credential'])
    for (const competency of done.competencies) {
      if (competency.status !== 'affirmed' || !scored.has(competency.kind)) continue
      const meant = expected.competencies.some(
        (one) =>
          competency.asWritten.some((text) => squeezed(one.asWritten).includes(squeezed(text)) || squeezed(text).includes(squeezed(one.asWritten))) ||
          squeezed(one.name) === squeezed(competency.name),
      )
      note(meant, `${competency.name} from "${competency.asWritten.join('", "')}" was not expected`)
    }
  })

  it('flags its vague technology', async () => {
    const phrases = (await report).vaguePhrases.filter((one) => one.class === 'vague-technology').map((one) => plain(one.text))
    for (const wanted of expected.vague)
      note(
        phrases.some((phrase) => phrase.includes(plain(wanted)) || plain(wanted).includes(phrase)),
        `vague "${wanted}"`,
      )
  })

  it('is wrong only where it is known to be', () => expect(faults).toEqual(known[name] ?? []))
})

it('knows of few faults', () => {
  const total = cases.reduce(
    (sum, name) => sum + (JSON.parse(readFileSync(join(root, 'resumes', name, 'expected.json'), 'utf8')) as Expected).competencies.length,
    0,
  )
  expect(Object.values(known).flat().length).toBeLessThanOrEqual(total * 0.05)
})

describe.each(hostile)('fixtures/hostile/%s', (name) => {
  it('is refused with its code', async () => {
    const folder = join(root, 'hostile', name)
    const { code } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { code: ResumeErrorCode }
    await expect(analyzer.analyze(readFileSync(fileOf(folder)))).rejects.toMatchObject({ name: 'ResumeError', code })
  })
})

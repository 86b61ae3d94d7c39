import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nearestPathway } from '../../src/assess/assess-pathways.ts'
import { builtinVague, isInflected } from '../../src/assess/vague-rules.ts'
import { createAnalyzer, type Report } from '../../src/index.ts'

const analyzer = createAnalyzer({ isolation: 'none', suppress: ['+unquantified'] })
const plain = createAnalyzer({ isolation: 'none' })
const run = { asOf: '2026-11-01' }
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')

/** A line as a bullet of a job, with another one behind it. */
const inJob = (line: string): Report => plain.analyzeText(`EXPERIENCE\nNurse, Oak Clinic, 2018 - 2020\n- ${line}\n- Dressed wounds`, run)
const inSummary = (line: string): Report => analyzer.analyzeText(`SUMMARY\n${line}.\n\nEXPERIENCE\nNurse, Oak Clinic, 2018 - 2020`, run)

describe('vague phrases', () => {
  it.each(builtinVague.rules.map((rule) => [rule.id, rule] as const))('%s speaks in its examples and is silent in the others', (id, rule) => {
    const firesIn = (line: string): boolean => inSummary(line).vaguePhrases.some((one) => one.ruleId === id)
    expect(rule.examples?.found.filter((line) => !firesIn(line))).toEqual([])
    expect(rule.examples?.ignored.filter(firesIn)).toEqual([])
    expect(rule.examples?.found.length).toBeGreaterThan(0)
    expect(rule.examples?.ignored.length).toBeGreaterThan(0)
  })

  it('knows every class that its phrases name, and uses every class', () => {
    const named = new Set(
      builtinVague.rules
        .flatMap((rule) => [...rule.phrases, ...(rule.except ?? [])])
        .flatMap((phrase) => [...phrase.matchAll(/<(\w+)>/g)].map((match) => match[1])),
    )
    expect([...named, 'posting'].sort()).toEqual(Object.keys(builtinVague.classes).sort())
  })

  it('grades technology as a warning and the rest as info', () => {
    for (const rule of builtinVague.rules) expect(rule.severity).toBe(rule.class === 'vague-technology' ? 'warning' : 'info')
    expect(builtinVague.rules.filter((rule) => rule.optIn).map((rule) => rule.class)).toEqual(['unquantified'])
  })

  it('asks for sizes only when told to', () => {
    expect(inJob('Improved the flow of patients').vaguePhrases).toEqual([])
    expect(inSummary('Improved the flow of patients').vaguePhrases.map((one) => one.class)).toEqual(['unquantified'])
  })

  it('takes the forms of a word, but not its relatives', () => {
    for (const [word, phrase] of [
      ['skills', 'skill'],
      ['assisted', 'assist'],
      ['planning', 'plan'],
      ['abilities', 'ability'],
      ['skill', 'skills'],
    ] as const)
      expect(isInflected(word, phrase)).toBe(true)
    for (const [word, phrase] of [
      ['care', 'caring'],
      ['personal', 'person'],
      ['other', '=others'],
      ['learner', 'learn'],
    ] as const)
      expect(isInflected(word, phrase)).toBe(false)
  })

  it.each([
    'The posting read "tech-savvy team player with excellent communication skills"; I was hired',
    'Answered an ad that said “computer literate and detail-oriented”',
    'The job posting asks for tech-savvy, self-motivated nurses',
    'We are looking for a passionate, results-driven team player',
  ])('are not looked for in a quoted posting: %s', (line) => expect(inJob(line).vaguePhrases).toEqual([]))

  it.each([
    'Ran a double-blind trial with a blind assessor',
    'Executed 14 clinical trial agreements',
    'Filed 320 documents in the trial master file',
    'Counselled HIV patients before testing',
    'Enrolled 22 children with a rare disease',
    'Trained 18 nurses in motivational interviewing',
    'Checked the dynamic range of the assay',
    'Responsible for 40 beds on two wards',
    'Managed care of patients on positive airway pressure',
    'Performed high pressure liquid chromatography on 60 samples',
    'Submitted compassionate use requests to the FDA',
    'Prepared patients for flexible sigmoidoscopy',
    'Taught social skills groups to adolescents',
    'Assessed several organ systems at each visit',
    'Rotated through several programs in psychiatry',
    'Compared an active comparator with placebo',
    'Interviewed patients and families for the discharge plan',
    'Studied health systems and policy',
    'Assisted in surgery on 300 cases',
    'Reviewed 30 applications for the internship',
  ])('are not seen in: %s', (line) => expect(inJob(line).vaguePhrases.map((one) => one.text)).toEqual([]))
})

describe('the rewrite', () => {
  const cases = [
    ...readdirSync(join(fixtures, 'resumes')).map(
      (name) => [name, join(fixtures, 'resumes', name, readdirSync(join(fixtures, 'resumes', name)).find((file) => file.startsWith('resume.')) ?? '')] as const,
    ),
    ...readdirSync(join(fixtures, 'findings'))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name, join(fixtures, 'findings', name)] as const),
  ]

  it.each(cases)('names what %s holds of the nearest pathway, and nothing that it does not hold', async (_, file) => {
    const report = await analyzer.analyze(readFileSync(file), run)
    const wanted = new Set(nearestPathway(report.pathways)?.requirements.flatMap((one) => one.by) ?? [])
    const byId = new Map(report.competencies.map((one) => [one.id, one]))
    for (const phrase of report.vaguePhrases) {
      const named = phrase.evidence.map((id) => byId.get(id))
      for (const one of named) expect(phrase.rewrite[0]).toContain(one?.name)
      if (phrase.class !== 'vague-technology') expect(named).toEqual([])
      else if (wanted.size > 0)
        expect(
          named.some((one) => one !== undefined && wanted.has(one.name)),
          phrase.text,
        ).toBe(true)
    }
  })

  it('asks the questions of the nearest pathway where nothing can be named', () => {
    const nothing = plain.analyzeText('SUMMARY\nTech-savvy office clerk.\n\nEXPERIENCE\nClerk, Oak Clinic, 2018 - 2020', run).vaguePhrases[0]
    expect(nothing?.evidence).toEqual([])
    expect(nothing?.rewrite.at(-2)).toBe('Which EHR, which modules, how many charts a day?')
    expect(nothing?.rewrite[0]).toContain('[system]')
  })

  it('says of a type of system, or of a course under way, what it is', () => {
    const type = plain.analyzeText(
      'SUMMARY\nTech-savvy clerk.\n\nEXPERIENCE\nClerk, Oak Clinic, 2018 - 2020\n- Entered 40 forms a day in the electronic data capture system',
      run,
    ).vaguePhrases[0]
    expect(type?.rewrite[0]).toContain('[the product behind "Electronic data capture"] (line 6)')
    const course = plain.analyzeText('SUMMARY\nTech-savvy clerk.\n\nEDUCATION\nCurrently studying ICH-GCP, 2026', run).vaguePhrases[0]
    expect(course?.rewrite[0]).toContain('ICH-GCP (Good Clinical Practice) (in-progress, line 5)')
  })
})

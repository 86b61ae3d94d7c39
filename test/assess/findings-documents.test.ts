import { expect, it } from 'vitest'
import { createDocument } from '../../src/document/create-document.ts'
import { createAnalyzer, type Finding } from '../../src/index.ts'
import type { TextLine } from '../../src/read/resume-text.ts'

const analyzer = createAnalyzer({ isolation: 'none' })

function findingsOf(lines: readonly (string | Partial<TextLine>)[], code: string): Finding[] {
  const toLine = (line: string | Partial<TextLine>): TextLine => ({
    text: '',
    page: 1,
    place: null,
    heading: false,
    part: 'body',
    hidden: null,
    ...(typeof line === 'string' ? { text: line } : line),
  })
  const document = createDocument({ format: 'pdf', pages: 1, lines: lines.map(toLine), notices: [] })
  return analyzer.analyzeDocument(document, { asOf: '2026-11-01' }).findings.filter((one) => one.code === code)
}

it('reports hidden competencies and counts them for nothing', () => {
  const planted = findingsOf(['SKILLS', 'REDCap, Epic', { text: 'Medidata Rave, SAS, Medidata Rave', hidden: 'white on white' }], 'hidden-text')
  expect(planted).toHaveLength(1)
  expect(planted[0]?.message).toBe('2 competencies stand in text that a person cannot see: Medidata Rave, SAS.')
  expect(planted[0]?.places.map((place) => place.text)).toEqual(['Medidata Rave', 'SAS', 'Medidata Rave'])
  expect(findingsOf(['SKILLS', 'REDCap, Epic', 'Medidata Rave, SAS, Medidata Rave'], 'hidden-text')).toEqual([])
})

it('reports characters that nobody sees inside words', () => {
  const broken = ['RED\u200bCap', 'Med\u200bidata Rave', 'Tab\u2060leau', 'Oracle In\u00adForm', 'Power\ufeffPoint']
  const planted = findingsOf(['SKILLS', broken.join(', ')], 'invisible-characters')
  expect(planted[0]?.places.map((place) => place.text)).toEqual(['RED\u200bCap', 'Med\u200bidata', 'Tab\u2060leau', 'In\u00adForm', 'Power\ufeffPoint'])
  // Between words, and now and then, they are the dirt of an export.
  expect(
    findingsOf(['SKILLS', 'REDCap,\u200b Medidata Rave,\u200b Tableau,\u200b Oracle InForm,\u200b PowerPoint,\u200b Ex\u00adcel'], 'invisible-characters'),
  ).toEqual([])
})

it('says what a simple parser does not see', () => {
  const page: (string | Partial<TextLine>)[] = ['SKILLS', 'REDCap, Tableau', { text: 'Epic, RN', part: 'text-box' }, 'Medi\u00addata Rave']
  const planted = findingsOf(page, 'lost-by-simple-parsers')
  expect(planted[0]?.message).toMatch(/^A person sees 5 competencies, a simple parser 2\. At risk: Epic, (?:RN license|Registered Nurse), Medidata Rave EDC\.$/)
  expect(planted[0]?.places.map((place) => place.text)).toEqual(['Epic', 'RN', 'Medi\u00addata Rave'])
  expect(findingsOf([...page, 'Epic, RN, Medidata Rave'], 'lost-by-simple-parsers')).toEqual([])
})

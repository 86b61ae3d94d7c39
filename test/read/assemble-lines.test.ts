import { describe, expect, test } from 'vitest'
import { assembleLines } from '../../src/read/assemble-lines.ts'
import { collectSegments } from '../../src/read/collect-segments.ts'
import { joinSpacedLetters } from '../../src/read/join-spaced-letters.ts'
import type { TextItem } from '../../src/read/text-item.ts'

/** An item whose letters are half as wide as they are high. */
function item(text: string, x: number, y: number, more: Partial<TextItem> = {}): TextItem {
  const height = more.height ?? 10
  return { text, x, y, width: text.length * height * 0.5, height, font: 'f1', angle: 0, rightToLeft: false, hidden: null, ...more }
}

const linesOf = (...items: TextItem[]) => assembleLines(collectSegments(joinSpacedLetters(items)), 1)
const textsOf = (...items: TextItem[]) => linesOf(...items).map((line) => line.text)

describe('joining items on one baseline', () => {
  test('items that touch are one word', () => {
    expect(textsOf(item('Circu', 50, 100), item('lation', 75, 100, { font: 'f2' }))).toEqual(['Circulation'])
  })

  test('a gap or a stated space parts words', () => {
    expect(textsOf(item('data', 50, 100), item('queries', 73, 100))).toEqual(['data queries'])
    expect(textsOf(item('data', 50, 100), item(' ', 70, 100), item('queries', 70.5, 100))).toEqual(['data queries'])
  })

  test('a wide gap parts cells with a tab', () => {
    expect(textsOf(item('Research Nurse', 50, 100), item('2014 – 2019', 400, 100))).toEqual(['Research Nurse\t2014 – 2019'])
  })

  test('evenly wide gaps are a justified line', () => {
    expect(textsOf(item('few', 50, 100), item('wide', 90, 100), item('words', 135, 100))).toEqual(['few wide words'])
  })

  test('a bullet stays with its text', () => {
    expect(textsOf(item('•', 50, 100), item('Built the billing grid', 75, 100))).toEqual(['• Built the billing grid'])
  })

  test('raised and lowered letters stay in their word', () => {
    const raised = item('th', 60, 96, { height: 6 })
    expect(textsOf(item('16', 50, 100), raised, item('prize', 69, 100))).toEqual(['16th prize'])
    expect(textsOf(item('VO', 50, 100), item('2', 60, 103, { height: 6 }))).toEqual(['VO2'])
  })

  test('the next line is another line, also below a large name', () => {
    expect(textsOf(item('Marisol', 50, 100, { height: 24 }), item('Nurse', 50, 113))).toEqual(['Marisol', 'Nurse'])
  })
})

describe('text painted more than once or in other directions', () => {
  test('a second painting at nearly the same place counts once', () => {
    expect(textsOf(item('Summary', 50, 100), item('Summary', 50.4, 100.2), item('Nurse', 50, 112))).toEqual(['Summary', 'Nurse'])
  })

  test('the same word elsewhere counts again', () => {
    expect(textsOf(item('ll', 50, 100), item('l', 60, 100), item('l', 65, 100))).toEqual(['llll'])
  })

  test('a visible copy of hidden text stays', () => {
    const lines = linesOf(item('SAS', 50, 100, { hidden: 'white' }), item('SAS', 50, 100))
    expect(lines.map((line) => line.hidden)).toContain(null)
  })

  test('turned text is a line of its own, in its own direction', () => {
    const turned = { angle: 270 }
    const lines = linesOf(item('Curriculum', 20, 500, turned), item('Vitae', 20, 447, turned), item('Nurse', 50, 447))
    expect(lines.map((line) => line.text).filter(Boolean)).toEqual(['Curriculum Vitae', 'Nurse'])
    expect(lines[0]?.place).toMatchObject({ x: 20, y: 500 })
  })

  test('hidden and visible text on one baseline are different lines', () => {
    const lines = linesOf(item('Nurse', 50, 100), item('SAS', 78, 100, { hidden: 'white' }))
    expect(lines.map(({ text, hidden }) => [text, hidden])).toEqual([
      ['Nurse', null],
      ['SAS', 'white'],
    ])
  })
})

describe('letter-spaced headings', () => {
  test('a spaced string is one word, and a wider gap parts words', () => {
    const spaced = (text: string, x: number, width: number) => item(text, x, 100, { width })
    expect(textsOf(spaced('E X P E R I E N C E', 50, 90))).toEqual(['EXPERIENCE'])
    expect(textsOf(spaced('T E C H', 50, 34), item(' ', 84, 100), spaced('S K I L L S', 94, 50))).toEqual(['TECH SKILLS'])
    expect(textsOf(spaced('S U M M A RY', 50, 60))).toEqual(['SUMMARY'])
  })

  test('single letters at an even distance are words, even far apart', () => {
    const letters = [...'TECH'].map((letter, index) => item(letter, 50 + index * 15, 100))
    const more = [...'SKILLS'].map((letter, index) => item(letter, 130 + index * 15, 100))
    expect(textsOf(...letters, ...more)).toEqual(['TECH SKILLS'])
  })

  test('short rows of letters or digits stay as they are', () => {
    expect(textsOf(item('R & D', 50, 100))).toEqual(['R & D'])
    expect(textsOf(item('2 0 1 9', 50, 100))).toEqual(['2 0 1 9'])
    expect(textsOf(...[...'SMTW'].map((letter, index) => item(letter, 50 + index * 60, 100)))).toEqual(['S\tM\tT\tW'])
  })
})

describe('places and gaps', () => {
  test('a line tells where it starts, how far it goes and its font', () => {
    const [line] = linesOf(item('Nurse', 50, 100, { font: 'f2' }), item('2014', 400, 100))
    expect(line).toMatchObject({ page: 1, heading: false, part: 'body', place: { x: 50, y: 100, width: 370, height: 10, font: 'f2' } })
  })

  test('an empty line marks a gap of more than 1.8 line heights', () => {
    expect(textsOf(item('one', 50, 100), item('two', 50, 112), item('three', 50, 131))).toEqual(['one', 'two', '', 'three'])
  })

  test('double-spaced text has no empty lines', () => {
    const lines = [100, 124, 148, 172].map((y) => item(`line at ${y}`, 50, y))
    expect(textsOf(...lines)).not.toContain('')
  })

  test('an empty line marks the step up to the next column', () => {
    expect(textsOf(item('left', 50, 100), item('left', 50, 112), item('right', 300, 100))).toEqual(['left', 'left', '', 'right'])
  })
})

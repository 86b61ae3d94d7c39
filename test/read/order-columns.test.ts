import { describe, expect, test } from 'vitest'
import type { Segment } from '../../src/read/collect-segments.ts'
import { orderColumns } from '../../src/read/order-columns.ts'

function segment(text: string, x: number, y: number, more: Partial<Segment> = {}): Segment {
  return { text, x, right: x + text.length * 5, y, height: 10, font: 'f1', angle: 0, origin: { x, y }, hidden: null, ...more }
}

/** Lines of one column, `leading` points apart. */
function column(name: string, x: number, top: number, leading: number, count: number): Segment[] {
  return Array.from({ length: count }, (_, index) => segment(`${name} line number ${index}`, x, top + index * leading))
}

const rowByRow = (segments: readonly Segment[]) => [...segments].sort((one, other) => one.y - other.y || one.x - other.x)
const texts = (segments: readonly Segment[]) => segments.map((one) => one.text)

/** The same order on every run, and none that a page would have. */
function shuffle(segments: readonly Segment[]): Segment[] {
  return segments
    .map((one, index) => ({ one, key: (index * 7919) % 31 }))
    .sort((one, other) => one.key - other.key)
    .map(({ one }) => one)
}

const left = column('Left', 40, 100, 12, 14)
const right = column('Right', 300, 104, 15, 11)

describe('two columns', () => {
  test('painted one after the other stay as painted', () => {
    expect(orderColumns([...right, ...left])).toEqual({ segments: [...right, ...left], reordered: false })
  })

  test('painted row by row are read one after the other', () => {
    const ordered = orderColumns(rowByRow([...left, ...right]))
    expect(ordered.reordered).toBe(true)
    expect(texts(ordered.segments)).toEqual(texts([...left, ...right]))
  })

  test('painted in any order are read one after the other', () => {
    const ordered = orderColumns(shuffle([...left, ...right]))
    expect(texts(ordered.segments)).toEqual(texts([...left, ...right]))
  })

  test('below and above text of full width are read between it', () => {
    const wide = (name: string, top: number) => column(`${name} ${'of the full width of the page '.repeat(3)}`, 40, top, 12, 3)
    const truth = [...wide('Above', 60), ...left, ...right, ...wide('Below', 290)]
    expect(texts(orderColumns(rowByRow(truth)).segments)).toEqual(texts(truth))
  })

  test('of sentences on the same baselines are columns all the same', () => {
    const prose = (x: number) =>
      Array.from({ length: 12 }, (_, index) => segment(index % 4 === 0 ? 'Coordinated trials' : 'and went on with it', x, 100 + index * 12))
    const truth = [...prose(40), ...prose(300)]
    const ordered = orderColumns(rowByRow(truth))
    expect(ordered.segments.map((one) => one.x)).toEqual(truth.map((one) => one.x))
  })

  test('leave the heading of what follows with it', () => {
    const heading = segment('Experience', 40, 300)
    const body = column(`Wide ${'and of the full width of the page '.repeat(3)}`, 40, 312, 12, 3)
    const truth = [...left, ...right, heading, ...body]
    expect(texts(orderColumns(rowByRow(truth)).segments)).toEqual(texts(truth))
  })
})

describe('what stays whole', () => {
  const unchanged = (segments: readonly Segment[]) => expect(orderColumns(segments)).toEqual({ segments, reordered: false })

  test('a table of values, row by row', () => {
    unchanged(rowByRow([...column('Skill', 40, 100, 14, 9), ...column('Level', 300, 100, 14, 9)]))
  })

  test('dates at the right edge', () => {
    unchanged(
      rowByRow([
        ...column('Bullet', 40, 100, 12, 20),
        segment('2019', 500, 100),
        segment('2016', 500, 160),
        segment('2014', 500, 220),
        segment('2010', 500, 280),
      ]),
    )
  })

  test('a rail of labels, on the baselines of its values or a little off', () => {
    const values = column('Value', 200, 100, 12, 24)
    unchanged(rowByRow([...values, ...column('Label', 60, 100, 48, 6)]))
    unchanged(rowByRow([...values, ...column('Label', 60, 105, 48, 6)]))
  })

  test('a table painted cell by cell, also with lines far apart', () => {
    const cells = [0, 1, 2].flatMap((row) => [0, 1, 2, 3].flatMap((cell) => column(`Cell ${row}${cell}`, 40 + cell * 130, 100 + row * 60, 18, 2)))
    unchanged(cells)
  })

  test('a page of a few lines', () => {
    unchanged(rowByRow([...left.slice(0, 3), ...right.slice(0, 3)]))
  })
})

test('turned and hidden text is no evidence and is kept', () => {
  const turned = segment('Curriculum Vitae', 10, 400, { angle: 270 })
  const hidden = segment('SAS', 200, 20, { hidden: 'white' })
  const { segments } = orderColumns([turned, ...rowByRow([...left, ...right]), hidden])
  expect(texts(segments)).toEqual(texts([...left, ...right, turned, hidden]))
})

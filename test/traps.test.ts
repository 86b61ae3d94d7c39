import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Competency, createAnalyzer, type Report, type Status } from '../src/index.ts'

type Details = Partial<
  Pick<Competency, 'evidenceLevel' | 'months' | 'lastUsed' | 'proficiency' | 'matchedBy'> &
    Pick<NonNullable<Competency['credential']>, 'state' | 'statedExpiry' | 'issued' | 'issuer'>
>
/** One spelling of a text and what it stands for there. 'absent' may be anything but affirmed, in the sense `of` where that is given (ids or names, `|` between them). */
type Item = { readonly name: string; readonly asWritten: string; readonly status: Status | 'absent' | 'unresolved'; readonly of?: string } & Details
/** `complete`: no platform, framework, code system, tool or credential but the expected and the `fine` ones may be affirmed. */
interface Trap {
  readonly id: string
  readonly field: 'health' | 'other'
  readonly text: string
  readonly asOf?: string
  readonly complete?: boolean
  readonly fine?: readonly string[]
  readonly expect: readonly Item[]
}
interface Tally {
  truePositives: number
  falsePositives: number
  falseNegatives: number
  claims: number
  rightClaims: number
  details: number
  rightDetails: number
  /** What is wrong, as the ledger names it, and what was reported instead. */
  faults: { what: string; got: string }[]
}

const root = join(import.meta.dirname, 'traps')
const load = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8')) as T
const knownWrong = load<readonly string[]>('known-wrong.json')
const slices = readdirSync(root)
  .filter((file) => file !== 'known-wrong.json')
  .map((file) => ({ slice: file.replace('.json', ''), traps: load<readonly Trap[]>(file) }))
const traps = slices.flatMap((one) => one.traps)
const DETAILS = ['evidenceLevel', 'months', 'lastUsed', 'proficiency', 'matchedBy', 'state', 'statedExpiry', 'issued', 'issuer'] as const
const SCORED = new Set(['platform', 'framework', 'code-system', 'language-tool', 'credential'])
const analyzer = createAnalyzer({ isolation: 'none' })

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z0-9+#]+/g) ?? []
const squeezed = (text: string): string => wordsOf(text).join('')
const within = (part: string, whole: string): boolean => ` ${wordsOf(whole).join(' ')} `.includes(` ${wordsOf(part).join(' ')} `)
const begins = (part: string, whole: string): boolean => `${wordsOf(whole).join(' ')} `.startsWith(`${wordsOf(part).join(' ')} `)

/** Is it this entry: its id or name, or a name of several words that all stand in the other. */
function isNamed(competency: Competency, of: string): boolean {
  return of.split('|').some((one) => {
    const wanted = wordsOf(one)
    const has = wordsOf(competency.name)
    return (
      squeezed(one) === squeezed(competency.id ?? '') ||
      squeezed(one) === squeezed(competency.name) ||
      (wanted.length > 1 && wanted.every((word) => has.includes(word)))
    )
  })
}

/** The competencies that an item means: written just so, else written as part of it or around it. */
function meant(report: Report, item: Item): Competency[] {
  const sense = report.competencies.filter((one) => item.of === undefined || isNamed(one, item.of))
  const exact = sense.filter((one) => one.asWritten.some((text) => squeezed(text) === squeezed(item.asWritten)))
  if (exact.length > 0) return exact
  return sense.filter((one) =>
    one.asWritten.some((text) => within(item.asWritten, text) || (item.status === 'absent' ? begins(text, item.asWritten) : within(text, item.asWritten))),
  )
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen']
const counted = (text: string): string[] =>
  wordsOf(text).map((word) => (NUMBERS.includes(word) ? String(NUMBERS.indexOf(word) + 1) : word.replace(/\+$/, '').replace(/^(?:yrs?|year)$/, 'years')))

function isRight(field: (typeof DETAILS)[number], wanted: unknown, got: unknown): boolean {
  if (wanted === null || got === null || got === undefined) return wanted === got
  if (field === 'months') return Math.abs(Number(wanted) - Number(got)) <= 1
  if (field === 'proficiency') return counted(String(wanted)).every((word) => counted(String(got)).includes(word))
  return field === 'issuer' ? within(String(wanted), String(got)) : wanted === got
}

function measureDetails(id: string, item: Item, found: readonly Competency[], tally: Tally): void {
  for (const field of DETAILS) {
    if (item[field] === undefined) continue
    const got = found.map((one) => ({ ...one.credential, ...one })[field])
    const right = got.some((value) => isRight(field, item[field], value))
    tally.details++
    if (right) tally.rightDetails++
    else tally.faults.push({ what: `${id}: ${item.asWritten} ${field} ${String(item[field])}`, got: got.map(String).join(' / ') || 'nothing' })
  }
}

function measureItem(id: string, item: Item, report: Report, tally: Tally): void {
  const found = meant(report, item)
  const affirmed = found.some((one) => one.status === 'affirmed')
  const unresolved = report.unresolved.some((one) => squeezed(one.text) === squeezed(item.asWritten))
  const got =
    found
      .map((one) => `${one.name} ${one.status}`)
      .concat(unresolved ? ['unresolved'] : [])
      .join(', ') || 'nothing'
  const right =
    item.status === 'affirmed'
      ? affirmed
      : !affirmed && (item.status === 'absent' || (item.status === 'unresolved' ? unresolved : found.some((one) => one.status === item.status)))
  if (item.status === 'affirmed') affirmed ? tally.truePositives++ : tally.falseNegatives++
  else if (affirmed) tally.falsePositives++
  if (item.status !== 'affirmed' && item.status !== 'absent') {
    tally.claims++
    if (right) tally.rightClaims++
  }
  if (!right) tally.faults.push({ what: `${id}: ${item.asWritten} is ${item.status}${item.of ? ` (${item.of})` : ''}`, got })
  measureDetails(
    id,
    item,
    found.filter((one) => one.status === item.status),
    tally,
  )
}

function measure(cases: readonly Trap[]): Tally {
  const tally: Tally = { truePositives: 0, falsePositives: 0, falseNegatives: 0, claims: 0, rightClaims: 0, details: 0, rightDetails: 0, faults: [] }
  for (const trap of cases) {
    const report = analyzer.analyzeText(trap.text, { asOf: trap.asOf ?? '2026-11-01' })
    for (const item of trap.expect) measureItem(trap.id, item, report, tally)
    if (!trap.complete) continue
    const said = trap.expect
      .filter((item) => item.status !== 'absent')
      .map((item) => item.asWritten)
      .concat(trap.fine ?? [])
    for (const one of report.competencies) {
      if (
        one.status !== 'affirmed' ||
        !SCORED.has(one.kind) ||
        [one.name, ...one.asWritten].some((text) => said.some((wanted) => within(wanted, text) || within(text, wanted)))
      )
        continue
      tally.falsePositives++
      tally.faults.push({ what: `${trap.id}: ${one.name} is not expected`, got: `it from "${one.asWritten.join('", "')}"` })
    }
  }
  return tally
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`.padStart(8)
const results = slices.map(({ slice, traps: cases }) => ({ slice, cases: cases.length, tally: measure(cases) }))
const line = (slice: string, cases: number, t: Tally): string =>
  `${slice.padEnd(26)}${String(cases).padStart(5)} precision ${percent(share(t.truePositives, t.truePositives + t.falsePositives))} recall ${percent(share(t.truePositives, t.truePositives + t.falseNegatives))} status ${percent(share(t.rightClaims, t.claims))} of ${String(t.claims).padEnd(3)} details ${percent(share(t.rightDetails, t.details))} of ${String(t.details).padEnd(3)} faults ${t.faults.length}`
const unknown = results.flatMap((one) => one.tally.faults).filter(({ what }) => !knownWrong.includes(what))
console.log([...results.map((one) => line(one.slice, one.cases, one.tally)), ...unknown.map(({ what, got }) => `${what}; got ${got}`)].join('\n'))

/** What is left of a sentence when names, spellings and numbers are taken out. */
function framesOf(trap: Trap): Set<string> {
  const own = new Set(trap.expect.flatMap((item) => wordsOf(item.asWritten)))
  const sentences = trap.text.split(/[\n;:!?]|\. /).map((text) => text.match(/[\p{L}\p{N}+#]+/gu) ?? [])
  const frames = sentences.map((words) =>
    words.map((word, index) => (own.has(word.toLowerCase()) || /\d/.test(word) || (index > 0 && /\p{Lu}/u.test(word)) ? '_' : word.toLowerCase())),
  )
  return new Set(frames.filter((words) => words.filter((word) => word !== '_').length > 2).map((words) => words.join(' ').replace(/_(?: _)+/g, '_')))
}

describe('the trap set', () => {
  it('is large, wide and varied', () => {
    expect(traps.length).toBeGreaterThanOrEqual(300)
    expect(new Set(traps.map((trap) => trap.id)).size).toBe(traps.length)
    for (const { traps: cases } of slices) expect(cases.length).toBeGreaterThanOrEqual(25)
    expect(traps.filter((trap) => trap.field === 'other').length).toBeGreaterThanOrEqual(traps.length / 3)
    const times = new Map<string, number>()
    for (const frame of traps.flatMap((trap) => [...framesOf(trap)])) times.set(frame, (times.get(frame) ?? 0) + 1)
    expect([...times].filter(([, count]) => count > 3)).toEqual([])
  })

  it.each(results)('$slice is read right', ({ tally }) => {
    expect(share(tally.truePositives, tally.truePositives + tally.falsePositives), 'precision').toBeGreaterThanOrEqual(0.97)
    expect(share(tally.truePositives, tally.truePositives + tally.falseNegatives), 'recall').toBeGreaterThanOrEqual(0.95)
    expect(share(tally.rightClaims, tally.claims), 'right status').toBeGreaterThanOrEqual(0.9)
  })

  it('is wrong only where it is known to be', () => {
    expect(results.flatMap((one) => one.tally.faults.map(({ what }) => what))).toEqual(knownWrong)
    expect(knownWrong.length).toBeLessThanOrEqual(traps.reduce((sum, trap) => sum + trap.expect.length, 0) * 0.05)
  })
})

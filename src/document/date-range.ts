/** A month of a year; the month is null where only the year is stated. */
export interface YearMonth {
  readonly year: number
  /** 1 to 12, or null. */
  readonly month: number | null
}

/** A stated time. A single date has `to` equal to `from`; `to` is 'present' for what goes on. */
export interface DateRange {
  readonly from: YearMonth
  readonly to: YearMonth | 'present'
}

/** A range with its place in the text that was searched. */
export interface DateMatch extends DateRange {
  readonly start: number
  readonly end: number
  /** False for one date alone; a season counts as a range. */
  readonly isRange: boolean
}

const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const SEASON = '(?:spring|summer|fall|autumn|winter)'
// Every quantifier is bounded, so the search is linear in the line.
const DATE = `(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}\\.?,? {0,2}(?:\\d{1,2},? {1,2})?(?:of )?'?\\d{2,4}|${SEASON},? {0,2}(?:of )?'?\\d{2,4}|\\d{1,2} ?[/.] ?(?:\\d{1,2} ?[/.] ?)?(?:\\d{4}|\\d{2})|\\d{4} ?[-/.] ?\\d{1,2}(?!\\d)|\\d{4})`
const PRESENT = '(?:present|current(?:ly)?|now|to ?date|till date|ongoing|today)'
const DATE_RANGE = new RegExp(
  `(?<![\\d/.$-])(${DATE})(?:\\s{0,3}(?:-{1,3}|/|~|to|till|until|thru|through|and)\\s{0,3}(${DATE}|${PRESENT})|(?=${PRESENT})(${PRESENT}))?(?![\\d%])`,
  'gi',
)
const FROM_ON = new RegExp(`\\bsince (${DATE})`, 'gi')

/** What every date has: a year, two numbers parted by a sign, or a short year behind a name. */
const DATE_SIGN = /\d{4}|\d ?[/.] ?\d|[a-z'.,] {0,2}\d\d/i
/** A date begins at most this far before its first digit. */
const LONGEST_LEAD = 20

/** Finds the dates and ranges in one folded line. Lines longer than 500 characters are prose and give none. */
export function findDateRanges(line: string): DateMatch[] {
  if (line.length > 500 || !DATE_SIGN.test(line)) return []
  const matches: DateMatch[] = []
  DATE_RANGE.lastIndex = Math.max(0, line.search(/\d/) - LONGEST_LEAD)
  for (let match = DATE_RANGE.exec(line); match !== null; match = DATE_RANGE.exec(line)) {
    const [text, first = '', second, glued] = match
    const found = toRange(first, second ?? glued)
    if (found)
      matches.push({ ...found, start: match.index, end: match.index + text.length, isRange: (second ?? glued) !== undefined || found.to !== found.from })
  }
  for (const match of /since/i.test(line) ? line.matchAll(FROM_ON) : []) {
    const from = parseYearMonth(match[1] ?? '')
    if (!from) continue
    const end = match.index + match[0].length
    const same = matches.findIndex((other) => other.end === end)
    const since: DateMatch = { from, to: 'present', start: match.index, end, isRange: false }
    if (same >= 0) matches[same] = since
    else matches.push(since)
  }
  return matches
}

function toRange(first: string, second: string | undefined): DateRange | null {
  if (second === undefined) {
    const from = isShortNumeric(first) ? null : parseYearMonth(first)
    // A season alone lasts its three months.
    const to = from?.month != null && /^(?:spring|summer|fall|autumn)/i.test(first) ? { year: from.year, month: from.month + 2 } : from
    return from && to && { from, to }
  }
  const end = parseEnd(second)
  // "June - August 2019" has no year on the left; "03/16 - 05/18" is a range only because both sides look alike.
  const from = parseYearMonth(first)
  if (!from || !end) return null
  if (isShortNumeric(first) !== isShortNumeric(second) && end !== 'present') return null
  if (end !== 'present' && monthsOf(end) < monthsOf(from) - 11) return null
  return { from, to: end }
}

function parseEnd(text: string): YearMonth | 'present' | null {
  return /^[a-z ]+$/i.test(text) && !/\d/.test(text) ? 'present' : parseYearMonth(text)
}

/** "5/10" may be a fraction or a rating. */
function isShortNumeric(text: string): boolean {
  return /^\d{1,2} ?[/.] ?(?:\d{1,2} ?[/.] ?)?\d{2}$/.test(text)
}

/** Reads one stated date, such as "03/2016", "Sept '18", "Summer 2017" or "2016-03"; null when it is none. */
export function parseYearMonth(text: string): YearMonth | null {
  const lower = text.toLowerCase()
  const numbers = (lower.match(/\d+/g) ?? []).map(Number)
  const last = numbers.at(-1)
  if (last === undefined) return null
  const name = /[a-z]{3,}/.exec(lower)?.[0]
  if (name && name !== 'of') return checked(fullYear(last), monthNamed(name))
  if (/^\d{4}$/.test(lower.trim())) return checked(last, null)
  if (/^\d{4}/.test(lower)) return checked(numbers[0] ?? 0, numbers[1] ?? null)
  return numbers.length >= 2 ? checked(fullYear(last), numbers[0] ?? null) : null
}

function fullYear(year: number): number {
  return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year
}

function checked(year: number, month: number | null): YearMonth | null {
  if (year < 1950 || year > 2060) return null
  return month !== null && (month < 1 || month > 12) ? null : { year, month }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['fall', 9],
  ['autumn', 9],
  ['winter', 12],
])

function monthNamed(name: string): number | null {
  const season = SEASONS.get(name)
  if (season !== undefined) return season
  const index = MONTHS.indexOf(name.slice(0, 3))
  return index < 0 ? null : index + 1
}

/** A month's place on one line of months; a year alone counts from its January. */
export function monthsOf(date: YearMonth): number {
  return date.year * 12 + (date.month ?? 1) - 1
}

/** 'YYYY-MM', or 'YYYY' where no month is stated. */
export function formatYearMonth(date: YearMonth): string {
  return date.month === null ? String(date.year) : `${date.year}-${String(date.month).padStart(2, '0')}`
}

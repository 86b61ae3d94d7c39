import data from '../../dictionaries/resume-words.json'
import { type DateMatch, findDateRanges } from './date-range.ts'
import type { DocumentLine, Entry, Section, Span } from './document.ts'
import { indexAt } from './document.ts'
import { fold, foldWord } from './fold.ts'

const words = data as { readonly titles: readonly string[]; readonly employers: { readonly strong: readonly string[]; readonly weak: readonly string[] } }
const titles: ReadonlySet<string> = new Set(words.titles)
const organisations: ReadonlySet<string> = new Set(words.employers.strong)
/** Words that organisations share with wards and specialties. */
const weakOrganisations: ReadonlySet<string> = new Set(words.employers.weak)

interface Row extends Span {
  readonly text: string
  /** Every date of the line, as offsets into its folded copy. */
  readonly allDates: readonly DateMatch[]
  /** The line's own. */
  readonly dates: DateMatch | null
  readonly bullet: boolean
  readonly section: number
}

/** Finds the jobs and courses: each begins with the lines around a date, and goes on until the next. */
export function findEntries(text: string, lines: readonly DocumentLine[], sections: readonly Section[]): Entry[] {
  const rows = lines.filter((line) => line.end > line.start).map((line) => toRow(text, line, sections))
  const headers: { first: number; last: number }[] = []
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row
    if (!opensEntry(row, sections)) continue
    const previous = headers.at(-1)
    if (previous && index <= previous.last) continue
    headers.push(headerAround(rows, index, previous ? previous.last + 1 : 0))
  }
  return headers.map(({ first, last }, order) => {
    const next = headers[order + 1]
    const section = sections[(rows[first] as Row).section] as Section
    const end = Math.min(section.end, next ? (rows[next.first] as Row).start : text.length)
    return toEntry(text, rows.slice(first, last + 1), section, end)
  })
}

function toRow(text: string, line: DocumentLine, sections: readonly Section[]): Row {
  const raw = text.slice(line.start, line.end)
  const folded = raw.length > 500 ? '' : foldWord(raw)
  const dates = findDateRanges(folded)
  return {
    allDates: dates,
    start: line.start,
    end: line.end,
    text: raw,
    // The first range of a line is the job's own; a single date counts only where there is no range.
    dates: dates.find((date) => date.isRange) ?? dates[0] ?? null,
    bullet: /^\s*(?:[•*·▪●○◦–-]|\d{1,2}[.)])\s*\S/.test(folded),
    section: indexAt(sections, line.start),
  }
}

/** A few capitalised words, as an employer without a telling word is written. */
const NAME = /^[\p{Lu}][\p{L}\d&'’.-]*(?: (?:[\p{Lu}\d&][\p{L}\d&'’.-]*|of|and|the|for|at|de|la)){0,6}$/u

/** Wards and services, which share words with organisations. */
const WARDS =
  /^(?:medical[- ]surgical|ambulatory services|home health|critical care|intensive care|emergency (?:department|services)|labor and delivery|clinical research|patient services|health information|medical records|quality|research)$/i

const LONGEST_HEADER_LINE = 140

function opensEntry(row: Row, sections: readonly Section[]): boolean {
  const kind = sections[row.section]?.kind
  if (!row.dates || row.text.length > LONGEST_HEADER_LINE) return false
  if (kind === 'experience' || kind === 'other' || kind === 'summary') return row.dates.isRange && (!row.bullet || kind === 'experience') && isMostlyHeader(row)
  return kind === 'education' || kind === 'certification'
}

/** A bullet that merely mentions a time ("reduced backlog from 2019 to 2021") is no header. */
function isMostlyHeader(row: Row): boolean {
  const rest = row.text.length - ((row.dates?.end ?? 0) - (row.dates?.start ?? 0))
  return rest <= 110 && (rest <= 60 || !/[.;]\s*$/.test(row.text))
}

function headerAround(rows: readonly Row[], at: number, floor: number): { first: number; last: number } {
  const row = rows[at] as Row
  const words = wordsOf(row.text)
  // A line that names title and organisation beside its dates is a whole header.
  if (words.some((word) => titles.has(word)) && words.some((word) => organisations.has(word))) return { first: at, last: at }
  const joins = (other: Row | undefined): boolean =>
    other !== undefined &&
    other.section === row.section &&
    other.dates === null &&
    !other.bullet &&
    other.text.length <= 90 &&
    !/[.;,]\s*$|:/.test(other.text) &&
    /^[^a-z]*[A-Z0-9([]/.test(other.text.trim()) &&
    !/^\w+(?:ed|ing)\b/i.test(other.text.trim())
  let first = at
  const single = row.section
  while (first > floor && at - first < 2 && joins(rows[first - 1]) && !isHeadingRow(rows, first - 1, single) && startsBlock(rows, first - 1, floor === 0))
    first--
  let last = at
  while (last - at < 2 && joins(rows[last + 1]) && namesTitleOrEmployer((rows[last + 1] as Row).text)) last++
  return { first, last }
}

/** The first row of a section is its heading. */
function isHeadingRow(rows: readonly Row[], index: number, section: number): boolean {
  return index === 0 || (rows[index - 1] as Row).section !== section
}

/** A line before the dates belongs to them when it names a title or employer, or when nothing but a bullet or the start precedes it. */
function startsBlock(rows: readonly Row[], index: number, isFirst: boolean): boolean {
  return (isFirst && index <= 1) || namesTitleOrEmployer((rows[index] as Row).text)
}

function namesTitleOrEmployer(text: string): boolean {
  return wordsOf(text).some((word) => titles.has(word) || organisations.has(word) || weakOrganisations.has(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? []
}

function toEntry(text: string, header: readonly Row[], section: Section, end: number): Entry {
  const parts = header.flatMap(partsOf)
  const title = parts.find((part) => wordsOf(text.slice(part.start, part.end)).some((word) => titles.has(word))) ?? null
  const others = parts.filter((part) => part !== title && !isPlace(text.slice(part.start, part.end)))
  const having = (set: ReadonlySet<string>): Span | undefined =>
    others.find((part) => wordsOf(text.slice(part.start, part.end)).some((word) => set.has(word) && !WARDS.test(text.slice(part.start, part.end))))
  const employer =
    having(organisations) ??
    having(weakOrganisations) ??
    others.find((part) => part.end - part.start > 5 && NAME.test(text.slice(part.start, part.end))) ??
    null
  const dates = header.find((row) => row.dates)?.dates ?? null
  return {
    start: (header[0] as Row).start,
    end,
    headerEnd: headerEnd(header.at(-1) as Row),
    // A resume without headings still has jobs.
    section: section.kind === 'summary' && (title || employer) && dates ? 'experience' : section.kind,
    title: title && text.slice(title.start, title.end),
    employer,
    dates: dates && { from: dates.from, to: dates.to },
  }
}

/** A header ends with its line, or with the colon behind its dates: at once, or where what was done follows. */
function headerEnd(row: Row): number {
  const colon = row.dates ? row.text.indexOf(':', row.dates.end) : -1
  if (colon < 0 || !row.dates) return row.end
  return colon - row.dates.end < 3 || /^\s*(?:[a-z\d]|[A-Z][a-z]+ed\b)/.test(row.text.slice(colon + 1, colon + 30)) ? row.start + colon + 1 : row.end
}

/** The pieces of a header line between its dates, tabs, bars and commas. */
function partsOf(row: Row): Span[] {
  const folded = fold(row.text)
  const parts: Span[] = []
  const dates = row.allDates
  const isDate = (at: number): boolean => dates.some((date) => at >= date.start && at < date.end)
  let from = 0
  const close = (to: number): void => {
    const piece = folded.text.slice(from, to)
    const lead = piece.length - piece.trimStart().length
    const size = piece.trim().length
    if (/[A-Za-z]{2}/.test(piece)) {
      parts.push({ start: row.start + (folded.starts[from + lead] ?? 0), end: row.start + (folded.ends[from + lead + size - 1] ?? 0) })
    }
  }
  for (let at = 0; at < folded.text.length; at++) {
    const sign = folded.text[at] as string
    // Behind "2012-2016:" stands what was done.
    if (sign === ':' && dates.some((date) => at >= date.end && at - date.end < 3)) {
      close(at)
      return parts
    }
    const size = isDate(at) ? 1 : breakSize(folded.text, sign, at)
    if (size === 0) continue
    close(at)
    from = at + size
  }
  close(folded.text.length)
  return parts
}

/** How many characters at an offset part two pieces of a header line; 0 where none does. */
function breakSize(text: string, sign: string, at: number): number {
  if ('|\t,;:()\u2022'.includes(sign)) return 1
  if (sign === '-') return text[at - 1] === ' ' && text[at + 1] === ' ' ? 1 : 0
  if (sign !== ' ') return 0
  return text.startsWith('   ', at) ? 1 : text.startsWith(' at ', at) ? 4 : 0
}

/** A city, a state or "Remote": short and without a word that names an organisation. */
function isPlace(text: string): boolean {
  return /^(?:[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?|City|State|Remote|USA?|\w+ \d{5})\.?$/.test(text.trim()) && !namesTitleOrEmployer(text)
}

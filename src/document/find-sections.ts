import data from '../../dictionaries/resume-words.json'
import type { TextLine } from '../read/resume-text.ts'
import type { DocumentLine, Section, SectionKind } from './document.ts'
import { foldWord } from './fold.ts'

const words = data as {
  readonly headings: Readonly<Record<SectionKind, readonly string[]>>
  readonly headingModifiers: readonly string[]
  readonly titles: readonly string[]
}
const KINDS = ['skills', 'experience', 'education', 'certification', 'summary', 'other'] as const
const heads: ReadonlyMap<string, SectionKind> = new Map(KINDS.flatMap((kind) => words.headings[kind].map((word) => [word, kind] as const)))
const titles: ReadonlySet<string> = new Set(words.titles)
const modifiers: ReadonlySet<string> = new Set(words.headingModifiers)

/** Headings whose words alone would mislead. */
const wholeHeadings: ReadonlyMap<string, SectionKind> = new Map([
  ['summary of qualifications', 'summary'],
  ['qualifications summary', 'summary'],
  ['professional highlights', 'summary'],
  ['career highlights', 'summary'],
  ['highlights', 'skills'],
  ['summary of skills', 'skills'],
  ['skills summary', 'skills'],
  ['technical core competencies', 'skills'],
  ['what i do', 'skills'],
  ['about me', 'summary'],
  ['career objective', 'summary'],
  ['education and training', 'education'],
  ['education and certifications', 'education'],
  ['training and certifications', 'certification'],
  ['certifications and training', 'certification'],
  ['work experience', 'experience'],
  ['research experience', 'experience'],
  ['volunteer experience', 'experience'],
  ['military experience', 'experience'],
  ['military service', 'experience'],
  ['research', 'other'],
  ['leadership experience', 'experience'],
  ['certifications and skills', 'certification'],
  ['professional training', 'education'],
  ['language skills', 'other'],
  ['personal information', 'other'],
  ['community service', 'other'],
  ['work history', 'experience'],
])

/** Finds the sections of a resume by the words of their headings and, where the file says so, by heading styles. */
export function findSections(text: string, lines: readonly DocumentLine[], source: readonly TextLine[]): Section[] {
  const isStyled = styleOf(source)
  const found: { kind: SectionKind; heading: string | null; start: number }[] = [{ kind: 'summary', heading: null, start: 0 }]
  for (const [index, line] of lines.entries()) {
    const kind = headingKind(text, lines, index, isStyled(source[index]))
    if (kind !== null) found.push({ ...kind, start: line.start })
  }
  if (found.length > 1 && found[1]?.start === 0) found.shift()
  return found.map((section, index) => ({ ...section, end: found[index + 1]?.start ?? text.length }))
}

const MAX_HEADING = 60

function headingKind(text: string, lines: readonly DocumentLine[], index: number, styled: boolean): { kind: SectionKind; heading: string } | null {
  const line = lines[index] as DocumentLine
  const raw = text.slice(line.start, line.end)
  const colon = raw.indexOf(':')
  if (colon >= 0 && colon < MAX_HEADING && raw.slice(colon + 1).trim() !== '') {
    const label = kindOfHeading(raw.slice(0, colon))
    // "Software: Epic" within a section is a label of a list; "Education: BSN" opens a section.
    return label && label.kind !== 'other' && label.strong ? { kind: label.kind, heading: raw.slice(0, colon).trim() } : null
  }
  if (raw.length > MAX_HEADING) return null
  const found = kindOfHeading(raw, styled)
  if (!found) return null
  const isLast = lines.slice(index + 1, index + 4).every((next) => next.end === next.start) && index + 1 >= lines.length - 1
  return isLast && !styled ? null : { kind: found.kind, heading: raw.trim() }
}

function kindOfHeading(raw: string, styled = false): { kind: SectionKind; strong: boolean } | null {
  const plain = unspaced(foldWord(raw))
    .replace(/[^A-Za-z& ]/g, ' ')
    .trim()
  if (plain === '' || !/^[A-Z]/.test(plain) || /[.,;!?]$/.test(raw.trim())) return null
  const list = plain
    .toLowerCase()
    .split(/ +/)
    .map((word) => (word === '&' ? 'and' : word))
  if (list.length > 6) return null
  const whole = wholeHeadings.get(list.join(' '))
  if (whole) return { kind: whole, strong: true }
  const kinds = list.map((word) => heads.get(word)).filter((kind) => kind !== undefined)
  if (kinds.length === 0) return null
  if (!list.every((word) => heads.has(word) || modifiers.has(word))) {
    // A line that is set as a heading may hold one word that no list knows: "Epic Experience".
    const last = list.at(-1) ?? ''
    return styled && list.length <= 4 && SURE_HEADS.has(last) && !list.some((word) => titles.has(word))
      ? { kind: heads.get(last) as SectionKind, strong: true }
      : null
  }
  // In "Professional Experience" or "Clinical Research Experience" the last head tells; in "Education and Training" the first.
  const kind = (
    list.includes('and') ? (kinds.includes('certification') && !list.includes('education') ? 'certification' : kinds[0]) : kinds.at(-1)
  ) as SectionKind
  return { kind, strong: STRONG_LABEL.has(list.at(-1) ?? '') }
}

/** Words that no employer's or ward's name ends in. */
// biome-ignore format: a list of words reads best in rows
const SURE_HEADS: ReadonlySet<string> = new Set([
  'skills', 'competencies', 'qualifications', 'expertise', 'experience', 'employment', 'education', 'certifications', 'certificates', 'licenses',
  'licensure', 'credentials', 'training', 'coursework', 'summary', 'profile', 'publications', 'awards', 'projects', 'references',
])

/** Tells lines set as headings: by the file's own word, or by letters larger than the body's or of another font. */
function styleOf(source: readonly TextLine[]): (line: TextLine | undefined) => boolean {
  const heights: number[] = []
  const fonts = new Map<string, number>()
  for (const { place, text } of source) {
    if (!place) continue
    heights.push(place.height)
    fonts.set(place.font, (fonts.get(place.font) ?? 0) + text.length)
  }
  const body = heights.sort((a, b) => a - b)[heights.length >> 1] ?? 0
  const font = [...fonts].sort((a, b) => b[1] - a[1])[0]?.[0]
  return (line) => line !== undefined && (line.heading || (line.place !== null && (line.place.height >= body * 1.12 || line.place.font !== font)))
}

/** The words that open a section even when the text goes on behind a colon. */
// biome-ignore format: a list of words reads best in rows
const STRONG_LABEL: ReadonlySet<string> = new Set([
  'skills', 'education', 'certifications', 'certification', 'certificates', 'licenses', 'licensure', 'credentials', 'summary', 'objective',
  'experience', 'competencies', 'profile',
])

/** "S K I L L S" as a word. */
function unspaced(text: string): string {
  return /^(?:[A-Za-z&] ){3,}[A-Za-z&]$/.test(text.trim()) ? text.replace(/ /g, '') : text
}

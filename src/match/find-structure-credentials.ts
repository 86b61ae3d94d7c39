import { findDateRanges } from '../document/date-range.ts'
import { type ResumeDocument, type Section, type Span, indexAt } from '../document/document.ts'
import { fold } from '../document/fold.ts'
import type { Status } from '../report/report.ts'
import { findStatements } from './find-statements.ts'
import type { ClaimedHit } from './mention.ts'

/** A credential that no list holds, known by where it stands or how it is worded. */
export interface StructureCredential extends Span {
  /** Its name, tidied. */
  readonly name: string
  readonly issuer: string | null
  readonly status: Status
  /** Why it was taken for a credential. */
  readonly because: string
  /** The whole item around it, with its dates. */
  readonly item: Span
}

/** What an item of a certification section must not be. */
const NOT_A_CREDENTIAL = /\b(?:bachelor|master|doctor(?:ate)?|ph\.?d|mba|b\.?sc?|m\.?sc?|associate of|associate's|diploma|degree|gpa|university|college|high school|years?|experience|member(?:ship)?|available (?:up)?on request|references|skills?|knowledge|responsible|ability)\b/i
const WORDED = /\b(?:certifi(?:ed|cation|cate)|licen[sc](?:ed|e|ure)|registered|registration|credential(?:ed)?|accredited|diplomate|notary)\b/i
const IN_PROGRESS = /\b(?:in progress|in-progress|pending|eligible|expected|anticipated|currently (?:pursuing|enrolled|studying)|candidate|pursuing|studying for|working towards?)\b/i
const LAPSED = /\b(?:expired|lapsed|inactive|not renewed|no longer (?:active|current|valid)|previous(?:ly)?|former(?:ly)?)\b/i
const PLANNED = /\b(?:planned|planning|plan to|hope to|seeking|interested in|will (?:take|obtain|complete))\b/i
const NEGATED = /\b(?:not|no|never|without|non)\b/i

/** Finds credentials by structure: the items of a certification section, and the forms "Certified X", "X Certification", "Licensed X". */
export function findStructureCredentials(document: ResumeDocument, claimed: readonly ClaimedHit[]): StructureCredential[] {
  const found: StructureCredential[] = []
  const names = new Set<string>()
  for (const statement of findStatements(document)) {
    if (statement.end - statement.start > MAX_STATEMENT || document.lines[indexAt(document.lines, statement.start)]?.hidden !== null) continue
    const section = document.sections[indexAt(document.sections, statement.start)] as Section
    for (const item of itemsOf(document, statement)) {
      if (section.heading !== null && item.start < section.start + section.heading.length) continue
      const credential = readItem(document, item, section, claimed)
      if (!credential || names.has(credential.name.toLowerCase())) continue
      names.add(credential.name.toLowerCase())
      found.push(credential)
    }
  }
  return found
}

/** Longer statements are prose. */
const MAX_STATEMENT = 400

/** The pieces of a statement between bullets, semicolons and list commas. */
function itemsOf(document: ResumeDocument, line: Span): Span[] {
  const { text, starts, ends } = fold(document.text.slice(line.start, line.end))
  const items: Span[] = []
  let from = 0
  let depth = 0
  const close = (to: number): void => {
    const piece = text.slice(from, to)
    const lead = piece.length - piece.replace(/^[\s*-]+/, '').length
    const ink = piece.trimEnd().length
    if (ink > lead) items.push({ start: line.start + (starts[from + lead] as number), end: line.start + (ends[from + ink - 1] as number) })
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && (character === '•' || character === ';' || character === '|' || character === '\t' || text.startsWith(' , ', at))) {
      close(at)
      from = at + 1
    }
  }
  close(text.length)
  return items
}

const MAX_WORDS = 9

function readItem(document: ResumeDocument, item: Span, section: Section, claimed: readonly ClaimedHit[]): StructureCredential | null {
  const folded = fold(document.text.slice(item.start, item.end))
  const raw = folded.text.replace(/\n/g, ' ')
  // What the dictionary knows already is no discovery.
  const own = claimed.filter((hit) => hit.start < item.end && hit.end > item.start)
  if (own.length > 0) return null
  const inSection = section.kind === 'certification'
  const worded = WORDED.test(raw)
  if (!inSection && !(worded && (section.kind === 'skills' || section.kind === 'education'))) return null
  const name = nameOf(raw)
  if (!name || NOT_A_CREDENTIAL.test(name) || NEGATED.test(name)) return null
  const count = name.split(/\s+/).length
  if (count > MAX_WORDS || name.length < 4 || (!worded && count < 2) || /^(?:certifications?|certificates?(?: of completion)?|licenses?|certified|licensed|registered|credentials?|registration)$/i.test(name)) return null
  if (!inSection && !FORM.test(name)) return null
  if (inSection && !worded && !COURSE.test(name) && findDateRanges(raw).length === 0) return null
  if (ISSUER.test(name) || /^(?:through|from|by|at|in|with|for|and|used|since|until|expires?)\b/i.test(name)) return null
  const at = raw.indexOf(name)
  if (at < 0) return null
  return {
    start: item.start + (folded.starts[at] as number),
    end: item.start + (folded.ends[at + name.length - 1] as number),
    name,
    issuer: issuerOf(raw.slice(at + name.length)),
    status: statusOf(raw),
    because: inSection ? 'an item of a certification section' : 'worded as a certification',
    item,
  }
}

/** What a course is called that no word marks as a certification. */
const COURSE = /\b(?:training|course|fundamentals|class|program(?:me)?|seminar|workshop|boot ?camp|academy|safety|aid|support|instructor|specialist|technician|delegation|qualified)\b/i
/** A body that issues, not what it issues. */
const ISSUER = /\b(?:association|institute|society|board|council|university|college|academy|llc|inc|foundation|red cross|department|bureau|ministry|agency|consortium)$/i

/** The forms that make a credential outside a certification section; each begins or ends the name. */
const FORM = /^(?:certified|licensed|registered|notary|certificate (?:in|of)|certification in|diplomate)\b|\b(?:certified|certification|certificate|licensed?|licensure|licence|registered)$/i

function nameOf(raw: string): string | null {
  const dates = findDateRanges(raw)
  let end = raw.length
  for (const date of dates) if (date.start < end && date.start > 3) end = date.start
  const cut = raw.slice(0, end).search(/(?:,| - | \(|:\s|\bexpires?\b|\bexp\b|\bvalid\b|\bissued\b|#|\blicen[sc]e (?:no|number)\b)/i)
  const name = raw.slice(0, cut > 3 ? cut : end).replace(/[\s.,;:(–-]+$/, '').replace(/^[^A-Za-z]+/, '')
  return /[A-Za-z]{3}/.test(name) ? name : null
}

function issuerOf(rest: string): string | null {
  const match = /^[\s,(–:-]+(?:issued by |by |from )?([A-Z][A-Za-z&.' ]{2,60})/.exec(rest)
  const issuer = match?.[1]?.trim()
  return issuer && !/^(?:Exp|Valid|Issued|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Present|Current|In progress|Eligible|Pending)/.test(issuer) ? issuer.replace(/[.\s]+$/, '') : null
}

function statusOf(raw: string): Status {
  if (LAPSED.test(raw)) return 'expired'
  if (IN_PROGRESS.test(raw)) return 'in-progress'
  return PLANNED.test(raw) ? 'planned' : 'affirmed'
}

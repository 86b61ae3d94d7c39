import { findDateRanges } from '../document/date-range.ts'
import { indexAt, type ResumeDocument, type Section, type Span } from '../document/document.ts'
import { fold } from '../document/fold.ts'
import type { Status } from '../report/report.ts'
import { findStatements } from './find-statements.ts'
import type { ClaimedHit } from './mention.ts'
import { isProfession, readClaim } from './read-claims.ts'

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
const NOT_A_CREDENTIAL =
  /\b(?:bachelor|master(?:'?s|(?= of| in| degree))|doctor(?:ate)?|ph\.?d|mba|b\.?sc?|m\.?sc?|associate of|associate's|diploma|degree|gpa|university|college|high school|years?|experience|member(?:ship)?|available (?:up)?on request|references|skills?|knowledge|responsible|ability)\b/i
const WORDED = /\b(?:certifi(?:ed|cation|cate)|licen[sc](?:ed|e|ure)|registered|registration|credential(?:ed)?|accredited|diplomate|notary)\b/i
const IN_PROGRESS =
  /\b(?:in progress|in-progress|pending|eligible|expected|anticipated|currently (?:pursuing|enrolled|studying)|candidate|pursuing|studying for|working towards?)\b/i
const LAPSED = /\b(?:expired|lapsed|inactive|not renewed|no longer (?:active|current|valid)|previous(?:ly)?|former(?:ly)?)\b/i
const PLANNED = /\b(?:planned|planning|plan to|hope to|seeking|interested in|will (?:take|obtain|complete))\b/i
const NEGATED = /\b(?:not|no|never|without|non)\b/i

/** Finds credentials by structure: the items of a certification section, and everywhere the forms "Certified X", "X Certification (issuer, date)", "Licensed X". */
export function findStructureCredentials(
  document: ResumeDocument,
  all: readonly ClaimedHit[],
  isCredential: (hit: ClaimedHit) => boolean,
): StructureCredential[] {
  // What the dictionary knows as a credential is no discovery.
  const claimed = all.filter(isCredential)
  const found: StructureCredential[] = []
  const names = new Set<string>()
  const add = (credential: StructureCredential | null): void => {
    const key = credential?.name.toLowerCase() ?? ''
    if (!credential || names.has(key) || found.slice(-8).some((other) => other.start < credential.end && other.end > credential.start)) return
    names.add(key)
    found.push(credential)
  }
  for (const statement of findStatements(document)) {
    const line = document.lines[indexAt(document.lines, statement.start)]
    if (line?.hidden !== null) continue
    const section = document.sections[indexAt(document.sections, statement.start)] as Section
    if (section.kind === 'certification' && statement.end - statement.start <= MAX_STATEMENT) {
      for (const item of itemsOf(document, statement)) add(readItem(document, withoutLabel(document, item, section), claimed))
    }
    for (const credential of wordedIn(document, statement, section, claimed)) add(credential)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "Certifications: Certified Kiln Operator" begins behind the label. */
function withoutLabel(document: ResumeDocument, item: Span, section: Section): Span {
  if (section.heading === null) return item
  const labelEnd = section.start + section.heading.length
  if (item.start >= labelEnd) return item
  const rest = document.text.slice(labelEnd, item.end)
  return { start: Math.min(item.end, labelEnd + (rest.length - rest.replace(/^[\s:–-]+/, '').length)), end: item.end }
}

/** One capitalised word of a name, or a small word between two of them. */
const NAME_WORD = "(?:[A-Z0-9][\\w&'’/+.-]*|of|and|for|the|in|&)"
/** "Certified Glaze Chemist", "Licensed Cosmetologist", "Board-certified in Wound Care". */
const OPENING = new RegExp(`\\b(?:(?:[Bb]oard[- ])?[Cc]ertified(?: in)?|CERTIFIED(?: IN)?|Licensed|LICENSED|Registered|REGISTERED)(?: ${NAME_WORD}){1,8}`, 'g')
/** "Certificate in Hospice Harp", "Professional Certificate in Revenue Management". */
const CERTIFICATE_IN = new RegExp(`\\b(?:[A-Z][\\w&'’/+-]* ){0,2}(?:Certification|Certificate|Licen[cs]e) in(?: ${NAME_WORD}){1,8}`, 'g')
/** "Infusion Chair Safety Certificate, 2022", "Orchard Inspector Certification (Growers Board)". */
const CLOSING = /\b(?:[A-Z][\w&'’/+-]* ){1,6}(?:Certification|Certificate|License|Licence|Licensure)(?=\s*(?:[(,;]|$|[–-] |\d{4}))/g
/** Things that are certified, licensed or registered without being a person's credential. */
const NO_PERSON =
  /^(?:certified (?:mail|letters?|cop(?:y|ies)|payroll|public expenditure|funds?|checks?|ehr|emr|health it|organic|center|facility|hospital|technology|users?\b|for|the|and|of)|licensed (?:products?|premises|software|material|by|to|and|for|staff|professionals|facility|beds?|in the)|registered (?:trademarks?|office|charity|company|agent|users?|voters?|patients?|by|for|with|to|and|in the|sex|e?mail|letters?|post))\b/i

/** Whether one of the ordered spans shares a character with another. */
function overlaps(spans: readonly Span[], span: Span): boolean {
  const last = spans[indexAt(spans, span.end - 1)]
  return last !== undefined && last.end > span.start
}

function* wordedIn(document: ResumeDocument, statement: Span, section: Section, claimed: readonly ClaimedHit[]): Generator<StructureCredential> {
  if (!WORDED.test(document.text.slice(statement.start, statement.end))) return
  const folded = fold(document.text.slice(statement.start, statement.end))
  const text = folded.text.replace(/\n/g, ' ')
  for (const pattern of [OPENING, CERTIFICATE_IN, CLOSING]) {
    for (const match of text.matchAll(pattern)) {
      const name = match[0].replace(/(?: (?:19|20)\d\d)?[.,]*$/, '').replace(/(?: (?:of|and|for|the|in|&|by))+$/, '')
      if (
        !/ [A-Z]/.test(name) ||
        / \d/.test(name.slice(0, 14)) ||
        /\b(?:guild|association|society|college|institute|board|academy|union) of $/i.test(text.slice(0, match.index)) ||
        NO_PERSON.test(name) ||
        DATED.test(name) ||
        NOT_A_CREDENTIAL.test(name) ||
        name.split(' ').length > MAX_WORDS
      )
        continue
      const span = {
        start: statement.start + (folded.starts[match.index] as number),
        end: statement.start + (folded.ends[match.index + name.length - 1] as number),
      }
      if (overlaps(claimed, span)) continue
      const line = indexAt(document.lines, span.start)
      const next = claimed[indexAt(claimed, span.end - 1) + 1]?.start ?? Number.POSITIVE_INFINITY
      const claim = readClaim(document, { ...span, line }, { kind: 'credential', namesHolders: () => isProfession(name) }, statement, next)
      const rest = text.slice(match.index + name.length)
      yield {
        ...span,
        name,
        issuer: issuerOf(rest),
        status: claim?.status ?? 'affirmed',
        because: claim?.because ?? (section.kind === 'certification' ? 'an item of a certification section' : 'worded as a certification'),
        item: statement,
      }
    }
  }
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
    const lead = piece.length - piece.replace(/^[\s*,:-]+/, '').length
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
/** "Certified June 2025" says when, not what. */
const DATED = /\b(?:19|20)\d\d$|^certified (?:in )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i

function readItem(document: ResumeDocument, item: Span, claimed: readonly ClaimedHit[]): StructureCredential | null {
  const folded = fold(document.text.slice(item.start, item.end))
  const raw = folded.text.replace(/\n/g, ' ')
  // What the dictionary knows already is no discovery.
  if (overlaps(claimed, item)) return null
  const worded = WORDED.test(raw)
  const name = nameOf(raw)
  if (!name || DATED.test(name) || NOT_A_CREDENTIAL.test(name) || NEGATED.test(name) || NO_PERSON.test(name)) return null
  const count = name.split(/\s+/).length
  if (
    count > MAX_WORDS ||
    name.length < 4 ||
    (!worded && count < 2) ||
    /^(?:certifications?|certificates?(?: of completion)?|licenses?|certified|licensed|registered|credentials?|registration)$/i.test(name)
  )
    return null
  if (!worded && !COURSE.test(name) && findDateRanges(raw).length === 0) return null
  if (ISSUER.test(name) || /^(?:through|from|by|at|in|with|for|and|used|since|until|expires?|issued|valid)\b/i.test(name)) return null
  const at = raw.indexOf(name)
  if (at < 0) return null
  return {
    start: item.start + (folded.starts[at] as number),
    end: item.start + (folded.ends[at + name.length - 1] as number),
    name,
    issuer: issuerOf(raw.slice(at + name.length)),
    status: statusOf(raw),
    because: 'an item of a certification section',
    item,
  }
}

/** What a course is called that no word marks as a certification. */
const COURSE =
  /\b(?:training|course|fundamentals|class|program(?:me)?|seminar|workshop|boot ?camp|academy|safety|aid|support|instructor|specialist|technician|delegation|qualified)\b/i
/** A body that issues, not what it issues. */
const ISSUER =
  /\b(?:association|institute|society|board|council|university|college|academy|llc|inc|foundation|red cross|department|bureau|ministry|agency|consortium)$/i

function nameOf(raw: string): string | null {
  const dates = findDateRanges(raw)
  let end = raw.length
  for (const date of dates) if (date.start < end && date.start > 3) end = date.start
  const cut = raw.slice(0, end).search(/(?:,| - | \(|:\s|\bexpires?\b|\bexp\b|\bvalid\b|\bissued\b|#|\blicen[sc]e (?:no|number)\b)/i)
  const name = raw
    .slice(0, cut > 3 ? cut : end)
    .replace(/[\s.,;:(–-]+$/, '')
    .replace(/^[^A-Za-z]+/, '')
  return /[A-Za-z]{3}/.test(name) ? name : null
}

function issuerOf(rest: string): string | null {
  const match = /^[\s,(–:-]+(?:issued by |by |from )?([A-Z][A-Za-z&.' ]{2,60})/.exec(rest)
  const issuer = match?.[1]?.trim()
  return issuer && !/^(?:Exp|Valid|Issued|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Present|Current|In progress|Eligible|Pending)/.test(issuer)
    ? issuer.replace(/[.\s]+$/, '')
    : null
}

function statusOf(raw: string): Status {
  if (LAPSED.test(raw)) return 'expired'
  if (IN_PROGRESS.test(raw)) return 'in-progress'
  return PLANNED.test(raw) ? 'planned' : 'affirmed'
}

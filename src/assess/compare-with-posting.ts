import type { Competency, CompetencyKind, Mention, Place, Report, UnresolvedMention } from '../report/report.ts'

/** One thing that a posting asks for, held against a resume. */
export interface PostingRequirement {
  readonly id: string
  readonly name: string
  readonly kind: CompetencyKind
  /** As the posting's headings and words state it; 'unstated' where it is named among the duties. */
  readonly stated: 'required' | 'preferred' | 'unstated'
  /** The years that the posting asks for, in its own words, or null. */
  readonly years: string | null
  /** Names that the posting accepts in its place: "Epic or Cerner", "an EDC such as Rave". */
  readonly alternatives: readonly string[]
  /** 'met': affirmed and shown in a job or certified. 'near': its like, its type, an earlier revision, under way, lapsed, or too short. 'claimed-but-unproved': named, but shown nowhere. */
  readonly outcome: 'met' | 'near' | 'claimed-but-unproved' | 'missing'
  readonly because: string
  /** The names of the resume's competencies that the outcome rests on. */
  readonly by: readonly string[]
  /** Offsets refer to the posting's text. */
  readonly inPosting: readonly Place[]
  /** Offsets refer to the resume's text. */
  readonly inResume: readonly Place[]
}

/** What a posting asks for and where the resume stands to each. It holds no score and ranks nobody. */
export interface PostingComparison {
  /** In the order of the posting. */
  readonly requirements: readonly PostingRequirement[]
  /** Spellings of the posting whose sense could not be settled; they are not compared. */
  readonly unresolved: readonly UnresolvedMention[]
}

/** How many places a requirement shows on either side. */
const MAX_PLACES = 5
const toPlaces = (mentions: readonly Mention[]): Place[] =>
  mentions.slice(0, MAX_PLACES).map(({ text, start, end, page, line, section, quote }) => ({ text, start, end, page, line, section, quote }))

/** Holds each thing that a posting names against a resume. The posting is a report with its text: what it names is asked for, whatever it seems to claim. */
export function compareWithPosting(report: Report, posting: Report, impliedBy: (id: string) => readonly string[]): PostingComparison {
  const lines = (posting.document.text ?? '').split('\n')
  const strength = readStrengths(lines)
  const asked = posting.competencies
    .filter((one) => one.id !== null)
    .map((one) => ({ one, mentions: one.mentions.filter((mention) => mention.status !== 'negated' && strength(mention) !== null) }))
    .filter(({ mentions }) => mentions.length > 0)
  const lists = findAlternatives(posting.document.text ?? '', asked)
  const requirements = asked.map(({ one, mentions }): PostingRequirement => {
    const list = lists.get(one)
    const others = list?.others ?? []
    const years = mentions.map((mention) => yearsAsked(lines[mention.line - 1] ?? '', mention)).find((found) => found !== null) ?? null
    const own = judge(one, years, report, impliedBy, list?.orSimilar ?? false)
    const instead =
      own.outcome === 'met' ? undefined : others.map((other) => judge(other, years, report, impliedBy, false)).find((other) => other.outcome === 'met')
    const judged = instead ? { ...instead, because: `The posting accepts ${instead.by.join(', ')} in its place.` } : own
    const stated = (['required', 'preferred', 'unstated'] as const).find((level) => mentions.some((mention) => strength(mention) === level)) ?? 'unstated'
    return {
      id: one.id as string,
      name: one.name,
      kind: one.kind,
      stated,
      years,
      alternatives: others.map((other) => other.name),
      outcome: judged.outcome,
      because: judged.because,
      by: judged.by,
      inPosting: toPlaces(mentions),
      inResume: toPlaces(judged.places),
    }
  })
  return { requirements, unresolved: posting.unresolved }
}

interface Judgement extends Pick<PostingRequirement, 'outcome' | 'because' | 'by'> {
  readonly places: readonly Mention[]
}

function judge(asked: Competency, years: string | null, report: Report, impliedBy: (id: string) => readonly string[], orSimilar: boolean): Judgement {
  const id = asked.id as string
  const known = report.competencies.filter((one) => one.id !== null)
  const same = known.filter((one) => one.id === id || impliedBy(one.id as string).includes(id))
  const affirmed = same.filter((one) => one.status === 'affirmed' && one.credential?.state !== 'lapsed')
  const proved = affirmed.filter(isProved)
  const short = tooShort(years, proved)
  if (short) return answer('near', short, proved)
  if (proved.length > 0)
    return answer('met', proved.some((one) => one.id === id) ? 'Named and shown in a job or certified.' : `Shown by ${namesOf(proved)}.`, proved)
  if (affirmed.length > 0)
    return answer(
      'claimed-but-unproved',
      affirmed.every((one) => one.kind === 'platform-class') ? 'The type of system is named, no product.' : 'Named, but no job or credential shows it.',
      affirmed,
    )
  const begun = same.filter((one) => one.status === 'in-progress' || one.status === 'expired' || one.credential?.state === 'lapsed')
  if (begun.length > 0) return answer('near', begun.some((one) => one.status === 'in-progress') ? 'Under way.' : 'It has lapsed.', begun)
  const like = known.filter((one) => one.status === 'affirmed' && one.credential?.state !== 'lapsed' && isLike(one, asked, impliedBy))
  if (orSimilar && like.some(isProved)) return answer('met', `The posting accepts something similar: ${namesOf(like.filter(isProved))}.`, like.filter(isProved))
  if (like.length > 0) return answer('near', `Its like is there: ${namesOf(like)}.`, like)
  const denied = same.filter((one) => one.status === 'negated')
  return answer(
    'missing',
    denied.length > 0
      ? 'The resume says that it is not there.'
      : same.some((one) => one.status === 'planned')
        ? 'It is only planned.'
        : 'The resume does not name it.',
    same,
  )
}

function answer(outcome: Judgement['outcome'], because: string, by: readonly Competency[]): Judgement {
  const first = by.flatMap((one) =>
    [...one.mentions.filter((mention) => mention.section === 'experience' || mention.section === 'certification'), ...one.mentions].slice(0, 2),
  )
  return { outcome, because, by: by.map((one) => one.name), places: [...new Set(first)] }
}

const namesOf = (list: readonly Competency[]): string => list.map((one) => one.name).join(', ')

/** A credential is what it says; anything else must stand in a job at least. */
function isProved(one: Competency): boolean {
  return one.kind === 'credential' || one.evidenceLevel >= 2
}

/** The months of dated jobs are an upper bound: where even they fall short, the years are not there. */
function tooShort(years: string | null, proved: readonly Competency[]): string | null {
  const wanted = yearsIn(years)
  if (wanted === null || proved.length === 0) return null
  const reaches = proved.some((one) => one.months === null || one.months >= wanted * 12 || (yearsIn(one.proficiency) ?? 0) >= wanted)
  return reaches ? null : `The posting asks for ${years}; the dated jobs show ${Math.max(...proved.map((one) => one.months ?? 0))} months at most.`
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const YEARS = new RegExp(
  `\\b((?:\\d{1,2}|${NUMBERS.join('|')}) ?\\+?)(?: ?(?:-|–|to) ?\\d{1,2})? ?(?:\\(\\d{1,2}\\) ?)?\\+? ?(?:years?|yrs?)\\b[^.;,]{0,45}$`,
  'i',
)

/** "3+ years" of "3+ years of experience with REDCap"; of "3 to 5 years" the lower bound. */
function yearsAsked(line: string, mention: Mention): string | null {
  const at = line.indexOf(mention.text)
  const found = YEARS.exec(line.slice(Math.max(0, at - 80), Math.max(0, at)))?.[1]
  return found === undefined ? null : `${found.replace(' ', '').toLowerCase()} years`
}

function yearsIn(stated: string | null): number | null {
  const first = /^(\d{1,2}|[a-z]+)\b.* years$/.exec(stated ?? '')?.[1]
  if (first === undefined) return null
  return /^\d/.test(first) ? Number(first) : NUMBERS.includes(first) ? NUMBERS.indexOf(first) : null
}

/** Areas in which one product does another's work. */
const ALIKE: ReadonlySet<string> = new Set(['electronic-health-records', 'electronic-data-capture', 'business-intelligence', 'statistics'])
const isProduct = (one: Competency): boolean => one.kind === 'platform' || one.kind === 'language-tool'

/** Of the same type, its type without a product, an earlier revision, or another product of one area. */
function isLike(one: Competency, asked: Competency, impliedBy: (id: string) => readonly string[]): boolean {
  const types = impliedBy(asked.id as string)
  if (one.currentName !== null && one.currentName === asked.name) return true
  if (isProduct(one) && isProduct(asked) && one.area === asked.area && ALIKE.has(one.area)) return true
  return types.includes(one.id as string) || impliedBy(one.id as string).some((id) => types.includes(id))
}

type Stated = PostingRequirement['stated']
const PREFERRED =
  /\b(?:prefer(?:red|ably|ence)?|nice[- ]to[- ]have|good[- ]to[- ]have|(?:is|are|as|a|big|strong|definite) plus|bonus|desir(?:ed|able)|advantage(?:ous)?|assets?|ideally|optional|welcome|helpful|beneficial)\b/i
const REQUIRED = /\b(?:requir(?:ed?|es|ements?|ing)|must(?:[- ]haves?)?|mandatory|essential|minimum|necessary|need(?:ed|s)?)\b/i
const HEADINGS: readonly { readonly stated: Stated | null; readonly pattern: RegExp }[] = [
  {
    stated: null,
    pattern:
      /^(?:about (?:us|the company|our)|who we are|our (?:company|mission|values|commitment)|benefits|perks|what we offer|we offer|compensation|salary|pay|equal|eeo|diversity|privacy|how to apply|why join)\b/i,
  },
  { stated: 'preferred', pattern: /^(?:preferred|nice[- ]to[- ]have|good[- ]to[- ]have|desir(?:ed|able)|bonus|plus|pluses|assets?|advantageous)\b/i },
  {
    stated: 'required',
    pattern:
      /^(?:(?:minimum|basic|required|essential|key|core|technical|your|must[- ]have|position|job|education and) )*(?:requirements?|requires|required|qualifications?|skills|criteria|essential|must[- ]haves?|who you are|what you(?:'ll| will)? (?:need|bring)|what we(?:'re| are) looking for|you have)\b/i,
  },
  {
    stated: 'unstated',
    pattern:
      /^(?:(?:key|main|primary|essential|job) )?(?:responsibilities|duties|functions|tasks|summary|overview|description|what you(?:'ll| will) do|the role|about the (?:role|job|position)|position summary|day[- ]to[- ]day)\b/i,
  },
]

/** Says how strongly a posting asks where a mention stands: by the words of its clause or line, else by the heading above; null where it speaks of itself. */
function readStrengths(lines: readonly string[]): (mention: Mention) => Stated | null {
  let current: Stated | null = 'unstated'
  const starts: number[] = []
  let offset = 0
  const headed = lines.map((line) => {
    starts.push(offset)
    offset += line.length + 1
    const text = line.replace(/^[^A-Za-z]{0,12}/, '')
    const label = text.slice(0, text.indexOf(':') < 0 ? text.length : text.indexOf(':')).trim()
    const heading = label.length <= 60 && !/[.;,]$/.test(label) ? HEADINGS.find(({ pattern }) => pattern.test(label)) : undefined
    if (!heading) return current
    if (label.length >= text.trim().length - 1) current = heading.stated
    return text.includes(':') || label.length === text.trim().length ? heading.stated : current
  })
  return (mention) => {
    const line = lines[mention.line - 1] ?? ''
    const at = mention.start - (starts[mention.line - 1] ?? 0)
    const from = Math.max(line.lastIndexOf(';', at), line.lastIndexOf('. ', at), line.lastIndexOf(', ', at)) + 1
    const to = line.slice(at).search(/[;,]|\. /)
    for (const part of [line.slice(from, to < 0 ? line.length : at + to), line]) {
      const preferred = PREFERRED.test(part)
      if (preferred !== REQUIRED.test(part)) return headed[mention.line - 1] === null ? null : preferred ? 'preferred' : 'required'
    }
    return headed[mention.line - 1] ?? null
  }
}

interface Alternatives {
  readonly others: readonly Competency[]
  readonly orSimilar: boolean
}

const LIST_GAP = /^[\s,/()]*(?:and\/or|or|and|&|such as|e\.?g\.?,?|i\.?e\.?,?|like|including|for example)?[\s,/()]*(?:the |an? |other )?$/i
const OR = /\bor\b|\//i
const EXAMPLES = /\b(?:such as|e\.?g\.?|like|for example)\b/i
const SIMILAR = /^[\s,()]*(?:or|and)(?: an?| any| other| another)? (?:similar|equivalent|comparable|related)\b/i

/** Which of the things asked for stand in one "or", or as examples of one type. */
function findAlternatives(
  text: string,
  asked: readonly { readonly one: Competency; readonly mentions: readonly Mention[] }[],
): ReadonlyMap<Competency, Alternatives> {
  const places = asked.flatMap(({ one, mentions }) => mentions.map((mention) => ({ one, mention }))).sort((a, b) => a.mention.start - b.mention.start)
  const found = new Map<Competency, Alternatives>()
  for (let from = 0; from < places.length; ) {
    let to = from
    let gaps = ''
    for (; to + 1 < places.length; to++) {
      const gap = text.slice(places[to]?.mention.end, places[to + 1]?.mention.start)
      if (gap.length > 24 || gap.includes('\n') || !LIST_GAP.test(gap)) break
      gaps += ` ${gap} `
    }
    const chain = places.slice(from, to + 1)
    const orSimilar = SIMILAR.test(text.slice(chain.at(-1)?.mention.end, (chain.at(-1)?.mention.end ?? 0) + 40))
    if (orSimilar || EXAMPLES.test(gaps) || (OR.test(gaps) && !/\band\b(?!\/or)|&/i.test(gaps))) {
      const list = [...new Set(chain.map(({ one }) => one))]
      for (const one of list) found.set(one, { others: list.filter((other) => other !== one), orSimilar })
    }
    from = to + 1
  }
  return found
}

import type { Analyzer } from './analyze.ts'
import { areas } from './dictionary/areas.ts'
import { builtinFiles } from './dictionary/builtin.ts'
import type { DictionaryEntry, DictionaryFile } from './dictionary/dictionary-file.ts'
import { dictionaryFileSchema } from './dictionary/schema.ts'
import { foldWord } from './document/fold.ts'

/** One fault of a dictionary file, with what to do. */
export interface DictionaryProblem {
  /** The file's title, or its number where it has none. */
  readonly file: string
  /** The entry's id, or null for the file itself. */
  readonly entry: string | null
  /** The field at fault. */
  readonly field: string
  readonly problem: string
  readonly fix: string
}

/** How many entries one sentence frame may serve. */
const MAX_FRAME_USES = 5

/**
 * Proves dictionary files: schema, order, references, spellings that collide or cannot match, and every example.
 * The analyzer must have been made with these files.
 */
export function checkDictionary(files: readonly unknown[], analyzer: Pick<Analyzer, 'analyzeText'>): DictionaryProblem[] {
  const problems: DictionaryProblem[] = []
  const valid: DictionaryFile[] = []
  for (const [index, file] of files.entries()) {
    const parsed = dictionaryFileSchema.safeParse(file)
    if (parsed.success) valid.push(parsed.data)
    else {
      for (const issue of parsed.error.issues.slice(0, 20)) {
        const entry = (file as { entries?: { id?: unknown }[] } | null)?.entries?.[issue.path[1] as number]?.id
        problems.push({
          file: titleOf(file, index),
          entry: typeof entry === 'string' ? entry : null,
          field: issue.path.slice(2).join('.') || issue.path.join('.'),
          problem: issue.message,
          fix: 'See CONTRIBUTING for the fields of an entry.',
        })
      }
    }
  }
  const own = new Set(valid.flatMap((file) => file.entries.map((entry) => entry.id)))
  const others = builtinFiles()
    .flatMap((file) => file.entries)
    .filter((entry) => !own.has(entry.id))
  const known = new Set([...own, ...others.map((entry) => entry.id)])
  const spellings = spellingOwners([...others, ...valid.flatMap((file) => file.entries)])
  const frames = new Map<string, number>()
  const seen = new Set<string>()
  for (const file of valid) {
    const say = (entry: DictionaryEntry | null, field: string, problem: string, fix: string): void => {
      problems.push({ file: file.title, entry: entry?.id ?? null, field, problem, fix })
    }
    if (!areas.some((area) => area.id === file.area)) say(null, 'area', `no area "${file.area}"`, 'Use an id of dictionaries/areas.json.')
    for (const [index, entry] of file.entries.entries()) {
      if (seen.has(entry.id)) say(entry, 'id', 'the id stands twice', 'Ids are unique over all files.')
      seen.add(entry.id)
      const before = file.entries[index - 1]
      if (before && before.id > entry.id) say(entry, 'id', `it stands behind "${before.id}"`, 'Keep the entries in the order of their ids.')
      checkReferences(entry, known, say)
      checkSpellings(entry, spellings, say)
      checkExamples(entry, analyzer, frames, say)
    }
  }
  return problems
}

type Say = (entry: DictionaryEntry | null, field: string, problem: string, fix: string) => void

function checkReferences(entry: DictionaryEntry, known: ReadonlySet<string>, say: Say): void {
  for (const id of entry.implies ?? []) if (!known.has(id)) say(entry, 'implies', `no entry "${id}"`, 'Name an id that exists.')
  if (entry.supersededBy && !known.has(entry.supersededBy)) say(entry, 'supersededBy', `no entry "${entry.supersededBy}"`, 'Name an id that exists.')
  if (entry.area && !areas.some((area) => area.id === entry.area)) say(entry, 'area', `no area "${entry.area}"`, 'Use an id of dictionaries/areas.json.')
  if (entry.kind === 'credential' && !entry.credential)
    say(entry, 'credential', 'a credential names no issuer', 'Add "credential": { "issuer": ..., "renewal": ... or null }.')
}

interface Owner {
  readonly id: string
  readonly needsContext: boolean
  readonly confirms: boolean
}

function spellingOwners(entries: readonly DictionaryEntry[]): ReadonlyMap<string, readonly Owner[]> {
  const owners = new Map<string, Owner[]>()
  for (const entry of entries) {
    for (const [list, needsContext] of [
      [entry.aliases, false],
      [entry.usually ?? [], true],
      [entry.needsContext ?? [], true],
    ] as const) {
      for (const spelling of list) {
        const key = spellingKey(spelling)
        const list = owners.get(key) ?? []
        if (!list.some((owner) => owner.id === entry.id)) list.push({ id: entry.id, needsContext, confirms: (entry.confirm?.length ?? 0) > 0 })
        owners.set(key, list)
      }
    }
  }
  return owners
}

/** Spellings that the matcher cannot tell apart. Short acronyms are held to their case. */
function spellingKey(spelling: string): string {
  const text = foldWord(spelling).replace(/[^A-Za-z0-9+#&:,*]/g, '')
  return text.length <= 5 && !/[a-z]/.test(text) ? text : text.toLowerCase()
}

function checkSpellings(entry: DictionaryEntry, owners: ReadonlyMap<string, readonly Owner[]>, say: Say): void {
  const ambiguous = [...(entry.usually ?? []), ...(entry.needsContext ?? [])]
  const all = [...entry.aliases, ...ambiguous]
  if (all.length === 0) say(entry, 'aliases', 'it has no spelling', 'Add at least one.')
  const seen = new Set<string>()
  for (const spelling of all) {
    const key = spellingKey(spelling)
    if (key === '') say(entry, 'aliases', `"${spelling}" has no letter or digit`, 'Remove it.')
    if (seen.has(key)) say(entry, 'aliases', `"${spelling}" is the same to the matcher as another spelling here`, 'Remove one of the two.')
    seen.add(key)
    const shared = (owners.get(key) ?? []).filter((owner) => owner.id !== entry.id)
    const clash = shared.find((owner) => !owner.needsContext || !owner.confirms || !ambiguous.includes(spelling))
    if (clash)
      say(entry, 'aliases', `"${spelling}" also stands in "${clash.id}"`, 'Remove it from one, or list it under needsContext with confirm cues in both.')
  }
  for (const spelling of entry.exactCase ?? [])
    if (!all.includes(spelling)) say(entry, 'exactCase', `"${spelling}" is no spelling of the entry`, 'List it under aliases or needsContext as well.')
  if ((entry.usually?.length ?? 0) > 0 && (entry.ruleOut?.length ?? 0) === 0)
    say(entry, 'ruleOut', 'usually has no rule-out', 'Add the words of the other senses, or move the spelling to aliases.')
  if ((entry.needsContext?.length ?? 0) > 0 && (entry.confirm?.length ?? 0) === 0)
    say(entry, 'confirm', 'needsContext has no confirming cue', 'Add words that settle the sense.')
}

function checkExamples(entry: DictionaryEntry, analyzer: Pick<Analyzer, 'analyzeText'>, frames: Map<string, number>, say: Say): void {
  const examples = entry.examples
  if (!examples) {
    say(entry, 'examples', 'it proves nothing', 'Add found and ignored lines.')
    return
  }
  const needed = (entry.needsContext?.length ?? 0) + (entry.usually?.length ?? 0) > 0 ? 3 : 1
  if (examples.ignored.length < needed)
    say(
      entry,
      'examples.ignored',
      `${examples.ignored.length} of ${needed} lines`,
      "Add lines in which its spelling means something else or is not the candidate's.",
    )
  for (const line of examples.found) {
    const found = analyzer.analyzeText(line).competencies
    const own = found.find((one) => one.id === entry.id)
    if (own?.status === 'affirmed') continue
    say(
      entry,
      'examples.found',
      own
        ? `${own.status} in "${line}" (${own.mentions[0]?.because.join('; ')})`
        : `not found in "${line}"; found: ${found.map((one) => `${one.id ?? one.name}`).join(', ') || 'nothing'}`,
      'Repair the spelling, the cues or the line.',
    )
  }
  for (const line of examples.ignored) {
    const own = analyzer.analyzeText(line).competencies.find((one) => one.id === entry.id)
    if (own?.status === 'affirmed')
      say(
        entry,
        'examples.ignored',
        `affirmed in "${line}" as "${own.asWritten.join('", "')}"`,
        'Move the spelling to needsContext, add a ruleOut cue, or repair the line.',
      )
    const frame = frameOf(line, entry)
    if (frame === null) say(entry, 'examples.ignored', `"${line}" holds none of its spellings`, 'Use one of its spellings, or one that is a letter away.')
    else {
      frames.set(frame, (frames.get(frame) ?? 0) + 1)
      if (frames.get(frame) === MAX_FRAME_USES + 1)
        say(entry, 'examples.ignored', `more than ${MAX_FRAME_USES} entries share the sentence "${frame}"`, 'Write another sentence.')
    }
  }
}

/** The sentence with the entry's spelling taken out; null where no spelling, nor one a letter away, stands in it. */
function frameOf(line: string, entry: DictionaryEntry): string | null {
  const words = foldWord(line).match(/[A-Za-z0-9+#]+/g) ?? []
  for (const spelling of [...entry.aliases, ...(entry.usually ?? []), ...(entry.needsContext ?? [])].sort((a, b) => b.length - a.length)) {
    const wanted = foldWord(spelling)
      .replace(/[^A-Za-z0-9+#]/g, '')
      .toLowerCase()
    for (let from = 0; from < words.length; from++) {
      let joined = ''
      for (let to = from; to < words.length && joined.length <= wanted.length + 2; to++) {
        joined += (words[to] as string).toLowerCase()
        if (Math.abs(joined.length - wanted.length) <= 2 && isOneAway(joined.replace(/s$/, ''), wanted.replace(/s$/, ''))) {
          return [...words.slice(0, from), '~', ...words.slice(to + 1)].join(' ').toLowerCase()
        }
      }
    }
  }
  return null
}

/** Equal, or one letter added, left out, changed or swapped with its neighbour. */
function isOneAway(a: string, b: string): boolean {
  if (a === b) return true
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let back = 0
  while (back < a.length - from && back < b.length - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++
  const restA = a.slice(from, a.length - back)
  const restB = b.slice(from, b.length - back)
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}

function titleOf(file: unknown, index: number): string {
  const title = (file as { title?: unknown } | null)?.title
  return typeof title === 'string' ? title : `file ${index + 1}`
}

import * as z from 'zod'
import type { PathwayRule } from './assess/assess-pathways.ts'
import type { VagueFile } from './assess/vague-rules.ts'
import type { DictionaryFile } from './dictionary/dictionary-file.ts'
import { dictionaryFileSchema } from './dictionary/schema.ts'
import { countSpellings } from './dictionary/spelling.ts'
import { ResumeError } from './errors.ts'
import { defaultReadLimits, type ReadLimits } from './read/limits.ts'

/** Every bound of an analyzer. Sizes are bytes, times milliseconds. */
export interface AnalyzerLimits extends ReadLimits {
  /** How long reading one file may take before its process is killed. Default 10 000. */
  readonly wallMilliseconds: number
  /** Heap of a reading process, in MiB. Default 512. */
  readonly heapMebibytes: number
  /** Resident memory of a reading process, in MiB. Default 768. */
  readonly residentMebibytes: number
}

/** What createAnalyzer accepts. Everything may be left out. */
export interface AnalyzerOptions {
  /** Further dictionary files; an entry with the id of a built-in one replaces it. */
  readonly dictionaries?: readonly DictionaryFile[] | undefined
  /** Vague-phrase rules in place of the built-in ones. */
  readonly vaguePhrases?: VagueFile | undefined
  /** Pathways in place of the built-in ones. */
  readonly pathways?: readonly PathwayRule[] | undefined
  /** Codes of findings and ids of vague-phrase rules to leave out. A rule's id with a leading '+' turns an opt-in rule on. */
  readonly suppress?: readonly string[] | undefined
  /** Bounds that differ from the defaults. */
  readonly limits?: Partial<AnalyzerLimits> | undefined
  /** Whether colours and render modes of a PDF are read to find text that a person cannot see; reading then takes about twice as long. Default false; tiny and off-page text is found either way. */
  readonly hiddenText?: boolean | undefined
  /** 'process' (default) reads files in a child process that can be killed; 'none' reads them here: for trusted files only, and importing the PDF reader changes globals of this process. */
  readonly isolation?: 'process' | 'none' | undefined
}

/** What one run may say. */
export interface Run {
  /** The day against which clocks run, as 'YYYY-MM-DD'. Default: today. */
  readonly asOf?: string | undefined
  /** Ends the run with the code 'aborted'. */
  readonly signal?: AbortSignal | undefined
  /** Shown in the report; never used to tell the format. */
  readonly fileName?: string | undefined
  /** Whether the report carries the resume's whole text. Default false. */
  readonly includeText?: boolean | undefined
}

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly dictionaries: readonly DictionaryFile[]
  readonly vaguePhrases: VagueFile | null
  readonly pathways: readonly PathwayRule[] | null
  readonly suppress: readonly string[]
  readonly limits: AnalyzerLimits
  readonly hiddenText: boolean
  readonly isolation: 'process' | 'none'
}

/** The limits in force where none are given. */
export const defaultLimits: AnalyzerLimits = { ...defaultReadLimits, wallMilliseconds: 10_000, heapMebibytes: 512, residentMebibytes: 768 }

/** More spellings than any list of names has, counted over all files; compiling takes time and memory for each. */
const MOST_SPELLINGS = 200_000

const defaultOptions: ResolvedOptions = {
  dictionaries: [],
  vaguePhrases: null,
  pathways: null,
  suppress: [],
  limits: defaultLimits,
  hiddenText: false,
  isolation: 'process',
}

const optionsSchema = z.lazy(() => {
  const count = z.number().int().positive()
  const words = z.array(z.string().max(300)).max(5_000)
  return z.strictObject({
    dictionaries: z
      .array(dictionaryFileSchema)
      .max(200)
      .refine((files) => files.flatMap(({ entries }) => entries).reduce((sum, entry) => sum + countSpellings(entry), 0) <= MOST_SPELLINGS, {
        error: `more than ${MOST_SPELLINGS} spellings`,
      })
      .optional(),
    vaguePhrases: z
      .strictObject({
        $schema: z.string().optional(),
        classes: z.record(z.string(), words),
        rules: z
          .array(
            z.strictObject({
              id: z.string().max(80),
              class: z.enum(['vague-technology', 'self-praise', 'empty-duty', 'hedge-or-filler', 'unquantified']),
              severity: z.enum(['info', 'advice', 'warning']),
              why: z.string().max(500),
              ask: words,
              phrases: words,
              except: words.optional(),
              unlessNamed: words.optional(),
              unlessNumbered: z.boolean().optional(),
              besideNamed: z.boolean().optional(),
              optIn: z.boolean().optional(),
              sections: words.optional(),
              examples: z.unknown().optional(),
            }),
          )
          .max(2_000),
      })
      .nullish(),
    pathways: z
      .array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          studyTime: z.string(),
          roles: words,
          questions: words,
          credentials: words.optional(),
          requirements: z.array(
            z.strictObject({ id: z.string(), name: z.string(), anyOf: words, anyPlatformOf: words.optional(), partly: words, advice: z.string() }),
          ),
        }),
      )
      .nullish(),
    suppress: words.optional(),
    limits: z.strictObject(Object.fromEntries(Object.keys(defaultLimits).map((name) => [name, count.optional()]))).optional(),
    hiddenText: z.boolean().optional(),
    isolation: z.enum(['process', 'none']).optional(),
  })
})

/** Checks a caller's options and fills in the defaults. @throws ResumeError 'invalid-option' or 'invalid-dictionary' naming the field. */
export function resolveOptions(options?: AnalyzerOptions): ResolvedOptions {
  if (options === undefined) return defaultOptions
  const parsed = optionsSchema.safeParse(options)
  if (parsed.success) return { ...defaultOptions, ...given(parsed.data), limits: { ...defaultLimits, ...given(parsed.data.limits) } } as ResolvedOptions
  const issue = parsed.error.issues[0]
  const path = (issue?.path ?? []).join('.')
  const inDictionary = issue?.path[0] === 'dictionaries'
  throw new ResumeError(inDictionary ? 'invalid-dictionary' : 'invalid-option', `${path === '' ? 'options' : path}: ${issue?.message ?? 'not valid'}`)
}

/** The fields that are not undefined: an option that is left out and one that is undefined are the same. */
function given<Fields extends object>(fields: Fields | undefined): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)) as Partial<Fields>
}

/** Checks a day, or gives today's. @throws ResumeError 'invalid-option' */
export function resolveAsOf(asOf: string | undefined): string {
  if (asOf === undefined) return new Date().toISOString().slice(0, 10)
  if (/^\d{4}-\d{2}-\d{2}$/.test(asOf) && !Number.isNaN(Date.parse(asOf)) && new Date(asOf).toISOString().startsWith(asOf)) return asOf
  throw new ResumeError('invalid-option', 'asOf: a day as YYYY-MM-DD is needed')
}

// Writes the JSON Schemas that ship with the package and that editors use: npm run build && node scripts/write-schemas.mjs
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { dictionaryFileSchema, reportSchema } from '../dist/schema.js'
import { keepCurrent } from './keep-current.mjs'

const id = z.string().regex(/^[a-z0-9][a-z0-9.+-]{0,79}$/)
const words = z.array(z.string().min(1))
const file = (fields) => z.strictObject({ $schema: z.string().optional(), ...fields })

/** The data files of dictionaries/ that hold no entries. */
const dataFiles = {
  areas: file({
    areas: z.array(
      z.strictObject({
        id,
        name: z.string().describe('The heading in a report'),
        field: z.enum(['health', 'data', 'general']).describe('health: what only this field uses'),
        tier: z.enum(['A', 'B', 'C']).describe('A digital health literacy, B data literacy, C compliance and documentation'),
      }),
    ),
  }),
  'evidence-words': file({
    actions: words.describe('Verbs of work, in the infinitive'),
    levels: words.describe('Words of stated proficiency'),
    numbers: words.describe('Numbers in words'),
  }),
  'field-words': file({ health: words.describe('Words that show a resume of the health field') }),
  'resume-words': file({
    headings: z.record(z.string(), words).describe('Words of section headings, by kind of section'),
    headingModifiers: words.describe('Words that may stand before them'),
    titles: words.describe('Words of job titles'),
    professions: words.describe('Words in which the name of a credential ends that its holders are called by'),
    employers: z.record(z.string(), words).describe('Words of employers'),
  }),
  'vague-phrases': file({
    classes: z.record(z.string(), words).describe('Words that fill a slot, by its name'),
    rules: z.array(
      z.strictObject({
        id,
        class: z.enum(['vague-technology', 'self-praise', 'empty-duty', 'hedge-or-filler', 'unquantified']),
        severity: z.enum(['info', 'advice', 'warning']),
        why: z.string().describe('What is wrong with it, one sentence'),
        ask: words.describe('What to ask for where the resume holds nothing to name'),
        phrases: words.describe('A word in angle brackets stands for any word of that class'),
        except: words.optional().describe('Longer phrases that contain one of these and mean something'),
        unlessNamed: words.optional().describe('Silent where a competency of these kinds is named with it'),
        unlessNumbered: z.boolean().optional().describe('Silent where a number counts the work in the same statement'),
        besideNamed: z.boolean().optional().describe('Counts only directly beside a named competency'),
        sections: words.optional().describe('The only sections in which it speaks'),
        optIn: z.boolean().optional().describe('Not looked for unless asked for'),
        examples: z.strictObject({ found: words, ignored: words }).optional().describe('Lines that prove the rule'),
      }),
    ),
  }),
  pathways: file({
    pathways: z.array(
      z.strictObject({
        id,
        name: z.string(),
        studyTime: z.string(),
        roles: words,
        questions: words.describe('What to ask a candidate whose resume names nothing of it'),
        credentials: z.array(id).optional().describe('Entries of the credentials that show it'),
        requirements: z.array(
          z.strictObject({
            id,
            name: z.string(),
            anyOf: z.array(id).describe('Entries, any one of which covers it'),
            anyPlatformOf: z.array(id).optional().describe('Areas, any named platform or tool of which covers it'),
            partly: z.array(id).describe('Entries that come near'),
            advice: z.string().describe('What to do where it is not covered'),
          }),
        ),
      }),
    ),
  }),
}

for (const [name, schema] of Object.entries(dataFiles)) {
  const { success, error } = schema.safeParse(JSON.parse(readFileSync(new URL(`../dictionaries/${name}.json`, import.meta.url), 'utf8')))
  if (success) continue
  console.log(`dictionaries/${name}.json does not fit its schema:\n${z.prettifyError(error)}`)
  process.exitCode = 1
}

const write = (title, schema) => `${JSON.stringify({ title, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) }, null, 2)}\n`
const small = Object.entries(dataFiles).map(([name, schema]) => [`dictionaries/${name}.schema.json`, write(name, schema)])
keepCurrent(
  {
    'dictionaries/schema.json': write('Dictionary file', dictionaryFileSchema),
    'schema/report.json': write('Technical Core Competencies report', reportSchema),
    ...Object.fromEntries(small),
  },
  'npm run build && node scripts/write-schemas.mjs',
)

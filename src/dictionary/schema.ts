import * as z from 'zod'
import type { DictionaryFile } from './dictionary-file.ts'

/** A dictionary file; unknown fields are refused. Built when it is first used. */
export const dictionaryFileSchema: z.ZodType<DictionaryFile> = z.lazy(() => {
  const id = z
    .string()
    .regex(/^[a-z0-9][a-z0-9.+-]{0,79}$/)
    .describe('Unique over all files; kebab-case; never changes once published')
  const spelling = z.string().min(1).max(120)
  const cues = z.array(z.string().min(1).max(80)).max(160)
  const example = z.string().min(3).max(300)

  const kindSchema = z.enum(['platform', 'platform-class', 'framework', 'code-system', 'language-tool', 'credential', 'method', 'clinical-skill'])

  const entrySchema = z.strictObject({
    id,
    name: z.string().min(1).max(120).describe('The name that a report shows'),
    kind: kindSchema,
    aliases: z.array(spelling).max(120).describe('Spellings that mean this and nothing else'),
    usually: z.array(spelling).max(40).optional().describe('Spellings that count unless a rule-out stands beside them'),
    needsContext: z.array(spelling).max(40).optional().describe('Spellings that need a cue or a resume of the field'),
    confirm: cues.optional().describe('Words that settle the sense when they stand near'),
    ruleOut: cues.optional().describe('Words that show another sense'),
    ownCue: z.boolean().optional().describe('True where the field of the resume is not enough'),
    exactCase: z.array(spelling).max(40).optional().describe('Aliases that count only in exactly this case'),
    anyCase: z.boolean().optional().describe('True where short upper-case aliases count in any case'),
    area: id.optional().describe("The area, where it is not the file's"),
    vendor: z.string().max(120).optional().describe('Who makes or keeps it'),
    current: z
      .strictObject({ name: z.string().max(120), since: z.string().max(20) })
      .optional()
      .describe('The present name of a renamed product'),
    supersededBy: id.nullable().optional().describe('The id of what replaced it'),
    since: z.number().int().min(1900).max(2100).optional().describe('The year it first existed'),
    implies: z.array(id).max(20).optional().describe('Ids that this one proves as well'),
    credential: z
      .strictObject({
        issuer: z.string().max(160).nullable(),
        renewal: z
          .strictObject({
            months: z.number().int().positive().max(240),
            kind: z.enum(['expiry', 'custom']),
            confirmed: z.boolean(),
            source: z.string().max(200),
            year: z.number().int().nullable(),
          })
          .nullable(),
      })
      .optional()
      .describe('Issuer and renewal rule of a credential'),
    source: z.string().max(300).optional().describe('Where the name and its spellings were seen'),
    examples: z
      .strictObject({ found: z.array(example).min(1).max(12), ignored: z.array(example).min(1).max(12) })
      .optional()
      .describe('Lines that prove the entry'),
  })

  return z.strictObject({
    $schema: z.string().optional(),
    title: z.string().min(1).max(120).describe('What the file is about'),
    area: id.describe('The area of every entry that names none of its own'),
    entries: z.array(entrySchema).max(20_000),
  })
})

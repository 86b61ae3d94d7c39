import * as z from 'zod'
import type { EvidenceLevel, Report } from './report.ts'

/** Checks a report; unknown fields are refused. Built when it is first used: importing the package should cost nothing for it. */
export const reportSchema: z.ZodType<Report> = z.lazy(() => {
  const offset = z.number().int().nonnegative()
  const section = z.enum(['skills', 'experience', 'education', 'certification', 'summary', 'other'])
  const severity = z.enum(['info', 'advice', 'warning'])
  const status = z.enum(['affirmed', 'in-progress', 'expired', 'planned', 'negated', 'not-candidate'])
  const level = z.number().int().min(0).max(5) as unknown as z.ZodType<EvidenceLevel>
  const yearMonth = z.string().regex(/^\d{4}(?:-\d{2})?$/)
  const kind = z.enum(['platform', 'platform-class', 'framework', 'code-system', 'language-tool', 'credential', 'method', 'clinical-skill'])
  const place = {
    text: z.string().min(1),
    start: offset,
    end: offset,
    page: z.number().int().positive().nullable(),
    line: z.number().int().positive(),
    section,
    quote: z.string(),
  }
  const competency = z.strictObject({
    id: z.string().nullable(),
    name: z.string().min(1),
    kind,
    area: z.string(),
    vendor: z.string().nullable(),
    currentName: z.string().nullable(),
    matchedBy: z.enum(['dictionary', 'structure']),
    status,
    evidenceLevel: level,
    months: z.number().int().positive().nullable(),
    lastUsed: yearMonth.nullable(),
    proficiency: z.string().nullable(),
    asWritten: z.array(z.string()).min(1),
    mentions: z.array(z.strictObject({ ...place, status, entry: offset.nullable(), because: z.array(z.string()) })).min(1),
    credential: z
      .strictObject({
        issuer: z.string().nullable(),
        issued: yearMonth.nullable(),
        statedExpiry: yearMonth.nullable(),
        rule: z.string().nullable(),
        dueBy: yearMonth.nullable(),
        state: z.enum(['current', 'due-soon', 'past-interval', 'lapsed', 'in-progress', 'unknown']),
      })
      .nullable(),
  })
  const pathway = z.strictObject({
    id: z.string(),
    name: z.string(),
    studyTime: z.string(),
    roles: z.array(z.string()),
    requirements: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        state: z.enum(['covered', 'partial', 'missing']),
        evidenceLevel: level,
        by: z.array(z.string()),
        advice: z.string().nullable(),
      }),
    ),
    covered: offset,
    partial: offset,
    missing: offset,
  })

  return z.strictObject({
    reportVersion: z.literal(1),
    stamp: z.strictObject({
      engine: z.string(),
      dictionary: z.strictObject({ version: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
      asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    }),
    outcome: z.enum(['analyzed', 'partly-readable']),
    document: z.strictObject({
      fileName: z.string().nullable(),
      format: z.enum(['pdf', 'docx', 'text']),
      pages: z.number().int().positive().nullable(),
      words: offset,
      language: z.enum(['en', 'other']).nullable(),
      sections: z.array(z.strictObject({ kind: section, heading: z.string().nullable(), line: z.number().int().positive() })),
      entries: z.array(
        z.strictObject({
          section,
          title: z.string().nullable(),
          employer: z.string().nullable(),
          from: yearMonth.nullable(),
          to: z.union([yearMonth, z.literal('present')]).nullable(),
        }),
      ),
      text: z.string().nullable(),
    }),
    competencies: z.array(competency),
    coreCompetencies: z.array(
      z.strictObject({
        group: z.enum(['platforms', 'frameworks', 'code-systems', 'tools', 'credentials']),
        items: z.array(z.strictObject({ competency: z.string(), line: z.string() })),
      }),
    ),
    vaguePhrases: z.array(
      z.strictObject({
        ...place,
        ruleId: z.string(),
        class: z.enum(['vague-technology', 'self-praise', 'empty-duty', 'hedge-or-filler', 'unquantified']),
        severity,
        why: z.string(),
        rewrite: z.array(z.string()),
        evidence: z.array(z.string()),
      }),
    ),
    findings: z.array(z.strictObject({ code: z.string(), severity, message: z.string(), fix: z.string(), places: z.array(z.strictObject(place)) })),
    pathways: z.array(pathway),
    unresolved: z.array(z.strictObject({ ...place, candidates: z.array(z.strictObject({ id: z.string(), name: z.string(), missing: z.string() })) })),
    notices: z.array(
      z.strictObject({
        code: z.string() as unknown as z.ZodType<Report['notices'][number]['code']>,
        message: z.string(),
        page: z.number().int().positive().nullable(),
      }),
    ),
  })
})

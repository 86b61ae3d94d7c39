import type { SectionKind } from '../document/document.ts'
import type { Notice, ResumeFormat } from '../read/resume-text.ts'

/** What the resume says of a competency. In this order: a competency has the first status that one of its mentions has. */
export type Status = 'affirmed' | 'in-progress' | 'expired' | 'planned' | 'negated' | 'not-candidate'

/** How much a finding matters. */
export type Severity = 'info' | 'advice' | 'warning'

/** The kinds of competency. */
export type CompetencyKind = 'platform' | 'platform-class' | 'framework' | 'code-system' | 'language-tool' | 'credential' | 'method' | 'clinical-skill'

/** How well a competency is evidenced: 0 a class only, 1 listed, 2 named in a dated job, 3 used with action and object, 4 with a number that counts the work, 5 backed by a credential or course of its own. */
export type EvidenceLevel = 0 | 1 | 2 | 3 | 4 | 5

/** A place in the resume's text. */
export interface Place {
  /** The exact slice of the document's text. */
  readonly text: string
  /** Half-open UTF-16 offsets into the document's text. */
  readonly start: number
  readonly end: number
  /** The page, from 1, or null where the format has none. */
  readonly page: number | null
  /** The line, from 1. */
  readonly line: number
  readonly section: SectionKind
  /** The line around it, shortened, with personal numbers masked. */
  readonly quote: string
}

/** One place where a competency is named, and what is claimed there. */
export interface Mention extends Place {
  readonly status: Status
  /** The index in `document.entries` of the job or course it stands in, or null. */
  readonly entry: number | null
  /** Why it was read in this sense and with this status, one short sentence each. */
  readonly because: readonly string[]
}

/** A credential's clock. All of it is self-reported: nothing here was verified with the issuer. */
export interface CredentialClock {
  readonly issuer: string | null
  /** Issued on, as 'YYYY' or 'YYYY-MM', where stated. */
  readonly issued: string | null
  /** The expiry stated in the resume, as 'YYYY' or 'YYYY-MM'. */
  readonly statedExpiry: string | null
  /** The issuing body's renewal rule in words, or null where none is known. */
  readonly rule: string | null
  /** When renewal falls due by that rule, as 'YYYY' or 'YYYY-MM'. */
  readonly dueBy: string | null
  /** Where the clock stands on the as-of date. */
  readonly state: 'current' | 'due-soon' | 'past-interval' | 'lapsed' | 'in-progress' | 'unknown'
}

/** One competency with everything that the resume says of it. */
export interface Competency {
  /** The dictionary's id, or null when found by structure alone. */
  readonly id: string | null
  readonly name: string
  readonly kind: CompetencyKind
  /** The id of the area that groups it. */
  readonly area: string
  readonly vendor: string | null
  /** The present name of a renamed product or revised standard. */
  readonly currentName: string | null
  readonly matchedBy: 'dictionary' | 'structure'
  readonly status: Status
  readonly evidenceLevel: EvidenceLevel
  /** Months in the dated entries that name it, overlaps counted once: an upper bound of use. */
  readonly months: number | null
  /** The last month in which a dated entry names it, as 'YYYY' or 'YYYY-MM'. */
  readonly lastUsed: string | null
  /** Proficiency or years, only as stated in the resume. */
  readonly proficiency: string | null
  /** The different spellings, as written. */
  readonly asWritten: readonly string[]
  /** Where it is named; never empty, capped. */
  readonly mentions: readonly Mention[]
  readonly credential: CredentialClock | null
}

/** One line of the paste-ready section. */
export interface CoreCompetencyGroup {
  readonly group: 'platforms' | 'frameworks' | 'code-systems' | 'tools' | 'credentials'
  readonly items: readonly { readonly competency: string; readonly line: string }[]
}

/** A phrase that says nothing checkable, with what to write instead. */
export interface VaguePhrase extends Place {
  readonly ruleId: string
  readonly class: 'vague-technology' | 'self-praise' | 'empty-duty' | 'hedge-or-filler' | 'unquantified'
  readonly severity: Severity
  /** Why a reader or a screening system gets nothing from it. */
  readonly why: string
  /** What to write instead, from the candidate's own evidence where there is some. */
  readonly rewrite: readonly string[]
  /** The ids of the competencies that the rewrite names. */
  readonly evidence: readonly string[]
}

/** Something the candidate or coach should act on. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly fix: string
  readonly places: readonly Place[]
}

/** One requirement of a pathway and how the resume meets it. */
export interface PathwayRequirement {
  readonly id: string
  /** The requirement in the pathway's own wording. */
  readonly name: string
  readonly state: 'covered' | 'partial' | 'missing'
  /** The highest evidence level among the competencies that meet it; 0 when missing. */
  readonly evidenceLevel: EvidenceLevel
  /** The names of the competencies that meet it, wholly or in part. */
  readonly by: readonly string[]
  /** What would meet it, for a requirement that is not covered. */
  readonly advice: string | null
}

/** How far the resume covers one pathway. It says what is there and what is not; it is no score of a person. */
export interface PathwayCoverage {
  readonly id: string
  readonly name: string
  /** Study time as the pathway states it. */
  readonly studyTime: string
  readonly roles: readonly string[]
  readonly requirements: readonly PathwayRequirement[]
  readonly covered: number
  readonly partial: number
  readonly missing: number
}

/** A job, course or credential block as the report shows it. */
export interface ReportEntry {
  readonly section: SectionKind
  readonly title: string | null
  readonly employer: string | null
  /** As 'YYYY' or 'YYYY-MM', or null. */
  readonly from: string | null
  /** As 'YYYY', 'YYYY-MM' or 'present', or null. */
  readonly to: string | null
}

/** A spelling whose sense could not be settled. It counts for nothing. */
export interface UnresolvedMention extends Place {
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly missing: string }[]
}

/** The Technical Core Competencies report. A pure function of bytes, dictionary, options and the as-of date. */
export interface Report {
  readonly reportVersion: 1
  readonly stamp: {
    readonly engine: string
    readonly dictionary: { readonly version: string; readonly sha256: string }
    /** The day against which clocks run, as 'YYYY-MM-DD'. */
    readonly asOf: string
  }
  /** 'partly-readable' when some page could not be read or has no text. */
  readonly outcome: 'analyzed' | 'partly-readable'
  readonly document: {
    readonly fileName: string | null
    readonly format: ResumeFormat
    readonly pages: number | null
    readonly words: number
    /** 'en' or 'other' by the share of English stop words; null when there are too few words to tell. */
    readonly language: 'en' | 'other' | null
    readonly sections: readonly { readonly kind: SectionKind; readonly heading: string | null; readonly line: number }[]
    readonly entries: readonly ReportEntry[]
    /** The whole text, only with `includeText`. */
    readonly text: string | null
  }
  readonly competencies: readonly Competency[]
  /** The paste-ready Technical Core Competencies section. */
  readonly coreCompetencies: readonly CoreCompetencyGroup[]
  readonly vaguePhrases: readonly VaguePhrase[]
  readonly findings: readonly Finding[]
  readonly pathways: readonly PathwayCoverage[]
  readonly unresolved: readonly UnresolvedMention[]
  readonly notices: readonly Notice[]
}

import type { CompetencyKind } from '../report/report.ts'

/** One dictionary file: the entries of one topic. */
export interface DictionaryFile {
  /** Where editors find the schema. */
  readonly $schema?: string | undefined
  /** What the file is about, for people. */
  readonly title: string
  /** The area of every entry that names none of its own. */
  readonly area: string
  /** The entries in the order of their ids. */
  readonly entries: readonly DictionaryEntry[]
}

/** One thing that a resume can name. */
export interface DictionaryEntry {
  /** Unique over all files; never changes once published. */
  readonly id: string
  /** The name that a report shows. */
  readonly name: string
  readonly kind: CompetencyKind
  /** Spellings that mean this and nothing else. */
  readonly aliases: readonly string[]
  /** Spellings that nearly always mean this on a resume: they count unless a rule-out stands beside them. */
  readonly usually?: readonly string[] | undefined
  /** Spellings that mean other things as well and need a cue or a resume of the field. */
  readonly needsContext?: readonly string[] | undefined
  /** Words that settle the sense when they stand near. */
  readonly confirm?: readonly string[] | undefined
  /** Words that show another sense. */
  readonly ruleOut?: readonly string[] | undefined
  /** True where the resume's field is not enough and a cue must be there. */
  readonly ownCue?: boolean | undefined
  /** Spellings of `aliases` that count only in exactly this case. */
  readonly exactCase?: readonly string[] | undefined
  /** True where short upper-case aliases count in any case. */
  readonly anyCase?: boolean | undefined
  /** The area, where it is not the file's. */
  readonly area?: string | undefined
  /** Who makes or keeps it. */
  readonly vendor?: string | undefined
  /** The present name of a renamed product. */
  readonly current?: { readonly name: string; readonly since: string } | undefined
  /** The id of what replaced it. */
  readonly supersededBy?: string | null | undefined
  /** The year it first existed. */
  readonly since?: number | undefined
  /** Ids that this one proves as well. */
  readonly implies?: readonly string[] | undefined
  /** Issuer and renewal rule of a credential. */
  readonly credential?: CredentialRule | undefined
  /** Where the name and its spellings were seen. */
  readonly source?: string | undefined
  /** Lines that prove the entry. They are left out of the built package's code. */
  readonly examples?: { readonly found: readonly string[]; readonly ignored: readonly string[] } | undefined
}

/** Who issues a credential and when it must be renewed. */
export interface CredentialRule {
  readonly issuer: string | null
  /** Null where it is never renewed or no rule is known. */
  readonly renewal: RenewalRule | null
}

/** A renewal interval. */
export interface RenewalRule {
  readonly months: number
  /** 'expiry': it ends; 'custom': an interval by policy or habit. */
  readonly kind: 'expiry' | 'custom'
  /** Whether the interval was read on the issuer's own page. */
  readonly confirmed: boolean
  readonly source: string
  /** The year in which the source was read. */
  readonly year: number | null
}

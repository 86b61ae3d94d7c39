import type { Severity } from '../../report/report.ts'

/** What a finding's code stands for. */
export interface FindingRule {
  readonly severity: Severity
  /** What it says, for the documentation. */
  readonly what: string
  /** What the candidate should do. */
  readonly fix: string
}

/** Every code that a report can carry in `findings`, in the order of the documentation. */
export const findingRules = {
  'contradictory-claim': { severity: 'warning', what: 'Something is claimed in one place and denied in another.', fix: 'Keep the one that is true.' },
  'name-the-product': {
    severity: 'advice',
    what: 'A type of system is named and no product of that type.',
    fix: 'Name the product: the type alone is not what postings ask for.',
  },
  'listed-not-used': {
    severity: 'advice',
    what: 'Listed among the skills, but no job shows it in use; leading parsers discount such skills.',
    fix: 'Say in a job what was done with it, or leave it out.',
  },
  'used-not-listed': {
    severity: 'advice',
    what: 'Used in a job, but missing from the skills section.',
    fix: 'Add it to the skills section under its exact name.',
  },
  'nothing-measured': {
    severity: 'info',
    what: 'Used in a job, or certified, but no number or outcome stands near it.',
    fix: 'Add how many, how often, or what changed.',
  },
  'template-slot': { severity: 'warning', what: 'A slot of the template was never filled in.', fix: 'Fill it in or delete it.' },
  'no-recent-learning': {
    severity: 'advice',
    what: 'The latest dated course or credential is older than 24 months. Nothing is said where nothing is dated.',
    fix: 'Add the latest course with its month, or plan one.',
  },
  'renamed-product': { severity: 'info', what: 'A product is named by a former name alone.', fix: 'Write both names once: searches use either.' },
  'superseded-revision': {
    severity: 'advice',
    what: 'A standard is named in a revision that has been replaced, and the one in force is not named.',
    fix: 'Write both: the revision that you worked under and, once trained in it, the one in force.',
  },
  'gcp-refresh': {
    severity: 'advice',
    what: 'The GCP training is older than ICH E6(R3) (January 2025).',
    fix: 'Refresh it, and write the version and the date.',
  },
  'impossible-time': {
    severity: 'warning',
    what: 'More years are stated than the thing has existed or than the career has lasted, or a date comes before it began.',
    fix: 'Check the dates.',
  },
  'credential-lapsed': { severity: 'warning', what: 'A credential has lapsed by the date that the resume states.', fix: 'Renew it, or say when it was held.' },
  'credential-due': {
    severity: 'advice',
    what: 'A credential falls due soon, or its customary interval has passed.',
    fix: 'State the renewal date, or renew it.',
  },
  'hidden-text': {
    severity: 'warning',
    what: 'Competencies stand in text that a person cannot see. They count for nothing.',
    fix: 'Remove the hidden text: screening programs treat it as deceit.',
  },
  'invisible-characters': {
    severity: 'info',
    what: 'Characters that nobody sees stand inside words; a simple parser then does not find the words.',
    fix: 'Export the file anew from the word processor.',
  },
  'lost-by-simple-parsers': {
    severity: 'advice',
    what: 'Competencies stand only where simple parsers do not look (page headers, footers, text boxes, form fields), or only in a spelling that they do not join (invisible characters, ligatures, a hyphen at a line end).',
    fix: 'Repeat them, plainly spelled, in the body of the text.',
  },
  'patient-identifier': {
    severity: 'warning',
    what: 'A number that identifies a patient or a study subject stands in the resume.',
    fix: "Remove it at once: it is a patient's private information.",
  },
  'personal-identifier': {
    severity: 'warning',
    what: 'A social security number, an identity number or a date of birth stands in the resume.',
    fix: 'Remove it; it is asked for when it is needed.',
  },
  'licence-number': {
    severity: 'advice',
    what: 'The number of a licence or registration stands in the resume.',
    fix: 'Name the licence, the state and the expiry; give the number when it is asked for.',
  },
  'protocol-number': {
    severity: 'advice',
    what: "A sponsor's protocol number stands in the resume. Numbers of public registers are left alone.",
    fix: 'Describe the study by phase, indication and size, or by its number in a public register.',
  },
} as const satisfies Record<string, FindingRule>

/** The codes of findings. */
export type FindingCode = keyof typeof findingRules

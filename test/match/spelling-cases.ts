/** One rule of the matcher, as a text and what must be found in it. */
export interface SpellingCase {
  readonly what: string
  /** What the dictionary holds, each spelling an entry of its own. */
  readonly spellings: readonly string[]
  readonly text: string
  /** The slices of the text that must be found, in order; with the dictionary's spelling before it where several are held. */
  readonly found: readonly (string | readonly [spelling: string, written: string])[]
}

const one = (what: string, spelling: string, text: string, found: SpellingCase['found']): SpellingCase => ({ what, spellings: [spelling], text, found })

/** What the matcher promises about spelling, a line a promise. The benchmark asks other matchers the same. */
export const spellingCases: readonly SpellingCase[] = [
  // Whole words, in any case but for short acronyms
  one('plain words', 'Castor EDC', 'Built forms in Castor EDC every week', ['Castor EDC']),
  one('any case of a long spelling', 'OpenClinica', 'openclinica OPENCLINICA OpenClinica', ['openclinica', 'OPENCLINICA', 'OpenClinica']),
  one('one case of a short acronym', 'CPT', 'CPT, Cpt, cpt', ['CPT']),
  one('no part of a word', 'Rave', 'traveled bravely and was ravenous', []),
  one('no part of a longer acronym', 'MDS', 'MDSAP, AMDS, MDS', ['MDS']),
  one('no part of a name in code', 'ADaM', 'ADAM_spec and load_adam', []),
  one('no word with a letter that is not English', 'CRF', 'CRFé ÉCRF CRF', ['CRF']),
  one('no number that goes on', 'ICH E6', 'ICH E60 and ICH E6', ['ICH E6']),
  one('first and last in the text', 'Tableau', 'Tableau and Tableau', ['Tableau', 'Tableau']),
  one('between pictures', 'Epic', '\u{1F489}Epic\u{1F489} \u2022Epic', ['Epic', 'Epic']),
  {
    what: 'the longest spelling',
    spellings: ['Oracle', 'Oracle Health', 'Health Sciences'],
    text: 'Oracle Health Sciences',
    found: [['Oracle Health', 'Oracle Health']],
  },
  {
    what: 'a short spelling where the long one breaks off',
    spellings: ['Clinical Practice Research Datalink', 'Practice'],
    text: 'Clinical Practice Research Group',
    found: [['Practice', 'Practice']],
  },
  {
    what: 'both sides of a slash',
    spellings: ['Cerner', 'Meditech'],
    text: 'Cerner/Meditech',
    found: [
      ['Cerner', 'Cerner'],
      ['Meditech', 'Meditech'],
    ],
  },
  one('the head of a compound', 'Epic', 'Epic-certified trainer', ['Epic']),

  // Plural and possessive
  one('plural of an acronym', 'EMR', 'three EMRs', ['EMRs']),
  one('a capital S is no plural', 'HIM', 'HIMS', []),
  one('plural of words', 'case report form', 'designed case report forms', ['case report forms']),
  one('possessive', 'Cerner', "Cerner's and Cerner\u2019s", ['Cerner', 'Cerner']),
  one('an apostrophe left out', "Children's Oncology Group", 'Childrens Oncology Group, Children\u2019s Oncology Group', [
    'Childrens Oncology Group',
    'Children\u2019s Oncology Group',
  ]),

  // Signs that belong to a name
  one('ends in a bracket', 'ICH E6(R2)', 'under ICH E6(R2), then', ['ICH E6(R2)']),
  one('a bracket left out', 'ICH E6(R2)', 'ICH E6 R2; ICH E6R2; ICH-E6 (R2)', ['ICH E6 R2', 'ICH E6R2', 'ICH-E6 (R2)']),
  {
    what: 'ends in a sign',
    spellings: ['C', 'C++', 'C#'],
    text: 'C#, C++ and C',
    found: [
      ['C#', 'C#'],
      ['C++', 'C++'],
      ['C', 'C'],
    ],
  },
  one('a single letter, not glued to another', 'R', 'R, SAS; R&D; Amy R. Stone; Plan-R', ['R']),
  one('a full stop inside', 'Doxy.me', 'visits by Doxy.me. Next', ['Doxy.me']),
  one('an acronym with full stops', 'HIPAA', 'H.I.P.A.A. training', ['H.I.P.A.A']),
  one('an ampersand with and without spaces', 'CMC&R', 'CMC & R, CMC&R', ['CMC & R', 'CMC&R']),
  one('trade marks', 'Medidata Rave', 'Medidata\u00ae Rave\u2122 and Medidata Rave\u00ae', ['Medidata\u00ae Rave', 'Medidata Rave']),

  // What stands between two words
  one('a space for a hyphen', 'ICH-GCP', 'ICH GCP', ['ICH GCP']),
  one('a hyphen for a space', 'Veeva Vault', 'Veeva-Vault', ['Veeva-Vault']),
  one('a slash for a space', 'SAS STAT', 'SAS/STAT', ['SAS/STAT']),
  one('nothing for a hyphen', 'ICH-GCP', 'ICHGCP', ['ICHGCP']),
  one('nothing for a space', 'Clario Trial', 'ClarioTrial', ['ClarioTrial']),
  one('a hyphen inside a word', 'eCRF', 'e-CRF builds', ['e-CRF']),
  one('a space at a capital inside a word', 'PowerPoint', 'Power Point', ['Power Point']),
  one('no space elsewhere inside a word', 'Tableau', 'Tab leau', []),
  one('letters against digits', 'ICD-10', 'ICD10, ICD 10, ICD-10', ['ICD10', 'ICD 10', 'ICD-10']),
  one('two spaces', 'Castor EDC', 'Castor  EDC', ['Castor  EDC']),
  one('a tab', 'Castor EDC', 'Castor\tEDC', ['Castor\tEDC']),
  one('a no-break space', 'Castor EDC', 'Castor\u00a0EDC', ['Castor\u00a0EDC']),
  one('a no-break hyphen', 'ICH-GCP', 'ICH\u2011GCP', ['ICH\u2011GCP']),
  one('a dash', 'ICH-GCP', 'ICH\u2013GCP', ['ICH\u2013GCP']),
  one('the end of a line', 'Castor EDC', 'Castor\nEDC', ['Castor\nEDC']),
  one('the end of a line and an indent', 'Castor EDC', 'Castor\n      EDC', ['Castor\n      EDC']),
  one('a hyphen at the end of a line', 'ICD-10', 'ICD-\n10', ['ICD-\n10']),
  one('a word torn at the end of a line', 'pharmacovigilance', 'pharmaco-\nvigilance', ['pharmaco-\nvigilance']),

  // What ends a phrase
  one('a comma', 'Epic Willow', 'Epic, Willow', []),
  one('a semicolon', 'Epic Willow', 'Epic; Willow', []),
  one('a bullet', 'Epic Willow', 'Epic \u2022 Willow', []),
  one('a bar', 'Epic Willow', 'Epic | Willow', []),
  one('the end of a sentence', 'Epic Willow', 'We used Epic. Willow trees grew', []),
  one('an empty line', 'Epic Willow', 'Epic\n\nWillow', []),

  // Characters that read the same
  one('an accent in the text', 'Sjogren registry', 'Sj\u00f6gren registry', ['Sj\u00f6gren registry']),
  one('an accent in the dictionary', 'Sj\u00f6gren registry', 'Sjogren registry', ['Sjogren registry']),
  one('an accent as a character of its own', 'Sj\u00f6gren registry', 'Sjo\u0308gren registry', ['Sjo\u0308gren registry']),
  one('a soft hyphen', 'Tableau', 'Tab\u00adleau', ['Tab\u00adleau']),
  one('a character of no width', 'Tableau', 'Tab\u200bleau', ['Tab\u200bleau']),
  one('a ligature', 'Certified Coder', 'Certi\ufb01ed Coder', ['Certi\ufb01ed Coder']),
  one('wide letters', 'SAS', '\uff33\uff21\uff33', ['\uff33\uff21\uff33']),
  one('bold letters of mathematics', 'SAS', '\u{1d412}\u{1d400}\u{1d412}', ['\u{1d412}\u{1d400}\u{1d412}']),
  one('a letter before it that grows in small letters', 'Tableau', '\u0130\u0130 Tableau', ['Tableau']),
  one('an apostrophe read in the wrong encoding', 'Cerner', 'Cerner\u00e2\u20ac\u2122s', ['Cerner']),

  // What only looks like a spelling
  one('an address', 'Gmail', 'ina.vale@gmail.com, www.gmail.com/ina', []),
  {
    what: 'two numbers after one head',
    spellings: ['ICD-9', 'ICD-10'],
    text: 'ICD-9/10 coding',
    found: [
      ['ICD-9', 'ICD-9'],
      ['ICD-10', 'ICD-9/10'],
    ],
  },
  one('a version glued to a product', 'Excel', 'Excel2019', ['Excel']),
]

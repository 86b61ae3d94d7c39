import type { Status } from '../report/report.ts'

/** A way in which the words beside a name change what is claimed of it. */
export interface ClaimPattern {
  readonly status: Status
  /** Matched against what stands before the name ("lead", it ends there) or behind it ("tail", it begins there). */
  readonly pattern: RegExp
  /** Only for credentials. */
  readonly credentialOnly?: boolean
  /** What must stand behind the name as well. */
  readonly also?: RegExp
  /** Only where the name of a credential stands for the people who hold it. */
  readonly people?: boolean
}

/**
 * Up to so many words between a cue and the name. A hyphen, slash or apostrophe may part words or belong to one: a word therefore
 * goes on until a sign that only parts, and begins with one that only belongs. With two ways to read a line of hyphens there would be
 * millions, and one such line behind a name would stop the program.
 */
const upTo = (words: number, comma = ''): string =>
  `(?:[\\s${comma}'"(/&-]+[\\w.+#%$][\\w.+#'/%$-]*(?:[\\s${comma}"(&][\\s${comma}'"(/&-]*[\\w.+#%$][\\w.+#'/%$-]*){0,${words - 1}})?[\\s${comma}'"“(:/&-]*$`
const lead = (cue: string, words: number): RegExp => new RegExp(`(?:${cue})${upTo(words)}`, 'i')
/** The same across a colon: "Next step: a Green Belt". */
const leadColon = (cue: string, words: number): RegExp => new RegExp(`(?:${cue})${upTo(words, ':')}`, 'i')
/** The same where the words may be a list: "nurses, therapists and CNAs". */
const leadList = (cue: string, words: number): RegExp => new RegExp(`(?:${cue})${upTo(words, ',')}`, 'i')

const HARM =
  '(?:one\\b|afraid|miss|fail|late|exceed|delay|los[et]|deviat|error|incident|interrupt|downtime|supervis|assist|help|prompt|disrupt|finding|overdue|open|outstanding|critical|major|discrepanc|reject|defect|complaint|violation|backlog|breach|shows?\\b|profit|doubt|later|less|fewer|more\\b|only|just|merely|limited to|least|to mention|resuscitate|problem|data loss|single|quer(?:y|ies)|cost|fault|fewer|denials?)'
const HAVING =
  '(?:experience|exposure|knowledge|training|use|usage|access|work|practice|time|background|familiarity|skills?|proficiency|certifications?|credentials?|licen[cs]e|contact|involvement|understanding|hands-on|history|need|submissions?|filings?|audits?|projects?|reports?|studies|coursework|years?|opportunity|chance|formal|prior|previous|direct|current|part)'
const LEARN =
  '(?:learn|read|study|train|take|obtain|get|earn|complete|pursue|sit|enroll|enrol|become|attend|begin|start|acquire|gain|master|renew|add|explore|pick up)'
const COURSE = '(?:class(?:es)?|courses?|coursework|lessons?|training|certificate|certification|exam|boot ?camp|program(?:me)?|module|workshop|diploma)'

/** Words before the name. */
export const leadPatterns: readonly ClaimPattern[] = [
  { status: 'negated', pattern: lead(`\\b(?:no|zero|little(?: to no)?|limited to no) (?!${HARM})(?:[\\w-]+ ){0,3}?${HAVING}(?! ${HARM})`, 4) },
  { status: 'negated', pattern: lead(`\\b(?:never|not|nor|neither|cannot)\\b(?! (?:\\w+ )?${HARM})|n't\\b(?! (?:\\w+ )?${HARM})`, 5) },
  { status: 'negated', pattern: lead(`\\bwithout\\b(?! (?:\\w+ ){0,2}${HARM})`, 3) },
  {
    status: 'negated',
    pattern: lead('\\b(?:lack(?:s|ed|ing)?|un(?:versed|familiar|trained|practi[sc]ed|acquainted|certified|licensed)|inexperienced|yet to|new to|none)\\b', 5),
  },
  { status: 'negated', pattern: /\bnon-$/i },
  { status: 'negated', pattern: lead('\\b(?:other than|instead of|rather than|excluding|apart from|anything but|except for)', 2) },
  { status: 'negated', pattern: lead(`\\bno\\b(?! (?:\\w+ )?${HARM})`, 3) },
  {
    status: 'planned',
    pattern: leadColon(
      "\\b(?:want(?:s|ed|ing)?|wish(?:es|ed|ing)?|hop(?:e|es|ed|ing)|would (?:like|love|welcome|be (?:glad|happy|keen|willing)|have to|need|appreciate|enjoy)|eager|keen|willing|aspir(?:e|es|ing)|aim(?:s|ing)? to|intend(?:s|ing)?|interested in|interest in|booked (?:on|onto|for)|signed up for|registered for|curious|open to (?:learning|training)|excited to|seek(?:s|ing)?|(?<!we are |we're )look(?:s|ing) (?:to|for|forward)|going to|need(?:s|ing)? to|still (?:need(?:s|ing)?|ha[sv]e?) to|still to|next step|goals?:?(?= (?:is|are|to|of|include|for)|: )|will (?:be (?:trained|taking|learning|studying|certified|completing|attending)|receive|take|get|attend|complete|obtain|start|begin|learn|study|pursue|sit|need)|to be (?:trained|certified|obtained|taken)|learning plan|(?:on|to) my (?:list|roadmap)|target(?:ing)? certification|desire)\\b",
      7,
    ),
  },
  { status: 'planned', pattern: leadColon(`\\bplan(?:s|ning|ned)? (?:to ${LEARN}|on (?:\\w+ing)|for (?:my )?${COURSE}|${COURSE}|certification)`, 5) },
  { status: 'planned', pattern: leadColon(`\\b(?:can|could) ${LEARN}`, 5) },
  { status: 'planned', pattern: leadColon('\\b(?:planned|upcoming|future)\\b(?: (?:study|learning|training|goals?|courses?))?:?', 0) },
  {
    status: 'in-progress',
    pattern: leadColon(
      `\\b(?:(?:^|currently |presently |at present |at the moment |now |actively |still |am |been |i'm )learning|(?:currently|now|presently|at present) (?:completing|taking|doing|finishing|working through)|in (?:class|school|training) now|(?:self-)?studying|reading up on|pursuing|training (?:to|for|toward)|(?:currently|now|presently) training (?:in|on|to|for)|preparing for|sitting (?:for )?(?:the|my)|working toward(?:s)?|working on (?:my|getting|obtaining|earning)|enrol?led (?:in|on|for)|completing (?:my|coursework|${COURSE}|(?:a|an|the) (?:\\w+ ){0,2}${COURSE})|taking (?:an? |my |the |some )?(?:[\\w-]+ ){0,2}${COURSE}|in training (?:for|on|in)|${COURSE} (?:under ?way|in progress)|student (?:in|of)|candidate for|eligible for|scheduled (?:for|to (?:sit|take))|onboarding (?:to|on)|(?:half|mid|part)-?way through|in (?:the )?process of (?:obtaining|completing|earning|learning|getting|becoming|renewing)|awaiting|expected|anticipated|in progress:|in preparation for|preparation for)`,
      5,
    ),
  },
  {
    status: 'expired',
    credentialOnly: true,
    pattern: lead('\\b(?:expired|lapsed|inactive|former(?:ly)?|previous(?:ly)?|past|once|used to (?:hold|have|be)|surrendered|retired)\\b', 3),
  },
  {
    status: 'not-candidate',
    pattern: lead(
      "\\b(?:sold|sell(?:s|ing)?|distributor of|resold|resell(?:s|ing|er)?|marketed|marketing (?:of|for)|promoted(?! to)|pitch(?:ed|ing)|demo(?:ed|'d)|sales (?:of|for)|sales rep(?:resentative)? for|account (?:executive|manager) (?:for|at)|quota|recruit(?:ed|ing|er) (?:for|[\\w .+#-]{2,20} (?:developers|engineers|analysts|nurses|coders))|placed candidates|clients? (?:included?|such as|were|list)|customers? (?:included?|such as)|compet(?:ed|ing) (?:with|against)|competitors?|invest(?:ed|ing|or) in|employed (?:by|at)|work(?:ed|ing|s)? (?:at|for)|hired by|intern(?:ed|ship)? at|employee (?:of|at)|(?:job|position|role|career) (?:at|with)|interviewed (?:at|with|for)|acquired by|founded|sponsored by|funded by|owned by|purchased by|donated by|shares (?:of|in)|stock in|(?:lawsuit|suit|litigation|case) against|makers? of|assembl(?:ed|ing))",
      5,
    ),
  },
  {
    status: 'not-candidate',
    pattern: lead(
      `(?:(?:^ *|[.:;,] ?|\\b(?:the|our|an?|their|whose|my|those|these|which) (?:\\w+ )?)(?:vendor|contractor|supplier|agency|analyst|colleague|developer|programmer|statistician|nurse|coder|CRA|physician|doctor|pharmacist|lawyer|paramedic|(?:physio)?therapist|provider|clinician|scientist|engineer|accountant)s?|(?:the|another) (?:statistics|IT|report(?:ing)?|data|programming|other|central) (?:group|team|department|unit))(?: (?:there|upstairs|beside me|next door))? (?:wrote|writes?|programmed|built|builds?|ran|runs?|wrote|made|makes?|assign\\w*|work(?:s|ed)?|chart(?:s|ed)?|use[sd]?|handle[sd]?|quer(?:ied|y|ies)|code[sd]?|did|do|manage[sd]?|held|holds?|enter(?:s|ed)?|kept|keeps?|maintain\\w*)\\b`,
      5,
    ),
  },
  { status: 'not-candidate', pattern: lead('\\b(?:our|a|the) clients?,?', 1) },
  {
    status: 'not-candidate',
    pattern: leadList(
      '\\bmy (?:sister|brother|wife|husband|spouse|mother|father|friend|daughter|son|aunt|uncle|cousin|boss|manager|supervisor|partner|roommate|neighbou?r)\\b',
      4,
    ),
  },
  { status: 'not-candidate', pattern: lead('\\b(?:around|next to|beside|behind) the', 2) },
  { status: 'not-candidate', pattern: lead('\\bfor', 2), also: /^ (?:brochures?|flyers?|catalogues?|catalogs?|posters?|booth)\b/i },
  {
    status: 'not-candidate',
    pattern: lead('\\b(?:placed|hired|recruited|sourced|staffed|interviewed|screened)\\b', 5),
    also: /^ (?:developers?|programmers?|engineers?|consultants?|analysts?|nurses?|coders?|specialists?|administrators?)\b/i,
  },
  { status: 'not-candidate', pattern: /\b\d{1,5} $/, also: /^ (?:court|lane|drive|close|place|way|street|road|avenue|terrace|boulevard|blvd)\b/i },
  {
    status: 'not-candidate',
    pattern: lead(
      "\\b(?:must (?:have|be|know|hold)|required?(?: skills| qualifications)?:|requirements?:|requires|you(?: will|'ll| have| must| should| are)|required of|preferred qualification|vacancy:?|we (?:are looking for|require|offer|seek|need|use)|(?:ideal|successful|strong) candidate|candidates? (?:should|must|with|fluent|need|who|will|have|holding)|applicants? (?:should|must|with|need|who|will)|preferred(?: skills| qualifications)?:|nice to have:?|should (?:have|know|be|hold)|employer asks|posting asks|job (?:ad|posting|description)\\b.{0,20}|(?:colleague's|wife's|husband's|manager's|supervisor's|physician's|nurse's|patient's))",
      8,
    ),
  },
  {
    status: 'not-candidate',
    credentialOnly: true,
    people: true,
    pattern: leadList(
      '\\b(?:supervis(?:e|ed|es|ing|ion of)|overs(?:ee|aw|eeing|ees)|manag(?:e|ed|ing)|led|leads?|team of|staff of|precept(?:ed|ing|or to|or for)?|mentor(?:ed|ing)?|orient(?:ed|ing)?|train(?:ed|ing)? (?:new|\\d)|hir(?:e|ed|ing)|schedul(?:e|ed|ing|es)|delegat(?:e|ed|ing) (?:to|tasks to)|assist(?:ed|ing|s)?|help(?:ed|ing|s)?|(?<!life )support(?:ed|ing|s)?|report(?:ed|ing|s)? to|collaborat(?:e|ed|ing) with|coordinat(?:e|ed|ing) (?:with|care with)|communicat(?:e|ed|ing) with|work(?:ed|ing|s)? (?:with|alongside|under|closely with)|liais(?:e|ed|ing|on) (?:with|between)|partner(?:ed|ing)? with|under (?:the )?(?:direct )?(?:supervision|direction|guidance) of|under|directed by|supervised by|alongside|other|need of an?|requir(?:e|ing) an?|his|her|their|whose|between|recruit(?:ed|ing)?|staff(?:ed|ing)?|students?)',
      8,
    ),
  },
  {
    status: 'not-candidate',
    credentialOnly: true,
    people: true,
    pattern:
      /\b(?:(?:to|for|notif(?:y|ies|ied|ying)|inform(?:s|ed|ing)?|alert(?:s|ed|ing)?|between) (?:an? |the |other |their )?|(?:by|with|of|from) (?:an? |the |other |their ))$/i,
    also: /^(?! ?[A-Z]{2,}|,? (?:licen|certif|exam|for \d|since))/,
  },
  { status: 'not-candidate', credentialOnly: true, people: true, pattern: leadList('\\bfor (?:two|three|four|five|six|seven|eight|ten|twelve|\\d+)', 3) },
]

const END =
  '(?=\\s*(?:$|[).,;|\\n-]|(?:19|20)\\d\\d|(?:by|in|on|for|at|with|through|via|since|completion|date|spring|summer|fall|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|exam|certification|certificate|course|q[1-4])[a-z]*\\b))'
/** Words between the name and a cue, with one way to read each line, as above; the last one may be tied to the cue by a hyphen. */
const tail = (cue: string, words = 3): RegExp =>
  new RegExp(`^[\\s()"',:–-]{0,5}(?:-[\\s:,()–-]*)?(?:[\\w'./][\\w'./-]*[\\s:,()–][\\s:,()–-]*){0,${words}}?(?:[\\w'./]+-)?(?:${cue})`, 'i')

/** Words behind the name. */
export const tailPatterns: readonly ClaimPattern[] = [
  { status: 'negated', pattern: /^\s*[:–-]\s*(?:no|none|nil|never|not)\b(?! (?:only|just|less))/i },
  {
    status: 'negated',
    pattern: tail(
      `(?:not|never|can't|cannot|don't|didn't|haven't) (?:yet )?(?:been |be )?(?:use|opened|met|learn(?:t|ed)|know|own|tried|used|held|obtained|taken|attempted|required|applicable|worked|touched|mine|tried|part of|available|done|trained|certified|learned|applied|seen)|(?:is|are) new to me|none\\b|no experience|not yet${END}|not so far|unused|\\bnil\\b`,
      6,
    ),
  },
  {
    status: 'in-progress',
    pattern: tail(
      `(?:exam (?:booked|scheduled)|in[ -]progress|under ?way|ongoing|pending|eligible|expected|anticipated|to be completed|candidate|currently (?:enrol?led|pursuing|studying|learning)|now studying|in training|being completed|not yet completed|started|(?:now |currently )?(?:studying|pursuing)|(?:still )?being (?:learn(?:t|ed)|studied|completed))${END}`,
      6,
    ),
  },
  {
    status: 'planned',
    pattern: tail(
      '(?:(?:still )?to be learn(?:t|ed)|planned|next year|is (?:my )?next|to be (?:taken|obtained)|upcoming|scheduled for|plan(?:s|ning)? to|application being|hope to|intend to|(?:class|course|training) (?:that )?(?:starts?|begins?|(?:is )?booked))',
      5,
    ),
  },
  {
    status: 'expired',
    credentialOnly: true,
    pattern: tail('(?:expired|lapsed|inactive|not renewed|not current|no longer (?:active|current|valid|held)|surrendered|discontinued)', 8),
  },
  {
    status: 'not-candidate',
    pattern: tail(
      `(?:(?:is|are) (?:a plus|required|preferred|desirable|an advantage|a must|needed)|a (?:big |strong )?plus${END}|preferred${END}|required${END}|an advantage|desirable${END}|a must${END})`,
      3,
    ),
  },
  {
    status: 'not-candidate',
    pattern: tail('(?:made|built|written|run|done|kept|maintained|given|provided|supplied|programmed) by (?:our|the|an?|my|another)', 3),
  },
  { status: 'not-candidate', pattern: /^ is what (?:our|the|their) [\w ]{2,30} uses?\b/i },
  {
    status: 'not-candidate',
    pattern:
      /^(?:'s)? (?:prize|bowl|cup|trophy|medal|advertis\w+|merchandise|award|avenue|street|road|boulevard|scholarship|stock|shares|sales (?:team|rep)|reseller|account executive|headquarters|campus|booth|corporate office|sponsorship|merger|acquisition|recruiter)\b/i,
  },
  {
    status: 'not-candidate',
    credentialOnly: true,
    people: true,
    pattern:
      /^(?:'?s)?'? (?:supervision|oversight|staff|students?|team|teams|accreditation|re-?accreditation|on duty|in charge|colleagues|applicants|candidates)\b/i,
  },
]

/** What ends the reach of a cue: a turn, or a fresh claim. */
export const TURN =
  /\b(?:but|however|although|though|whereas|while|instead(?! of)|(?<!not |never |n't )yet(?! to)|now (?:use|using))\b|(?:,|\band\b|&)\s*(?:(?!never|not|no|un|without|cannot|can)\w+ )?(?:proficient|experienced|skilled|fluent|certified in|expert|strong|used|use|built|using|worked with|trained \d|currently using|completed|passed|hold|earned)\b|[.!?]\s+(?=[A-Z])/gi

/** Between cue and name these show that the wish is for a job, or that something of one's own is put to use. */
export const NO_PLAN =
  /\b(?:my|our|position|role|job|opportunit\w+|career|employment|challeng\w+|utiliz\w+|leverag\w+|contribut\w+|bring\w*|where|which allow\w*|that allow\w*)\b/i

/** Headings and labels under which everything has one status. */
export const headingPatterns: readonly { readonly status: Status; readonly pattern: RegExp }[] = [
  {
    status: 'in-progress',
    pattern:
      /^(?:currently (?:learning|studying|pursuing|enrolled)|(?:\w+ ){0,2}in progress|current (?:coursework|studies|training)|ongoing (?:training|courses?)|learning now|now learning)$/i,
  },
  {
    status: 'planned',
    pattern:
      /^(?:planned(?: \w+){0,2}|(?:learning|future|development|career) goals?|want to learn|wish ?list|next steps|upcoming (?:training|courses?|certifications?)|to learn|plans?)$/i,
  },
  { status: 'expired', pattern: /^(?:(?:expired|lapsed|past|former|previous|inactive)(?: \w+){0,2})$/i },
  { status: 'negated', pattern: /^(?:(?:\w+ )?not (?:used|known|held)|not familiar with|no experience(?: with| in)?|unfamiliar with|not used)$/i },
  {
    status: 'not-candidate',
    pattern:
      /^(?:references?(?: available)?|referees?|(?:job|position) (?:description|requirements|posting)|requirements|about the (?:role|job)|what we are looking for|clients?(?: list)?|key clients|required(?: skills)?|preferred(?: skills)?)$/i,
  },
]

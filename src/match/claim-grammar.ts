import data from '../../dictionaries/resume-words.json'
import type { Status } from '../report/report.ts'

const { titles, professions, employers } = data as {
  readonly professions: readonly string[]
  readonly titles: readonly string[]
  readonly employers: { readonly strong: readonly string[] }
}
const organisations = employers.strong.map((word) => `${(word[0] as string).toUpperCase()}${word.slice(1)}`)

/** A way in which the words beside a name change what is claimed of it. */
export interface ClaimPattern {
  readonly status: Status
  /** Matched against what stands before the name ("lead", it ends there) or behind it ("tail", it begins there). */
  readonly pattern: RegExp
  /** Only for credentials. */
  readonly credentialOnly?: boolean
  /** What must stand behind the name as well. */
  readonly also?: RegExp
  /** Only where the name of a credential may stand for the people who hold it: "an RN", not "the OSHA 10". */
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
  '(?:one\\b|afraid|miss|fail|late|exceed|delay|los[et]|deviat|error|incident|interrupt|downtime|supervis|assist|help|prompt|disrupt|finding|overdue|open|outstanding|critical|major|discrepanc|reject|defect|complaint|violation|backlog|breach|shows?\\b|profit|doubt|later|less|fewer|more\\b|only|just|merely|limited to|least|to mention|resuscitate|problem|data loss|single|quer(?:y|ies)|cost|fault|fewer|denials?|stop|prevent|hinder|discourag|hesitat)'
const HAVING =
  '(?:experience|exposure|knowledge|training|use|usage|access|work|practice|time|background|familiarity|skills?|proficiency|certifications?|credentials?|licen[cs]e|contact|involvement|understanding|hands-on|history|need|submissions?|filings?|audits?|projects?|reports?|studies|coursework|years?|opportunity|chance|formal|prior|previous|direct|current|part)'
const LEARN =
  '(?:learn|read|study|train|take|obtain|get|earn|complete|pursue|sit|enroll|enrol|become|attend|begin|start|acquire|gain|master|renew|add|explore|pick up|be|hold|pass|finish|receive)'
const COURSE = '(?:class(?:es)?|courses?|coursework|lessons?|training|certificate|certification|exam|boot ?camp|program(?:me)?|module|workshop|diploma)'

/** Words before the name. */
export const leadPatterns: readonly ClaimPattern[] = [
  { status: 'negated', pattern: lead(`\\b(?:no|zero|little(?: to no)?|limited to no) (?!${HARM})(?:[\\w-]+ ){0,3}?${HAVING}(?! ${HARM})`, 4) },
  { status: 'negated', pattern: lead(`\\b(?:never|not|nor|neither|cannot)\\b(?! (?:\\w+ nor )?(?:\\w+ )?${HARM})|n't\\b(?! (?:\\w+ )?${HARM})`, 5) },
  { status: 'negated', pattern: lead(`\\bwithout\\b(?! (?:\\w+ ){0,2}${HARM})`, 3) },
  {
    status: 'negated',
    pattern: lead('\\b(?:lack(?:s|ed|ing)?|un(?:versed|familiar|trained|practi[sc]ed|acquainted|certified|licensed)|inexperienced|yet to|new to|none)\\b', 5),
  },
  { status: 'negated', pattern: /\bnon-$/i },
  {
    status: 'negated',
    credentialOnly: true,
    pattern: lead('\\bfail(?:ed|ing|s)?(?: (?:to|in) (?:pass|complete|obtain|earn|get|renew)(?:ing)?)?|\\bwithout (?:passing|finishing|completing)', 1),
  },
  {
    status: 'negated',
    pattern: lead(`\\b(?:dropped out of|withdr[ae]w(?:n|ing)? from|gave up(?: on)?|abandoned|quit) (?:the|an?|my)`, 2),
    also: new RegExp(`^(?: [\\w-]+){0,2}? ${COURSE}\\b`, 'i'),
  },
  { status: 'negated', pattern: lead('\\b(?:other than|instead of|rather than|excluding|apart from|anything but|except for)', 2) },
  { status: 'negated', pattern: lead(`\\bno\\b(?! ?[/,;|])(?! (?:\\w+ )?${HARM})`, 3) },
  { status: 'negated', pattern: lead('\\bzero', 0) },
  {
    status: 'planned',
    pattern: leadColon(
      `\\b(?:(?<!\\b(?:employer|company|hospital|agency|clinic|posting|job|position|role|they) )want(?:s|ed|ing)?|wish(?:es|ed|ing)?|hop(?:e|es|ed|ing)|would (?:like|love|welcome|be (?:glad|happy|keen|willing)|have to|need|appreciate|enjoy)|eager|keen|willing|aspir(?:e|es|ing)|aim(?:s|ing)? to|intend(?:s|ing)?|interested in|interest in|booked (?:on|onto|for)|(?:expect(?:s|ing)?|about|set|ready|hoping|preparing) to ${LEARN}|signed up for|registered for|curious|open to (?:learning|training)|excited to|seek(?:s|ing)?|(?<!we are |we're )look(?:s|ing) (?:to|for|forward)|going to|need(?:s|ing)? to|still (?:need(?:s|ing)?|ha[sv]e?) to|still to|next step|next (?:up|on|in) (?:(?:the|my) )?\\w+|ambitions?|dreams?|goals?:?(?= (?:is|are|to|of|include|for)|:| ?[-–] )|will (?:be (?:trained|taking|learning|studying|certified|completing|attending)|receive|take|get|attend|complete|obtain|start|begin|learn|study|pursue|sit|need)|to be (?:trained|certified|obtained|taken)|learning plan|(?:on|to) my (?:list|roadmap)|target(?:ing)? certification|desire)\\b`,
      7,
    ),
  },
  { status: 'planned', pattern: leadColon(`\\bplan(?:s|ning|ned)? (?:to ${LEARN}|on (?:\\w+ing)|for (?:my )?${COURSE}|${COURSE}|certification)`, 5) },
  { status: 'planned', pattern: leadColon(`\\b(?:can|could) ${LEARN}`, 5) },
  { status: 'planned', pattern: leadColon('\\b(?:planned|upcoming|future)\\b(?: (?:study|learning|training|goals?|courses?))?:?', 0) },
  {
    status: 'in-progress',
    pattern: leadColon(
      `\\b(?:(?:^|currently |presently |at present |at the moment |now |actively |still |am |been |i'm )learning|(?:currently|now|presently|at present) (?:completing|taking|doing|finishing|working through)|in (?:class|school|training) now|(?:self-)?studying|(?:reading|revising|prepping|cramming) (?:up on|for)|teaching myself|shadowing|(?:days|weeks|months|modules|chapters) into (?:an?|my|the)|pursuing|training (?:to|for|toward)|(?:currently|now|presently) training (?:in|on|to|for)|preparing for|(?:sitting|retaking|re-?sitting) (?:for )?(?:the|my)|working toward(?:s)?|working on (?:my|getting|obtaining|earning)|enrol?led (?:in|on|for)|completing (?:my|coursework|${COURSE}|(?:a|an|the) (?:\\w+ ){0,2}${COURSE})|taking (?:an? |my |the |some )?(?:[\\w-]+ ){0,2}${COURSE}|in training (?:for|on|in)|${COURSE} (?:under ?way|in progress)|student (?:in|of)|candidate for|eligible for|scheduled (?:for|to (?:sit|take|test|attend|start|begin|complete))|onboarding (?:to|on)|(?:half|mid|part)-?way through|in (?:the )?process of (?:obtaining|completing|earning|learning|getting|becoming|renewing)|awaiting|expected|anticipated|in progress:|in preparation for|preparation for)`,
      5,
    ),
  },
  {
    status: 'in-progress',
    credentialOnly: true,
    pattern: lead(
      '\\b(?:going|working|part ?way) through|working on|in the middle of|applied for(?! and)|applying for|application (?:submitted |sent |filed |made )?(?:for|to)|(?<!\\b(?:students|learners|trainees|candidates|employees|staff|clients) )attempting',
      4,
    ),
  },
  {
    status: 'in-progress',
    credentialOnly: true,
    pattern: /(?:^|[.:;,-] ?|\b(?:now|currently|am|i'm|and|also) )taking (?:an? |the |my )?(?:[\w-]+ ){0,1}$/i,
    also: /^(?:$|[.,;)]| (?:this|next|again|now|in (?:the )?(?:\d|spring|summer|fall|autumn|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/i,
  },
  {
    status: 'expired',
    credentialOnly: true,
    pattern: lead('\\b(?:expired|lapsed|inactive|former(?:ly)?|previous(?:ly)?|past|once|used to (?:hold|have|be)|surrendered|retired|ex-[a-z]*)\\b', 3),
  },
  {
    status: 'expired',
    credentialOnly: true,
    pattern: /\blet (?:my |the )?(?:[\w-]+ )?$/i,
    also: /^ (?:[\w-]+ ){0,2}?(?:go|lapse|expire|run out|slip)\b/i,
  },
  {
    status: 'not-candidate',
    pattern: lead(
      "\\b(?:sold|sell(?:s|ing)?|distributor of|resold|resell(?:s|ing|er)?|marketed|marketing (?:of|for)|promoted(?! to)|pitch(?:ed|ing)|demo(?:ed|'d)|sales (?:of|for)|sales rep(?:resentative)? for|account (?:executive|manager) (?:for|at)|quota|recruit(?:ed|ing|er) (?:for|[\\w .+#-]{2,20} (?:developers|engineers|analysts|nurses|coders))|placed candidates|clients? (?:included?|such as|were|list)|customers? (?:included?|such as)|compet(?:ed|ing) (?:with|against)|competitors?|invest(?:ed|ing|or) in|employed (?:by|at)|work(?:ed|ing|s)? (?:at|for)|hired by|intern(?:ed|ship)? at|employee (?:of|at)|(?:job|position|role|career) (?:at|with)|interviewed (?:at|with|for)|acquired by|founded|sponsored by|funded by|owned by|purchased by|donated by|shares (?:of|in)|stock in|(?:lawsuit|suit|litigation|case) against|makers? of)",
      5,
    ),
  },
  {
    status: 'not-candidate',
    pattern: lead(
      `(?:(?:^ *(?!(?:\\w+ ){1,3}who\\b)|[.:;,] ?|\\b(?:the|our|an?|their|its|whose|my|those|these|which|where|while|when|so) (?:\\w+ )?)(?:vendor|bookkeeper|receptionist|secretary|administrator|teacher|contractor|supplier|agency|analyst|colleague|developer|programmer|statistician|coder|CRA|lawyer|provider|clinician|scientist|engineer|accountant|${professions.join('|')})s?|(?:the|another) (?:statistics|IT|report(?:ing)?|data|programming|other|central) (?:group|team|department|unit))(?: team)?(?: (?:there|upstairs|beside me|next door|who|that))? (?:monitored|wrote|writes?|programmed|built|builds?|ran|runs?|wrote|made|makes?|assign\\w*|work(?:s|ed)?|chart(?:s|ed)?|use[sd]?|handle[sd]?|quer(?:ied|y|ies)|code[sd]?|did|do|manage[sd]?|held|holds?|enter(?:s|ed)?|kept|keeps?|maintain\\w*)\\b`,
      5,
    ),
  },
  { status: 'not-candidate', pattern: lead('\\b(?:our|a|the) clients?,?', 1) },
  {
    status: 'not-candidate',
    pattern: leadList(
      '(?:^ ?|\\bmy )(?:sister|brother|wife|husband|spouse|mother|father|friend|daughter|son|aunt|uncle|cousin|roommate|neighbou?r)(?![w-])|\\bmy (?:boss|manager|supervisor|partner|preceptor|mentor|colleague|coach|instructor|attending|director)\\b',
      4,
    ),
  },
  { status: 'not-candidate', pattern: lead('\\b(?:department|dept\\.?|school|division|college|institute|faculty) (?:of|for)', 0) },
  { status: 'not-candidate', pattern: lead('\\b(?:around|next to|beside|behind) the', 2) },
  {
    status: 'not-candidate',
    pattern: lead(
      '\\b(?:assembl|solder|pack(?:ag)?|weld|mould|mold|machin)(?:ed|ing)\\b(?: (?:the )?(?:housings?|parts?|cases?|components?|boards?|frames?|trays?) (?:for|of))?',
      1,
    ),
    also: /^(?: [\w-]+)? (?:cabinets?|carts?|stations?|pumps?|machines?|devices?|hardware|boards?|housings?|parts?|units?|components?|scanners?)\b|^ (?:at|for|in) (?:[\w-]+ ){0,4}(?:plant|factory|line|warehouse|floor)\b/i,
  },
  { status: 'not-candidate', pattern: lead('\\bfor', 2), also: /^ (?:brochures?|flyers?|catalogues?|catalogs?|posters?|booth)\b/i },
  { status: 'not-candidate', pattern: lead('\\b(?:deliver|distribut|hand|mail)ed\\b', 2), also: /^(?: [\w-]+)? (?:brochures?|flyers?|leaflets?|posters?)\b/i },
  { status: 'not-candidate', pattern: lead('\\b(?:brochures?|flyers?|leaflets?|posters?|booths?|adverts?) for', 2) },
  {
    status: 'not-candidate',
    pattern: lead('\\b(?:placed|hired|recruited|sourced|staffed|interviewed|screened)\\b', 5),
    also: /^(?:(?:,|,? and|,? or|\/| &) ?[\w.+#-]+){0,5} (?:developers?|programmers?|engineers?|consultants?|analysts?|nurses?|coders?|specialists?|administrators?)\b/i,
  },
  { status: 'not-candidate', pattern: /\b\d{1,5} $/, also: /^ (?:court|lane|drive|close|place|way|street|road|avenue|terrace|boulevard|blvd)\b/i },
  {
    status: 'not-candidate',
    pattern: lead(
      "\\b(?:must (?:currently |already |also )?(?:have|be|know|hold|possess|own|carry|obtain)|required?(?: skills| qualifications)?:|requirements?(?: for [\\w ]{2,30})?(?: (?:is|are|include[sd]?))?:?|requires|(?:employer|compan(?:y|ies)|hospital|agency|post(?:ing)?|job|position|role|vacancy|advert|they)(?: (?:at|in|of|from|with) (?:the |our |an? )?[\\w'-]+(?: [\\w'-]+)?)? (?:also |all |each )?(?:wants?|needs?|asks? for|prefers?|demands?|expects?|seeks?)|you(?: will|'ll| have| must| should| are)|required of|preferred qualification|vacancy:?|we (?:are looking for|require|offer|seek|need|use)|(?:ideal|successful|strong) candidate|candidates? (?:should|must|with|fluent|need|who|will|have|holding)|applicants? (?:should|must|with|need|who|will)|preferred(?: skills| qualifications)?:|nice to have:?|should (?:have|know|be|hold)|employer asks|posting asks|(?:adverts?|ads?|postings?|vacanc(?:y|ies)) (?:asking|calling|looking) for|job (?:adverts?|ads?|postings?|descriptions?)\\b.{0,20}|(?:colleague's|wife's|husband's|manager's|supervisor's|physician's|nurse's|patient's))",
      8,
    ),
  },
  { status: 'not-candidate', credentialOnly: true, pattern: lead('\\b(?:his|her|their|whose)', 2) },
  {
    status: 'not-candidate',
    credentialOnly: true,
    pattern: lead(
      '\\b(?:students|learners|trainees|candidates|employees|staff|clients) (?:who (?:are|were) )?(?:attempting|seeking|sitting|taking|earning|who need)',
      3,
    ),
  },
  // "Booked travel for Jane Roe, RN"
  {
    status: 'not-candidate',
    credentialOnly: true,
    pattern: new RegExp(
      `\\b(?:for|to|with|by|under|assist(?:ed|ing)|support(?:ed|ing)) (?:Drs?\\.? )?(?!(?:[A-Z][\\w'-]+ ){0,2}(?:${organisations.join('|')})\\b)[A-Z][a-z'-]+(?: [A-Z]\\.?)? [A-Z][a-z'-]+, (?:[A-Z][A-Za-z-]{1,8}, ){0,3}$`,
    ),
  },
  { status: 'not-candidate', pattern: lead('\\b(?:another|(?:the|an) other) (?:[\\w-]+ ){0,3}?(?:taught|held|had|ran|led|used|did|gave|wrote|knew)', 3) },
  {
    status: 'not-candidate',
    credentialOnly: true,
    people: true,
    pattern: leadList(
      '\\b(?:supervis(?:e|ed|es|ing|ion of)|overs(?:ee|aw|eeing|ees)|manag(?:e|ed|ing)|led|(?:^|[.:;] ?|\\b(?:i|and|to|also) )leads?|team of|staff of|precept(?:ed|ing|or to|or for)?|mentor(?:ed|ing)?|orient(?:ed|ing)?|train(?:ed|ing)? (?:new|\\d)|hir(?:e|ed|ing)|schedul(?:e|ed|ing|es)|delegat(?:e|ed|ing) (?:to|tasks to)|assist(?:ed|ing|s)?|help(?:ed|ing|s)?|(?<!life )support(?:ed|ing|s)?|report(?:ed|ing|s)? to|collaborat(?:e|ed|ing) with|coordinat(?:e|ed|ing) (?:with|care with)|communicat(?:e|ed|ing) with|work(?:ed|ing|s)? (?:with|alongside|under|closely with)|liais(?:e|ed|ing|on) (?:with|between)|partner(?:ed|ing)? with|under (?:the )?(?:direct )?(?:supervision|direction|guidance) of|under|directed by|supervised by|alongside|need of an?|requir(?:e|ing) an?|between|recruit(?:ed|ing)?|staff(?:ed|ing)?|students)',
      8,
    ),
  },
  {
    status: 'not-candidate',
    credentialOnly: true,
    people: true,
    pattern:
      /\b(?:(?:to|for|notif(?:y|ies|ied|ying)|inform(?:s|ed|ing)?|alert(?:s|ed|ing)?|between) (?:an? |the |other |their )?|(?:by|with|of|from) (?:an? |the |other |their ))$/i,
    also: /^(?! ?[A-Z]{2,}|,? (?:licen|certif|exam|course|class|card|for \d|since))/,
  },
  { status: 'not-candidate', credentialOnly: true, people: true, pattern: leadList('\\bfor (?:two|three|four|five|six|seven|eight|ten|twelve|\\d+)', 3) },
]

const END =
  '(?=\\s*(?:$|[).,;|\\n-]|\\d{1,2}\\b|(?:19|20)\\d\\d|(?:by|in|on|for|at|with|through|via|since|completion|date|spring|summer|fall|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|exam|certification|certificate|course|q[1-4])[a-z]*\\b))'
/** Words between the name and a cue, with one way to read each line, as above; the last one may be tied to the cue by a hyphen. */
const tail = (cue: string, words = 3): RegExp =>
  new RegExp(`^[\\s()"',:–-]{0,5}(?:-[\\s:;,()–-]*)?(?:[\\w'./][\\w'./-]*[\\s:;,()–][\\s:;,()–-]*){0,${words}}?(?:[\\w'./]+-)?(?:${cue})`, 'i')

/** Words behind the name. */
export const tailPatterns: readonly ClaimPattern[] = [
  { status: 'negated', pattern: /^\s*[:–-]\s*(?:no|none|nil|never|not)\b(?! (?:only|just|less))/i },
  {
    status: 'negated',
    pattern: tail(
      `(?:not|never|can't|cannot|don't|didn't|haven't) (?:yet )?(?:been |be )?(?:use|opened|met|pass|finish|complete|earn|obtain|attend|learn(?:t|ed)|know|own|tried|used|held|obtained|taken|attempted|required|applicable|worked|touched|mine|tried|part of|available|done|trained|certified|learned|applied|seen)|(?:is|are) new to me|none\\b|no experience|never (?:professionally|in production|at work|on the job|in practice)|not yet${END}|not so far|unused|\\bnil\\b`,
      6,
    ),
  },
  {
    status: 'in-progress',
    pattern: tail(
      `(?:exam (?:is )?(?:booked|scheduled|set|date|to follow|next|coming up|soon|in|on)|in[ -]progress|under ?way|ongoing|pending|eligible|expected|anticipated|to be completed|candidate|currently (?:enrol?led|pursuing|studying|learning)|now studying|in training|being completed|not yet completed|started|(?:now |currently )?(?:studying|pursuing)|\\d{1,2} ?% (?:complete|completed|done|through|finished)|\\d{1,2} of \\d{1,2} (?:\\w+ )?(?:courses?|modules?|parts?|units?|papers?)(?: \\w+)?|(?:still )?being (?:learn(?:t|ed)|studied|completed))${END}`,
      6,
    ),
  },
  { status: 'in-progress', credentialOnly: true, pattern: /^[\s(:–-]{1,3}(?:board[- ])?(?:eligible|provisional|learner'?s'? permit|permit)\b/i },
  {
    status: 'planned',
    pattern: tail(
      '(?:some ?day\\b|(?<!(?:within|in|per) )one day(?=\\s*(?:[.,;)]|$))|(?:still )?to be learn(?:t|ed)|planned|next year|is (?:my )?next|to be (?:taken|obtained)|upcoming|scheduled for|plan(?:s|ning)? to|application being|hope to|intend to|(?:class|course|training) (?:that )?(?:starts?|begins?|(?:is )?booked))',
      7,
    ),
  },
  {
    status: 'expired',
    credentialOnly: true,
    pattern: tail(
      '(?:expired|lapsed|inactive|not renewed|not current|no longer (?:active|current|valid|held)|surrendered|discontinued|overdue|(?:has |have )?r[au]n out)',
      8,
    ),
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
      /^(?:'s)? (?:(?:staff|employee) )?(?:shuttles?|cafeteria|canteen)\b|^(?:'s)? (?:prize|bowl|cup|trophy|medal|advertis\w+|merchandise|award|avenue|street|road|boulevard|scholarship|stock|shares|sales (?:team|rep)|reseller|account executive|headquarters|campus|booth|corporate office|sponsorship|merger|acquisition|recruiter)\b/i,
  },
  {
    status: 'not-candidate',
    credentialOnly: true,
    pattern: /^'?s? (?:students?|learners|pupils?|trainees|apprentices|applicants?|candidates|holders|starters?|crews?)\b/i,
  },
  {
    status: 'not-candidate',
    credentialOnly: true,
    people: true,
    pattern: new RegExp(
      `^(?:'?s)?'? (?:supervision|oversight|(?:staff|teams?)\\b(?! (?:[\\w-]+ )?(?:${titles.join('|')})\\b)|accreditation|re-?accreditation|on duty|in charge|colleagues)\\b`,
      'i',
    ),
  },
]

/** What ends the reach of a cue: a turn, or a fresh claim. */
export const TURN =
  /\b(?:but|however|although|though|whereas|while|instead(?! of)|(?<!not |never |n't )yet(?! to)|now (?:use|using))\b|(?:,|\band\b|&)\s*(?:(?!never|not|no|un|without|cannot|can)\w+ )?(?:proficient|experienced|skilled|fluent|certified in|expert|strong|used|use|built|using|worked with|trained \d|currently using|completed|passed|hold|earned)\b|[.!?]\s+(?=[A-Z])/gi

/** Two denials that make an assertion: "nothing I can't do in Excel", "hardly a day without Epic". */
export const DOUBLE_NEGATION =
  /\b(?:nothing|no day|hardly|rarely|seldom|not|never|\w+n't|cannot)\b(?: [\w'-]+){0,5} (?:can't|cannot|couldn't|without|doesn't)\b/gi

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
      /^(?:references?(?: available)?|referees?|(?:job|position) (?:description|requirements|posting)|requirements|about the (?:role|job)|what we are looking for|clients?(?: list)?|key clients|employer|company|workplace|required(?: skills)?|preferred(?: skills)?)$/i,
  },
]

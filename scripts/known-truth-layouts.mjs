// One invented resume in many layouts, each with the order in which a person reads it (the order of the HTML).
// `paint` says in which order the lines get into the PDF: as Chromium does, row by row, shuffled, or word by word in rows.

const resume = {
  name: 'Marisol Achterberg',
  title: 'Clinical Research Nurse Coordinator',
  contact: ['marisol.a@example.org', '+1 (555) 010-0188', 'Duluth, Minnesota', 'example.org/in/achterberg'],
  summary:
    'Research nurse with eleven years at the bedside and in outpatient trials. Runs Phase I to Phase III studies of heart failure from feasibility to close-out, keeps source documents ready for inspection at any time, and teaches new coordinators to write queries that sites can answer. Efficient with first-patient-in timelines and affiliated with two cooperative groups.',
  skills: [
    'Medidata Rave EDC',
    'Epic Beacon',
    'OnCore CTMS',
    'REDCap surveys',
    'Florence eBinders',
    'CDISC SDTM basics',
    'ICD-10-CM coding',
    'SAS 9.4',
    'Tableau Desktop',
    'MedDRA and WHODrug',
    '21 CFR Part 11',
    'R, Python, SQL',
  ],
  credentials: ['CCRC, ACRP, 2019', 'RN, Minnesota Board of Nursing', 'ICH-GCP E6(R2), CITI Program, 2024'],
  education: ['MSN, Clinical Leadership, College of Saint Ansgar, 2014', 'BSN, Nursing, Lakehead Valley University, 2010'],
  languages: ['English, native', 'Dutch, conversational', 'Spanish, medical'],
  jobs: [
    {
      employer: 'Great Northern Heart Institute',
      role: 'Senior Research Coordinator',
      dates: 'Apr 2019 – Present',
      points: [
        'Coordinated 17 interventional trials in Medidata Rave and closed 4,100 data queries, most of them within two working days of their opening.',
        'Built the billing grid for 260 research encounters in Epic and reconciled it with the coverage analysis every month.',
        'Prepared the site for two FDA inspections that ended without a single written observation.',
      ],
    },
    {
      employer: 'Saint Ansgar Medical Center',
      role: 'Research Nurse',
      dates: 'Aug 2014 – Mar 2019',
      points: [
        'Screened charts against inclusion criteria and consented patients in the cardiology ward and in the emergency department.',
        'Designed REDCap instruments with branching logic; trained thirty nurses on adverse event grading by CTCAE.',
        'Reported serious adverse events to the sponsor and to the board within one calendar day.',
      ],
    },
    {
      employer: 'Lakehead Family Clinic',
      role: 'Registered Nurse',
      dates: 'Jun 2010 – Jul 2014',
      points: [
        'Gave outpatient infusions and kept medication records in an electronic chart from the first day of its rollout.',
        'Drafted teaching sheets in plain language for patients with diabetes and their families.',
      ],
    },
  ],
}

const toHtmlText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const block = (tag, text, type = '') => `<${tag}${type && ` class="${type}"`}>${toHtmlText(text)}</${tag}>`
const list = (texts) => `<ul>${texts.map((text) => block('li', text)).join('')}</ul>`
const section = (title, body) => `<section>${block('h2', title)}${body}</section>`
const header = block('h1', resume.name) + block('p', resume.title)
const contactLine = block('p', resume.contact.join(' | '))
const summary = section('Summary', block('p', resume.summary))
const job = ({ employer, role, dates, points }) => block('h3', `${role}, ${employer}`) + block('p', dates) + list(points)
const experience = section('Professional Experience', resume.jobs.map(job).join(''))
const skills = section('Technical Skills', list(resume.skills))
const aside =
  section('Contact', list(resume.contact)) +
  skills +
  section('Certifications', list(resume.credentials)) +
  section('Education', list(resume.education)) +
  section('Languages', list(resume.languages))
const main = summary + experience
const plain =
  header + contactLine + summary + skills + experience + section('Education', list(resume.education)) + section('Certifications', list(resume.credentials))
const columns = (left, right) => `${header}<div class="columns"><div>${left}</div><div>${right}</div></div>`
const rows = (cells) => cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
const inThrees = (texts) => [0, 3, 6, 9].map((from) => texts.slice(from, from + 3).map(toHtmlText))

const bodies = {
  'one-column': ['', plain],
  'serif-small': [`body{font:8pt/1.25 'Liberation Serif'}`, plain],
  'double-spaced': ['body{font-size:9pt;line-height:2}', header + contactLine + summary + experience],
  'justified-narrow': ['p,li{text-align:justify}body{width:88mm;font-size:9pt}', header + summary + skills],
  'justified-last-line': ['p,li{text-align:justify;text-align-last:justify}', header + summary + experience],
  'letter-spaced-tight': ['h1,h2{letter-spacing:.13em;text-transform:uppercase}', plain],
  'letter-spaced': ['h2{letter-spacing:.35em;text-transform:uppercase}h1{letter-spacing:.25em}', plain],
  'letter-spaced-wide': ['h2{letter-spacing:.9em;text-transform:uppercase}', plain],
  'small-caps': ['h1,h2,h3{font-variant:small-caps}', plain],
  'words-set-tight': ['p,li{word-spacing:-.1em;letter-spacing:-.02em}', plain],
  'raised-and-lowered': [
    '',
    header +
      section(
        'Summary',
        '<p>Winner of the 16<sup>th</sup> nursing prize; measured VO<sub>2</sub> and SpO<sub>2</sub> daily.<sup>1</sup> Published in <i>Heart</i> and in <b>Circu</b>lation.</p>',
      ) +
      experience,
  ],
  'skill-pills': [
    'span{display:inline-block;background:#dde;border-radius:8px;padding:1px 6px;margin:2px}',
    header + section('Technical Skills', `<div>${resume.skills.map((text) => block('span', text)).join(' ')}</div>`) + experience,
  ],
  'turned-margin': [
    '.turned{position:absolute;left:0;top:40mm;writing-mode:vertical-rl;transform:rotate(180deg)}.rest{margin-left:14mm}',
    `<div class="turned">Curriculum Vitae</div><div class="rest">${plain}</div>`,
  ],
  'dark-band': ['header{background:#123;color:#fff;padding:4mm}', `<header>${header}${contactLine}</header>${summary}${skills}${experience}`],
  'sidebar-left': ['.columns{display:grid;grid-template-columns:58mm 1fr;gap:8mm}', columns(aside, main)],
  'sidebar-right': ['.columns{display:grid;grid-template-columns:1fr 56mm;gap:8mm}', columns(main, aside)],
  'sidebar-narrow-gap': ['.columns{display:grid;grid-template-columns:52mm 1fr;gap:4.5mm}body{font-size:9pt}', columns(aside, main)],
  'sidebar-other-leading': [
    '.columns{display:grid;grid-template-columns:56mm 1fr;gap:7mm}.columns>div:first-child{font-size:8pt;line-height:1.7}',
    columns(aside, main),
  ],
  'newspaper-columns': ['.paper{columns:2;column-gap:8mm}', `${header}${contactLine}<div class="paper">${main}${aside}</div>`],
  'equal-baselines': [
    '*{margin:0!important;font-size:9pt!important;line-height:12pt!important}ul{padding-left:4mm}.columns{display:grid;grid-template-columns:1fr 1fr;gap:8mm}',
    columns(
      summary + resume.jobs.slice(0, 2).map(job).join(''),
      section('Teaching', block('p', resume.summary)) + job(resume.jobs[2]) + section('Education', list(resume.education)),
    ),
  ],
  'columns-between-full-width': [
    '.columns{display:grid;grid-template-columns:1fr 1fr;gap:8mm}',
    `${header}${summary}<div class="columns"><div>${section('Certifications', list(resume.credentials)) + section('Languages', list(resume.languages))}</div><div>${section('Education', list(resume.education)) + section('Contact', list(resume.contact))}</div></div>${experience}`,
  ],
  'dates-at-right-edge': [
    '.row{display:flex;justify-content:space-between}',
    header +
      summary +
      section(
        'Experience',
        resume.jobs
          .map(({ role, employer, dates, points }) => `<div class="row">${block('strong', `${role}, ${employer}`)}${block('em', dates)}</div>${list(points)}`)
          .join(''),
      ) +
      skills,
  ],
  'rail-of-dates': [
    '.row{display:grid;grid-template-columns:36mm 1fr}',
    header +
      section(
        'Experience',
        resume.jobs
          .map(
            ({ role, employer, dates, points }) =>
              `<div class="row"><div>${dates}</div><div>${block('strong', `${role}, ${employer}`)}${list(points)}</div></div>`,
          )
          .join(''),
      ) +
      skills,
  ],
  'rail-of-labels': [
    'td{vertical-align:top}td:first-child{width:38mm;text-align:right;padding-right:5mm;font-size:8pt}',
    `${header}<table>${rows([
      ...resume.jobs.flatMap(({ role, employer, dates, points }) => [
        ['Dates', toHtmlText(dates)],
        ['Name of employer', toHtmlText(employer)],
        ['Occupation or position', toHtmlText(role)],
        ['Main activities', points.map((point) => block('p', point)).join('')],
      ]),
      ['Skills', toHtmlText(resume.skills.join(', '))],
      ['Languages', toHtmlText(resume.languages.join('; '))],
    ])}</table>`,
  ],
  'skills-in-three-columns': [
    '.grid{display:grid;grid-template-columns:repeat(3,1fr)}',
    header + section('Technical Skills', `<div class="grid">${resume.skills.map((text) => block('div', `• ${text}`)).join('')}</div>`) + experience,
  ],
  'skills-table': [
    'table{border-collapse:collapse}td{border:1px solid #888;padding:2px 6px}',
    `${header}${section('Technical Skills', `<table>${rows(inThrees(resume.skills))}</table>`)}${experience}`,
  ],
  'table-of-values': [
    'td{padding:1px 8mm 1px 0}',
    `${header}${section('Studies', `<table>${rows(resume.skills.map((text, index) => [toHtmlText(text), `Level ${(index % 4) + 1}`, `${index + 2} years`, `since ${2010 + index}`]))}</table>`)}${experience}`,
  ],
  'tall-cells': [
    'td{vertical-align:top;width:58mm;padding:2mm}',
    `${header}<table>${rows([resume.jobs.map(({ role, points }) => block('strong', role) + points.map((point) => block('p', point)).join('')), resume.jobs.map(({ employer, dates }) => block('p', employer) + block('p', dates))])}</table>${summary}`,
  ],
  'two-pages': [
    '.columns{display:grid;grid-template-columns:58mm 1fr;gap:8mm}body{font-size:12pt}',
    columns(aside, main + section('More', resume.jobs.map(job).join(''))),
  ],
}

const repainted = {
  rows: [
    'one-column',
    'sidebar-left',
    'sidebar-right',
    'sidebar-narrow-gap',
    'sidebar-other-leading',
    'newspaper-columns',
    'equal-baselines',
    'columns-between-full-width',
    'dates-at-right-edge',
    'rail-of-dates',
    'rail-of-labels',
    'skills-in-three-columns',
    'table-of-values',
  ],
  shuffled: [
    'one-column',
    'sidebar-left',
    'sidebar-right',
    'sidebar-other-leading',
    'newspaper-columns',
    'equal-baselines',
    'columns-between-full-width',
    'dates-at-right-edge',
    'rail-of-dates',
    'rail-of-labels',
    'skills-in-three-columns',
    'table-of-values',
  ],
  words: ['one-column', 'sidebar-left', 'newspaper-columns', 'dates-at-right-edge', 'skills-in-three-columns'],
}

const style = `@page{size:A4;margin:14mm}body{font:10pt 'Liberation Sans';margin:0;width:182mm;position:relative}h1{font-size:22pt;margin:0}h2{font-size:12pt;margin:9px 0 3px}h3{font-size:10.5pt;margin:5px 0 1px}ul{margin:1px 0 3px;padding-left:5mm}p{margin:1px 0}table{border-spacing:0}`

/** Runs inside the page: takes its lines apart and puts each back at its place, in another order of painting. */
function repaint(paint) {
  const pieces = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const node = texts.currentNode
    if (node.parentElement.tagName === 'SCRIPT') continue
    for (const match of node.data.matchAll(/[^\s-]*-+|[^\s-]+/g)) {
      const range = document.createRange()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      const [box] = range.getClientRects()
      const last = pieces.at(-1)
      const goesOn = paint !== 'words' && last && last.node === node && Math.abs(last.top - box.top) < 2
      const touches = last && last.node === node && last.end === match.index
      if (goesOn || (touches && Math.abs(last.top - box.top) < 2))
        Object.assign(last, { text: last.text + (touches ? '' : ' ') + match[0], end: match.index + match[0].length })
      else
        pieces.push({ node, text: match[0], end: match.index + match[0].length, left: box.left, top: box.top, font: getComputedStyle(node.parentElement).font })
    }
  }
  let seed = 7
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648
  if (paint === 'shuffled') for (const piece of pieces) piece.key = random()
  pieces.sort((one, other) => (paint === 'shuffled' ? one.key - other.key : Math.abs(one.top - other.top) > 2 ? one.top - other.top : one.left - other.left))
  const bottom = Math.max(...pieces.map((piece) => piece.top)) + 20
  document.body.innerHTML = ''
  document.body.style.height = `${bottom}px`
  for (const piece of pieces) {
    const span = document.createElement('span')
    span.textContent = piece.text
    Object.assign(span.style, {
      position: 'absolute',
      left: `${piece.left}px`,
      top: `${piece.top}px`,
      font: piece.font,
      lineHeight: 'normal',
      whiteSpace: 'pre',
    })
    document.body.append(span)
  }
}

const toPage = (css, body, script) => `<!doctype html><html lang="en"><meta charset="utf8"><style>${style}${css}</style><body>${body}${script}</body></html>`
const toText = (body) =>
  body
    .replace(/<\/?(?:sup|sub|i|b)>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

const natural = Object.entries(bodies).map(([name, [css, body]]) => ({ name, html: toPage(css, body, ''), truth: toText(body) }))
const others = Object.entries(repainted).flatMap(([paint, names]) =>
  names.map((name) => {
    const [css, body] = bodies[name]
    return { name: `${name}, ${paint}`, html: toPage(css, body, `<script>(${repaint})(${JSON.stringify(paint)})</script>`), truth: toText(body) }
  }),
)

/** The layouts: a name, a page for a browser to print, and its words in reading order. */
export const layouts = [...natural, ...others]

// Writes docs/findings.md from src/assess/findings/finding-rules.ts and dictionaries/vague-phrases.json.
//   node scripts/write-finding-docs.mjs           writes it
//   node scripts/write-finding-docs.mjs --check   fails where it is out of date
import { readFile, writeFile } from 'node:fs/promises'
import ts from 'typescript'

const OUT = 'docs/findings.md'
const source = await readFile('src/assess/findings/finding-rules.ts', 'utf8')
const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } })
const { findingRules } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`)
const { rules } = JSON.parse(await readFile('dictionaries/vague-phrases.json', 'utf8'))

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`
const table = (head, rows) => [row(...head), row(...head.map(() => '---')), ...rows].join('\n')
const quoted = (lines) => lines.map((line) => `"${line}"`).join(', ')

const page = `<!-- Made by scripts/write-finding-docs.mjs: do not edit by hand. -->
# Findings and vague phrases

What a report can raise, each with its severity, its reason and what to do. A warning is worth a change before the resume goes out, advice is worth a talk, info is worth a look. The counts at the top of a report and \`--fail-on\` never include info. A code or rule named in the option \`suppress\` is left out; a rule that is off is turned on by its id with a plus sign, \`suppress: ['+unquantified']\`.

Findings and phrases help a person who coaches or applies. They are no score, and nobody should be ranked or refused by them.

## Findings (\`report.findings\`)

Each is planted once in \`fixtures/findings/\`, with a twin in which it stays silent.

${table(
  ['code', 'severity', 'what it says', 'what to do'],
  Object.entries(findingRules).map(([code, { severity, what, fix }]) => row(`\`${code}\``, severity, what, fix)),
)}

## Vague phrases (\`report.vaguePhrases\`)

Phrases are data: \`dictionaries/vague-phrases.json\`. They are found by the stems of their words, and a slot such as \`<praise>\` stands for any word of that class in the same file. A technology phrase is answered with the systems or rules that the same resume names elsewhere; where it names none, with questions. What stands in [brackets] is for the candidate to fill in.

${table(
  ['rule', 'class', 'severity', 'why', 'what to write', 'speaks in', 'silent in'],
  rules.map((rule) =>
    row(
      `\`${rule.id}\``,
      rule.class,
      rule.optIn ? `${rule.severity}, off` : rule.severity,
      rule.why,
      rule.ask.join(' '),
      quoted(rule.examples.found),
      quoted(rule.examples.ignored),
    ),
  ),
)}
`

if (process.argv.includes('--check')) {
  const written = await readFile(OUT, 'utf8').catch(() => '')
  if (written !== page) {
    console.error(`${OUT} is out of date: run node scripts/write-finding-docs.mjs`)
    process.exitCode = 1
  }
} else await writeFile(OUT, page)

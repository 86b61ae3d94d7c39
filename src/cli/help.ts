/** What --help prints: one screen, written by hand, so that showing it loads nothing. */
export const HELP = `Usage: resume-competency-analyzer [options] [files or folders...]

Reads healthcare and clinical-research resumes (PDF, DOCX, text) and reports
their Technical Core Competencies. Nothing leaves this machine.

A file is reported on the screen. For a folder there is a page a person, with
index.html, summary.csv and summary.xlsx over all, in ./competency-report.
Without a name it asks for one; - reads standard input.

Options:
  -f, --format <name>    text, markdown, html, docx, csv, xlsx, json or ndjson;
                         may be repeated (default: text; html for a folder)
  -o, --out <folder>     where reports go (default: ./competency-report)
  --force                write over reports that exist
  --pathway <id>         compare with one goal only, such as
                         clinical-data-and-sas; "--pathway list" shows all
  --job <file>           compare with a job posting (PDF, DOCX or text)
  --dictionary <file>    add a dictionary of your own; may be repeated
  --as-of <day>          judge dates on this day, YYYY-MM-DD (default: today)
  --fail-on <severity>   exit with 1 at a warning, or already at advice
  --explain <term>       say why a term was or was not reported
  -V, --version          show the version
  -h, --help             show this

Examples:
  resume-competency-analyzer resume.pdf             a report on the screen
  resume-competency-analyzer ./resumes              a page a person, an overview
  resume-competency-analyzer -f docx resume.pdf     a letter, a section to paste
  resume-competency-analyzer --job posting.txt ./resumes
  resume-competency-analyzer -f ndjson -o out *.pdf
  resume-competency-analyzer --explain GCP resume.pdf
  resume-competency-analyzer dictionary check mine.json

Exit codes: 0 analyzed, 1 --fail-on reached, 2 wrong usage, 3 some file unread.
`

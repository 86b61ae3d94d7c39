#!/bin/sh
# Drop a folder of resumes onto this script, or name it: ./analyze.sh ~/resumes
# It writes "competency-report" beside the folder - a page and a letter a person, an overview, a table - and opens the overview.
# Where posting.pdf, posting.docx or posting.txt stands beside the folder, each resume is compared with it.
# Reports of an earlier run are written over; resumes are never touched. Nothing leaves this machine.
folder="${1:?Drop a folder of resumes onto this script.}"
cd "$(dirname "$folder")" || exit 2
set -- --force --format html --format docx
for posting in posting.pdf posting.docx posting.txt; do
  if [ -f "$posting" ]; then set -- "$@" --job "$posting"; break; fi
done
npx --yes resume-competency-analyzer "$@" "./$(basename "$folder")"
result=$?
if [ -f competency-report/index.html ]; then
  case "$(uname)" in
    Darwin) open competency-report/index.html ;;
    *) xdg-open competency-report/index.html >/dev/null 2>&1 ;;
  esac
fi
exit "$result"

#!/bin/sh
# Drop a folder of resumes onto this script, or name it: ./analyze.sh ~/resumes
# A report a person is written to "competency-report" beside the folder.
cd "$(dirname "${1:?Drop a folder of resumes onto this script.}")" && exec npx --yes resume-competency-analyzer "$(basename "$1")" --force

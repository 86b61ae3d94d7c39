@echo off
rem Drop a folder of resumes onto this file.
rem It writes "competency-report" beside the folder - a page and a letter a person, an overview, a table - and opens the overview.
rem Where posting.pdf, posting.docx or posting.txt stands beside the folder, each resume is compared with it.
rem Reports of an earlier run are written over; resumes are never touched. Nothing leaves this machine.
if "%~1"=="" (echo Drop a folder of resumes onto this file. & pause & exit /b 2)
cd /d "%~dp1"
set "job="
for %%f in (posting.txt posting.docx posting.pdf) do if exist "%%f" set "job=--job %%f"
call npx --yes resume-competency-analyzer --force --format html --format docx %job% ".\%~nx1"
if exist "competency-report\index.html" start "" "competency-report\index.html"
pause

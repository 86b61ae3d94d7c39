@echo off
rem Drop a folder of resumes onto this file.
rem It writes "competency-report" beside the folder - a page and a letter a person, an overview, a table - and opens the overview.
rem Reports of an earlier run are written over; resumes are never touched. Nothing leaves this machine.
if "%~1"=="" (echo Drop a folder of resumes onto this file. & pause & exit /b 2)
cd /d "%~dp1"
call npx --yes resume-competency-analyzer --force --format html --format docx ".\%~nx1"
if exist "competency-report\index.html" start "" "competency-report\index.html"
pause

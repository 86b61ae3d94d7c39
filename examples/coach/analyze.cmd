@echo off
rem Drop a folder of resumes onto this file. A report a person is written to "competency-report" beside the folder.
if "%~1"=="" (echo Drop a folder of resumes onto this file. & pause & exit /b 2)
cd /d "%~dp1"
call npx --yes resume-competency-analyzer "%~nx1" --force
pause

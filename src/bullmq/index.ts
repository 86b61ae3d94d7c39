export { createResumeWorker, type ResumeWorker, type ResumeWorkerOptions } from './create-resume-worker.ts'
export { type Refusal, type RefusalCode, toRefusal } from './refusal.ts'
export { type ResumeFile, type ResumeJob, type ResumeJobEntry, toResumeJob } from './resume-job.ts'

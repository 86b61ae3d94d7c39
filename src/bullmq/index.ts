export { createResumeWorker, type ResumeWorker, type ResumeWorkerOptions } from './create-resume-worker.ts'
export { toRefusal, type Refusal, type RefusalCode } from './refusal.ts'
export { toResumeJob, type ResumeFile, type ResumeJob, type ResumeJobEntry } from './resume-job.ts'

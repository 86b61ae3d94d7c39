import { Worker } from 'node:worker_threads'
import { ResumeError, type ExceededLimit, type ResumeErrorCode } from '../errors.ts'
import type { AnalyzerLimits } from '../options.ts'
import { readResume } from '../read/read-resume.ts'
import type { ResumeText } from '../read/resume-text.ts'

/** What the child answers: the text, or why there is none. */
export type ChildReply = { readonly text: ResumeText } | { readonly error: { readonly code: ResumeErrorCode; readonly message: string; readonly limit: ExceededLimit | null } }

/** What the host asks. */
interface ChildRequest {
  readonly bytes: Uint8Array
  readonly limits: AnalyzerLimits
  readonly hiddenText: boolean
}

// pdf.js lets go of promises that fail after the one we wait for.
process.on('unhandledRejection', () => {})
process.on('uncaughtException', () => process.exit(70))
// A vanished host closes the channel.
process.on('disconnect', () => process.exit(0))

let watching = false

/** A thread of its own still runs while a parser blocks this one: it ends the process for memory, or when the host is gone. */
function watch(limits: AnalyzerLimits): void {
  if (watching) return
  watching = true
  const source = `const limit = ${limits.residentMebibytes} * 1048576, parent = ${process.ppid}
setInterval(() => { if (process.memoryUsage.rss() > limit || process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 25)`
  new Worker(source, { eval: true, stdout: false, stderr: false }).unref()
}

async function answer({ bytes, limits, hiddenText }: ChildRequest): Promise<ChildReply> {
  try {
    return { text: await readResume(bytes, limits, hiddenText) }
  } catch (error) {
    if (error instanceof ResumeError) return { error: { code: error.code, message: error.message, limit: error.limit ?? null } }
    return { error: { code: 'corrupt', message: 'The file could not be read; it is damaged or not what it claims to be.', limit: null } }
  }
}

process.on('message', (request: ChildRequest) => {
  watch(request.limits)
  void answer(request).then((reply) => process.send?.(reply))
})
process.send?.('ready')

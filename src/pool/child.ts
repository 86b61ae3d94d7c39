import { ResumeError } from '../errors.ts'
import { type ChildError, type ChildReply, type ChildRequest, type ChildSettings, STRAY_ERROR } from './child-messages.ts'
import { readSafely } from './read-safely.ts'
import { watchProcess } from './watch-process.ts'

type Work = (request: ChildRequest) => Promise<unknown>

// pdf.js lets go of promises that fail beside the one we wait for, or after it.
process.on('unhandledRejection', () => {})
process.on('uncaughtException', () => process.exit(STRAY_ERROR))
// A host that is gone closes the channel; one that shuts down gracefully still needs its children, so they do not obey signals to the whole group.
process.on('disconnect', () => process.exit(0))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

async function prepare({ task, options, limits }: ChildSettings): Promise<Work> {
  // What is slow once is done before the first file, so that it is not counted against its time.
  const { loadPdfReader } = await import('../read/read-pdf.ts')
  await loadPdfReader()
  if (task === 'read') return ({ bytes }) => readSafely(bytes, limits, options.hiddenText ?? false)
  const { createAnalyzer, WARM_UP } = await import('../analyze.ts')
  const analyzer = createAnalyzer({ ...options, isolation: 'none' })
  analyzer.analyzeText(WARM_UP)
  return ({ bytes, run }) => analyzer.analyze(bytes, run)
}

async function answer(work: Work, request: ChildRequest): Promise<ChildReply> {
  const { number } = request
  try {
    return { number, result: await work(request), resident: process.memoryUsage.rss() }
  } catch (error) {
    return { number, error: toChildError(error), resident: process.memoryUsage.rss() }
  }
}

function toChildError(error: unknown): ChildError {
  if (error instanceof ResumeError) return { code: error.code, message: error.message, limit: error.limit ?? null }
  return { code: 'parser-crashed', message: 'The file was read, but its text could not be analyzed.', limit: null }
}

async function begin(settings: ChildSettings): Promise<void> {
  const [work] = await Promise.all([prepare(settings), watchProcess(settings.limits.residentMebibytes)])
  process.on('message', (request: ChildRequest) => void answer(work, request).then((reply) => process.send?.(reply)))
  process.send?.('ready')
}

process.once('message', (settings: ChildSettings) => void begin(settings).catch(() => process.exit(1)))

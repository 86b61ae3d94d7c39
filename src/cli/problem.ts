/** Something that the person at the keyboard can put right: what is wrong and what to do. */
export interface Problem extends Error {
  readonly name: 'Problem'
  /** A short fixed word, as in an error of the library. */
  readonly code: string
  /** The next step. */
  readonly next: string
}

/** Makes a problem to throw. */
export function problem(code: string, message: string, next: string): Problem {
  return Object.assign(new Error(message), { name: 'Problem' as const, code, next })
}

/** Whether an error is one that we made for the person at the keyboard. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem'
}

const NEXT_STEPS: ReadonlyMap<string, string> = new Map([
  ['empty-file', 'Ask for the file again: it arrived empty.'],
  ['unsupported-format', 'Save it as PDF, DOCX or text and try again.'],
  ['encrypted', 'Save it without a password and try again.'],
  ['corrupt', 'Open it in its own program, save it under a new name, and try again.'],
  ['no-text', 'Ask for the original file, or run text recognition (OCR) on this one.'],
  ['limit-exceeded', 'Save it as a smaller PDF or as text and try again.'],
  ['timed-out', 'Save it again as a plain PDF or as text, and try again.'],
  ['out-of-memory', 'Save it again as a plain PDF or as text, and try again.'],
  ['parser-crashed', 'Save it again as a plain PDF or as text, and try again.'],
  ['unreadable-file', 'Check that it still exists and that you may open it.'],
])

/** What to do about a file that could not be read. */
export function nextStep(code: string): string {
  return NEXT_STEPS.get(code) ?? ''
}

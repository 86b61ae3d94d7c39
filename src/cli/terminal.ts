import type { Readable, Writable } from 'node:stream'
import { plainText } from '../render/plain-text.ts'

/** What a command line runs in; a test gives its own. */
export interface Terminal {
  /** Data goes here. */
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  /** Progress and errors go here. */
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stdin: Readable & { readonly isTTY?: boolean }
  /** The folder that relative paths start from. */
  readonly folder: string
  /** Ends the run early; what is done is kept. */
  readonly signal?: AbortSignal
}

/** Writes one line to stderr, with nothing in it that steers a terminal. */
export function say(terminal: Terminal, text: string): void {
  terminal.stderr.write(`${plainText(text)}\n`)
}

import type { Readable, Writable } from 'node:stream'

/** What a command line runs in; a test gives its own. */
export interface Terminal {
  /** Data goes here. */
  readonly stdout: Writable & { readonly isTTY?: boolean }
  /** Progress and errors go here. */
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly stdin: Readable & { readonly isTTY?: boolean }
  /** The folder that relative paths start from. */
  readonly folder: string
  /** Ends the run early; what is done is kept. */
  readonly signal?: AbortSignal
}

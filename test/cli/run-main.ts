import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { main } from '../../src/cli/main.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

/** An invented resume. */
export const RESUME = 'Ina Vale\n\nSKILLS\nMedidata Rave, REDCap\n\nSUMMARY\nTech-savvy coordinator\n'

/** What a run of the command line gave. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly folder: string
}

/** What a test may set up for a run. */
export interface Setup {
  readonly files?: Readonly<Record<string, string>>
  readonly input?: string
  /** Whether somebody sits at the terminal. */
  readonly isTTY?: boolean
  readonly signal?: AbortSignal
  /** The folder of an earlier run. */
  readonly folder?: string
}

/** Runs the command line in a folder of its own. */
export async function runMain(
  args: readonly string[],
  { files = {}, input = '', isTTY = false, signal, folder = mkdtempSync(join(tmpdir(), 'rca-cli-')) }: Setup = {},
): Promise<Ran> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const out = sink(isTTY)
  const err = sink(isTTY)
  const stdin = Object.assign(Readable.from([Buffer.from(input)]), { isTTY })
  const terminal: Terminal = { stdout: out.stream, stderr: err.stream, stdin, folder, ...(signal ? { signal } : {}) }
  return { code: await main(args, terminal), out: out.text(), err: err.text(), folder }
}

/** A stream that keeps what is written to it. */
export function sink(isTTY = false): { readonly stream: Writable & { readonly isTTY: boolean }; text(): string } {
  const parts: Buffer[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      parts.push(Buffer.from(chunk as Uint8Array))
      done()
    },
  })
  return { stream: Object.assign(stream, { isTTY }), text: () => Buffer.concat(parts).toString() }
}

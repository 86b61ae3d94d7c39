import { plainText } from '../render/plain-text.ts'
import { say, type Terminal } from './terminal.ts'

/** How far a run is, said on stderr. */
export interface Progress {
  /** A file is being read. */
  started(name: string): void
  /** A file is done, with what came of it. */
  done(name: string, words: string): void
  /** Something to keep on the screen. */
  note(text: string): void
  end(): void
}

const BAR = 24
const CLEAR = '\r\u001b[2K'

/** On a terminal one line that is written over, with the file at hand and the time left; elsewhere a plain line a file. One file alone goes without. */
export function createProgress(terminal: Terminal, total: number, now: () => number = Date.now): Progress {
  const begin = now()
  let count = 0
  if (total < 2) return { started: () => {}, done: () => {}, note: (text) => say(terminal, text), end: () => {} }
  if (terminal.stderr.isTTY !== true) {
    return {
      started: () => {},
      done: (name, words) => say(terminal, `${(count += 1)}/${total} ${name}: ${words}`),
      note: (text) => say(terminal, text),
      end: () => {},
    }
  }
  let current = ''
  const draw = (): void => {
    const filled = Math.round((count / total) * BAR)
    const line = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${count}/${total}${timeLeft(now() - begin, count, total)}  ${current}`
    terminal.stderr.write(CLEAR + plainText(line).slice(0, (terminal.stderr.columns ?? 80) - 1))
  }
  return {
    started(name) {
      current = name
      draw()
    },
    done() {
      count += 1
      draw()
    },
    note(text) {
      terminal.stderr.write(CLEAR)
      say(terminal, text)
      draw()
    },
    end: () => void terminal.stderr.write(CLEAR),
  }
}

/** Nothing before there is something to go by. */
function timeLeft(elapsed: number, count: number, total: number): string {
  if (count < 2 || elapsed < 1_000) return ''
  const seconds = Math.ceil(((elapsed / count) * (total - count)) / 1_000)
  if (seconds <= 0) return ''
  return seconds < 90 ? `  about ${seconds} s left` : `  about ${Math.round(seconds / 60)} min left`
}

/** The exit codes, in the order in which they win: usage, then a file that could not be read, then findings. */
export const EXIT = { usage: 2, unreadable: 3, findings: 1, ok: 0 } as const

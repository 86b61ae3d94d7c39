import type { ResumeText, TextLine } from '../read/resume-text.ts'
import type { DocumentLine, ResumeDocument } from './document.ts'
import { findEntries } from './find-entries.ts'
import { findSections } from './find-sections.ts'
import { fold } from './fold.ts'

/** Gives a resume's text its structure. */
export function createDocument(read: ResumeText): ResumeDocument {
  const { text, lines } = joinLines(read.lines)
  const folded = fold(text)
  const sections = findSections(text, lines, read.lines)
  return {
    text,
    format: read.format,
    pages: read.pages,
    lines,
    sections,
    entries: findEntries(text, lines, sections),
    words: countWords(text),
    notices: read.notices,
    folded,
  }
}

function joinLines(source: readonly TextLine[]): { text: string; lines: DocumentLine[] } {
  const texts: string[] = []
  const lines: DocumentLine[] = []
  let start = 0
  for (const line of source) {
    const text = cleanControls(line.text)
    lines.push({ start, end: start + text.length, page: line.page, part: line.part, hidden: line.hidden })
    texts.push(text)
    start += text.length + 1
  }
  return { text: texts.join('\n'), lines }
}

/** Control characters become blanks of the same length, so that nothing that is printed from a resume can steer a terminal. */
function cleanControls(text: string): string {
  const wellFormed = text.toWellFormed()
  return /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/.test(wellFormed) ? wellFormed.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g, ' ') : wellFormed
}

function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const word = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xaa
    if (word && !inside) count++
    inside = word
  }
  return count
}

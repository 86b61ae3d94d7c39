import type { VNode } from 'preact'
import type { Report } from '../../report/report.ts'
import { plainText } from '../plain-text.ts'
import { findMarks, type Mark } from './find-marks.ts'
import { Text } from './text.tsx'

/** The resume's text with everything that the report points to highlighted; a highlight leads to its line in the list. */
export function ResumeText({ report, text }: { readonly report: Report; readonly text: string }): VNode {
  const lines = cutLines(text, findMarks(report))
  return (
    <aside class="card" id="text" aria-labelledby="text-title">
      <h2 id="text-title">The resume's text</h2>
      <p class="soft small">As it was read. A highlight leads to its entry.</p>
      <p class="legend">
        <span>
          <mark class="competency">
            <span class="key">named</span>
          </mark>{' '}
          counted
        </span>
        <span>
          <mark class="other">
            <span class="key">named</span>
          </mark>{' '}
          not counted
        </span>
        <span>
          <mark class="vague">
            <span class="key">vague</span>
          </mark>{' '}
          say it better
        </span>
        <span>
          <mark class="finding">
            <span class="key">look</span>
          </mark>{' '}
          finding
        </span>
      </p>
      <div class="text" lang={report.document.language === 'other' ? '' : 'en'}>
        {lines.map((pieces, index) => (
          <div key={index} dir="auto">
            <span>{pieces}</span>
          </div>
        ))}
      </div>
    </aside>
  )
}

/** The lines of the text, each as its plain and its marked pieces. A mark that runs over a line's end is marked on both lines, and has its anchor on the first. */
function cutLines(text: string, marks: readonly Mark[]): (VNode | string)[][] {
  let next = 0
  let offset = 0
  return text.split('\n').map((line) => {
    const end = offset + line.length
    const pieces: (VNode | string)[] = []
    let at = offset
    for (let mark = marks[next]; mark && mark.start < end; mark = marks[next]) {
      const from = Math.max(mark.start, offset)
      const to = Math.min(mark.end, end)
      pieces.push(plainText(text.slice(at, from)), <Marked mark={mark} text={text.slice(from, to)} first={from === mark.start} />)
      at = to
      if (mark.end > end) break
      next++
    }
    pieces.push(plainText(text.slice(at, end)))
    offset = end + 1
    return pieces
  })
}

function Marked({ mark, text, first }: { readonly mark: Mark; readonly text: string; readonly first: boolean }): VNode {
  const link = (
    <a href={`#${mark.target}`} id={first ? mark.ids[0] : undefined} title={plainText(mark.title)}>
      <Text of={text} />
    </a>
  )
  const others = first ? mark.ids.slice(1) : []
  return (
    <mark class={mark.kind}>
      {others.reduceRight(
        (inside, id) => (
          <span id={id}>{inside}</span>
        ),
        link,
      )}
    </mark>
  )
}

/** A start tag as a browser would see it. */
interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** A page taken apart: its tags in order, its text, and what stands in script and style. */
export interface Page {
  readonly tags: readonly Tag[]
  readonly text: string
  readonly raw: ReadonlyMap<string, string>
}

/** Takes a page apart by the rules of HTML that matter for what a browser would run: a tag begins at "<" before a letter, script and style end at their own end tag. */
export function readHtml(html: string): Page {
  const tags: Tag[] = []
  const raw = new Map<string, string>()
  let text = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    text += decode(html.slice(at, open < 0 ? undefined : open))
    if (open < 0) break
    const isTag = /[A-Za-z]/.test(html[open + 1] ?? '')
    if (!isTag) {
      at = html.indexOf('>', open) + 1
      if (!/^<[/!]/.test(html.slice(open, open + 2))) throw new Error(`a bare "<" at ${open}`)
      continue
    }
    const { tag, end } = readTag(html, open + 1)
    tags.push(tag)
    at = end
    if (tag.name === 'script' || tag.name === 'style') {
      const close = html.indexOf(`</${tag.name}`, at)
      raw.set(tag.name, (raw.get(tag.name) ?? '') + html.slice(at, close))
      at = close
    }
  }
  return { tags, text, raw }
}

function readTag(html: string, from: number): { tag: Tag; end: number } {
  const name = /^[^\s/>]+/.exec(html.slice(from, from + 80))?.[0] ?? ''
  const attributes = new Map<string, string>()
  let at = from + name.length
  for (;;) {
    while (/[\s/]/.test(html[at] ?? '')) at += 1
    if (html[at] === '>') return { tag: { name: name.toLowerCase(), attributes }, end: at + 1 }
    if (at >= html.length) throw new Error('a tag does not end')
    let key = ''
    while (!/[\s/>=]/.test(html[at] ?? '>')) key += html[at++]
    let value = ''
    if (html[at] === '=') {
      const quote = html[++at] as string
      if (quote !== '"' && quote !== "'") throw new Error('an attribute without quotes')
      const close = html.indexOf(quote, at + 1)
      value = html.slice(at + 1, close)
      at = close + 1
    }
    attributes.set(key.toLowerCase(), decode(value))
  }
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../src/index.ts'
import { hostileReport, sampleReport } from './sample-report.ts'

interface Tree {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Tree[]
}

function walk(tree: Tree): Tree[] {
  return [tree, ...(tree.children ?? []).flatMap(walk)]
}

describe('Markdown', () => {
  it('reads back with what the report says', async () => {
    const report = await sampleReport()
    const nodes = walk(fromMarkdown(toMarkdown(report)) as Tree)
    const words = nodes.map((node) => node.value ?? '').join('\n')
    for (const one of report.competencies) expect(words.replaceAll('\\', '')).toContain(one.name)
    expect(nodes.filter((node) => node.type === 'heading').length).toBeGreaterThan(3)
  })

  it('makes nothing of a resume into markup: no HTML, no link, no picture, no code', () => {
    const markdown = toMarkdown(hostileReport())
    const types = new Set(walk(fromMarkdown(markdown) as Tree).map((node) => node.type))
    for (const type of ['html', 'link', 'linkReference', 'definition', 'image', 'imageReference', 'inlineCode', 'code']) expect([...types]).not.toContain(type)
    expect(markdown).toContain('onerror=alert(1)')
  })

  it('makes no bare address that GitHub would link', () => {
    const markdown = toMarkdown(hostileReport())
    expect(markdown).not.toMatch(/https?:\/\//)
    expect(markdown).not.toMatch(/\bwww\.\w/)
    expect(markdown).not.toMatch(/\w@\w/)
  })
})

import { crc32 } from 'node:zlib'
import { ResumeError } from '../errors.ts'
import type { ReadLimits } from './limits.ts'
import { openZip } from './open-zip.ts'
import type { TextLine } from './resume-text.ts'
import { decodeXml, scanXml } from './scan-xml.ts'

/**
 * Reads a Word document a second time, by mammoth's document tree. Slower, blind to headers, footers and hidden text, but
 * of another making: it serves where `readDocx` meets something it does not know. Mammoth unpacks without limits, so it
 * is given a new package of only those parts that passed ours. Throws a ResumeError `corrupt`, `encrypted` or `limit-exceeded`.
 */
export async function readDocxByMammoth(bytes: Uint8Array, limits: ReadLimits): Promise<readonly TextLine[]> {
  const buffer = packPlainly(checkedParts(bytes, limits))
  try {
    const { default: mammoth } = await import('mammoth')
    let tree: Node = { type: 'document' }
    const takeTree = (document: Node): Node => {
      tree = document
      return { ...document, children: [] }
    }
    await mammoth.convertToHtml({ buffer }, { transformDocument: takeTree, includeEmbeddedStyleMap: false, externalFileAccess: false })
    return walk(tree)
  } catch {
    throw new ResumeError('corrupt', 'The file is damaged: it cannot be read as a Word document.')
  }
}

interface Part {
  readonly name: Buffer
  readonly content: Buffer
}

/** Every XML part, whatever its name, because a relationship may point at any of them. */
function checkedParts(bytes: Uint8Array, limits: ReadLimits): readonly Part[] {
  const zip = openZip(bytes, limits)
  const parts: Part[] = []
  for (const name of zip.names) {
    const part = zip.read(name)
    const xml = part && looksLikeXml(part) ? decodeXml(part) : null
    if (xml === null) continue
    scanXml(xml, new Map(), limits, { open: ignore, close: ignore, text: ignore })
    parts.push({ name: Buffer.from(name), content: Buffer.from(xml) })
  }
  return parts
}

const ignore = (): void => {}

function looksLikeXml(part: Uint8Array): boolean {
  return decodeXml(part.subarray(0, 64)).trimStart().startsWith('<')
}

/** Writes a ZIP package of parts that are stored as they are. */
function packPlainly(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const facts = describe(part)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    local.push(Buffer.from([0x50, 0x4b, 3, 4]), facts, part.name, part.content)
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, place, part.name)
    offset += 4 + facts.length + part.name.length + part.content.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.from([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)])
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

/** The fields that a part's own header and its entry in the directory share. */
function describe({ name, content }: Part): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(0x800, 2) // The name is UTF-8.
  facts.writeUInt32LE(crc32(content), 10)
  facts.writeUInt32LE(content.length, 14)
  facts.writeUInt32LE(content.length, 18)
  facts.writeUInt16LE(name.length, 22)
  return facts
}

/** What is used of mammoth's document tree, for which it publishes no types. */
interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly value?: string
  readonly styleName?: string | null
  readonly numbering?: unknown
  readonly notes?: { readonly resolve: (reference: Node) => { readonly body: readonly Node[] } | null }
}

function walk(tree: Node): readonly TextLine[] {
  const lines: TextLine[] = []
  const notes = new Set<Node>()
  let part: 'body' | 'note' = 'body'
  let paragraph: Node = tree
  let text = ''
  let isItem = false
  const endLine = (): void => {
    const heading = /^(?:heading [1-9]|title)$/i.test(paragraph.styleName ?? '')
    lines.push({ text: isItem && text.trim() !== '' ? `• ${text}` : text.trim() === '' ? '' : text, page: null, place: null, heading, part, hidden: null })
    if (text.trim() !== '') isItem = false
    text = ''
  }
  const visit = (node: Node, pending: (Node | 'paragraph-end')[]): void => {
    if (node.type === 'text') text += (node.value ?? '').replace(/[\r\n]+/g, ' ')
    else if (node.type === 'tab') text += '\t'
    else if (node.type === 'break') endLine()
    else if (node.type === 'noteReference') for (const child of tree.notes?.resolve(node)?.body ?? []) notes.add(child)
    else if (node.type === 'paragraph') {
      paragraph = node
      isItem = Boolean(node.numbering)
      pending.push('paragraph-end')
    }
    for (const child of (node.children ?? []).toReversed()) pending.push(child)
  }
  const visitAll = (nodes: Iterable<Node>): void => {
    for (const node of nodes) {
      const pending: (Node | 'paragraph-end')[] = [node]
      for (let next = pending.pop(); next; next = pending.pop()) next === 'paragraph-end' ? endLine() : visit(next, pending)
    }
  }
  visitAll([tree])
  part = 'note'
  visitAll(notes)
  return lines
}

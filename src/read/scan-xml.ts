import { ResumeError } from '../errors.ts'
import type { ReadLimits } from './limits.ts'

/** Gives the value of an attribute of the element at hand by its resolved name, or null. Valid only during `open`. */
export type ReadAttribute = (name: string) => string | null

/** What a scan reports, in the order of the file. Names are resolved: `w:p` means the namespace listed as `w`, whatever prefix the file uses. */
export interface XmlEvents {
  /** An element begins. */
  readonly open: (name: string, attribute: ReadAttribute) => void
  /** An element ends; an empty element ends at once. */
  readonly close: (name: string) => void
  /** Characters directly inside the element `parent`, entities resolved. One text may come in several calls. */
  readonly text: (text: string, parent: string) => void
}

/** The prefix to report for each namespace URI. An element of a namespace that is not listed is reported as `?:name`. */
export type Namespaces = ReadonlyMap<string, string>

/** Turns the bytes of an XML part into characters: UTF-8, or UTF-16 as its first bytes tell. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8').decode(bytes)
}

/**
 * Scans XML once from left to right, without recursion and in linear time. Throws a ResumeError: `corrupt` where the XML
 * is not well formed or declares a document type, `limit-exceeded` where it holds too many elements or nests too deep.
 */
export function scanXml(xml: string, namespaces: Namespaces, limits: Pick<ReadLimits, 'xmlElements' | 'xmlDepth'>, events: XmlEvents): void {
  const scope = namespaceScope(namespaces)
  const readTag = tagReader(xml, scope)
  const open: Tag[] = []
  let elements = 0
  let attributes: readonly string[] = []
  const attribute: ReadAttribute = (name) => {
    for (let index = 0; index < attributes.length; index += 2) if (attributes[index] === name) return attributes[index + 1] as string
    return null
  }

  const close = (tag: Tag): void => {
    events.close(tag.name)
    scope.leave(open.length)
    open.pop()
  }
  const openTag = (start: number): number => {
    if (open.length === 0 && elements > 0) throw malformed()
    elements += 1
    if (elements > limits.xmlElements) throw exceeded('xmlElements', limits.xmlElements)
    if (open.length >= limits.xmlDepth) throw exceeded('xmlDepth', limits.xmlDepth)
    const tag = readTag(start, open.length + 1)
    open.push(tag)
    attributes = tag.attributes
    events.open(tag.name, attribute)
    if (tag.isEmpty) close(tag)
    return start + tag.length
  }
  const closeTag = (start: number): number => {
    const tag = open[open.length - 1]
    if (tag === undefined || !xml.startsWith(tag.written, start)) throw malformed()
    const end = skipSpace(xml, start + tag.written.length)
    if (xml.charCodeAt(end) !== GREATER) throw malformed()
    close(tag)
    return end + 1
  }
  const markup = (at: number): number => {
    const kind = xml.charCodeAt(at + 1)
    if (kind === SLASH) return closeTag(at + 2)
    if (kind === QUESTION) return after(xml, '?>', at + 2)
    if (kind !== EXCLAMATION) return openTag(at + 1)
    if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4)
    if (!xml.startsWith('<![CDATA[', at)) throw new ResumeError('corrupt', 'The file declares an XML document type, which Word files never do.')
    const end = after(xml, ']]>', at + 9)
    const parent = open[open.length - 1]
    if (parent) events.text(xml.slice(at + 9, end - 3), parent.name)
    return end
  }

  let at = 0
  for (let next = xml.indexOf('<'); next >= 0; next = xml.indexOf('<', at)) {
    const parent = open[open.length - 1]
    if (next > at && parent) events.text(decodeEntities(xml.slice(at, next)), parent.name)
    at = markup(next)
  }
  if (open.length > 0 || elements === 0) throw malformed()
}

const GREATER = 0x3e
const SLASH = 0x2f
const QUESTION = 0x3f
const EXCLAMATION = 0x21
const EQUALS = 0x3d
const LESS = 0x3c

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

function skipSpace(xml: string, from: number): number {
  let at = from
  while (isSpace(xml.charCodeAt(at))) at += 1
  return at
}

function endOfName(xml: string, from: number): number {
  let at = from
  for (let code = xml.charCodeAt(at); at < xml.length; code = xml.charCodeAt(++at)) {
    if (isSpace(code) || code === GREATER || code === SLASH || code === EQUALS || code === LESS) break
  }
  if (at === from || at >= xml.length) throw malformed()
  return at
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw malformed()
  return at + mark.length
}

interface Tag {
  /** The name as the file writes it. */
  readonly written: string
  /** The resolved name. */
  readonly name: string
  /** The resolved name of each attribute, followed by its value. */
  readonly attributes: readonly string[]
  readonly isEmpty: boolean
  /** The characters after the `<`, with the `>`. */
  readonly length: number
}

const MOST_KNOWN_TAGS = 500
const LONGEST_KNOWN_TAG = 120

/** Reads start tags. Word repeats a few tags thousands of times, so short ones are read once and then known by their characters. */
function tagReader(xml: string, scope: NamespaceScope): (start: number, depth: number) => Tag {
  const known = new Map<string, { readonly tag: Tag; readonly state: number }>()
  return (start, depth) => {
    const characters = xml.slice(start, Math.min(xml.indexOf('>', start), start + LONGEST_KNOWN_TAG))
    const same = known.get(characters)
    if (same?.state === scope.state) return same.tag
    const { tag, declares } = readNewTag(xml, start, depth, scope)
    const isWhole = tag.length === characters.length + 1
    if (isWhole && !declares && known.size < MOST_KNOWN_TAGS) known.set(characters, { tag, state: scope.state })
    return tag
  }
}

function readNewTag(xml: string, start: number, depth: number, scope: NamespaceScope): { tag: Tag; declares: boolean } {
  const nameEnd = endOfName(xml, start)
  const written = xml.slice(start, nameEnd)
  const raw: string[] = []
  const end = readAttributes(xml, nameEnd, raw)
  let declares = false
  for (let index = 0; index < raw.length; index += 2) declares = scope.declare(raw[index] as string, raw[index + 1] as string, depth) || declares
  const attributes = raw.map((text, index) => (index % 2 === 0 ? scope.attributeName(text) : text))
  const isEmpty = xml.charCodeAt(end) === SLASH
  return { tag: { written, name: scope.elementName(written), attributes, isEmpty, length: end + (isEmpty ? 2 : 1) - start }, declares }
}

/** Gives the place of the `>` or `/>` that ends the tag. */
function readAttributes(xml: string, from: number, found: string[]): number {
  for (let at = skipSpace(xml, from); ; at = skipSpace(xml, at)) {
    const code = xml.charCodeAt(at)
    if (code === GREATER || (code === SLASH && xml.charCodeAt(at + 1) === GREATER)) return at
    const nameEnd = endOfName(xml, at)
    const equals = skipSpace(xml, nameEnd)
    const open = skipSpace(xml, equals + 1)
    const quote = xml[open]
    if (xml.charCodeAt(equals) !== EQUALS || (quote !== '"' && quote !== "'")) throw malformed()
    const end = after(xml, quote, open + 1)
    found.push(xml.slice(at, nameEnd), decodeEntities(xml.slice(open + 1, end - 1)))
    at = end
  }
}

type NamespaceScope = ReturnType<typeof namespaceScope>

/** Knows which namespace each prefix means at the place of the scan. */
function namespaceScope(namespaces: Namespaces) {
  const bound = new Map<string, string>()
  const undo: { readonly depth: number; readonly prefix: string; readonly uri: string; readonly state: number }[] = []
  let changes = 0
  const elementName = (written: string): string => {
    const colon = written.indexOf(':')
    return `${namespaces.get(bound.get(written.slice(0, Math.max(0, colon))) ?? '') ?? '?'}:${written.slice(colon + 1)}`
  }
  const scope = {
    /** A number that is the same wherever the same declarations are in force. */
    state: 0,
    elementName,
    /** An attribute without a prefix belongs to its element, not to the default namespace. */
    attributeName: (written: string): string => (written.includes(':') ? elementName(written) : written),
    /** Tells whether the attribute was a declaration that changed anything. */
    declare(written: string, uri: string, depth: number): boolean {
      if (written !== 'xmlns' && !written.startsWith('xmlns:')) return false
      const prefix = written.slice(6)
      const before = bound.get(prefix) ?? ''
      if (before === uri) return false
      undo.push({ depth, prefix, uri: before, state: scope.state })
      scope.state = changes += 1
      bound.set(prefix, uri)
      return true
    },
    leave(depth: number): void {
      for (let last = undo[undo.length - 1]; last?.depth === depth; last = undo[undo.length - 1]) {
        bound.set(last.prefix, last.uri)
        scope.state = last.state
        undo.pop()
      }
    },
  }
  return scope
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g, (_, hex?: string, decimal?: string, name?: string) =>
    name === undefined ? toCharacter(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : (named.get(name) as string),
  )
}

function toCharacter(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return String.fromCodePoint(isCharacter ? code : 0xfffd)
}

const malformed = (): ResumeError => new ResumeError('corrupt', 'The file is damaged: one of its XML parts is not well formed.')

const exceeded = (name: 'xmlElements' | 'xmlDepth', max: number): ResumeError =>
  new ResumeError('limit-exceeded', 'One of the XML parts of the file is too large or too deeply nested.', { name, max, actual: null })

import { describe, expect, it } from 'vitest'
import { defaultReadLimits as limits } from '../../src/read/limits.ts'
import { decodeXml, scanXml } from '../../src/read/scan-xml.ts'

const namespaces = new Map([
  ['urn:word', 'w'],
  ['urn:word:strict', 'w'],
  ['urn:math', 'm'],
])

/** Lists the events of a scan, each as one short string. */
function list(xml: string, wanted = 'w:val', own = limits): string[] {
  const events: string[] = []
  scanXml(xml, namespaces, own, {
    open: (name, attribute) => events.push(attribute(wanted) === null ? `<${name}` : `<${name} ${attribute(wanted)}`),
    close: (name) => events.push(`>${name}`),
    text: (text, parent) => events.push(`${parent}=${text}`),
  })
  return events
}

const inRoot = (content: string): string[] => list(`<w:a xmlns:w="urn:word">${content}</w:a>`).slice(1, -1)

describe('scanXml reports', () => {
  it('elements, attributes and text in the order of the file', () => {
    expect(list('<?xml version="1.0"?>\n<w:a xmlns:w="urn:word"><!-- <w:x> --><w:b w:val = \'1 > 0\' />t</w:a >\n')).toEqual([
      '<w:a',
      '<w:b 1 > 0',
      '>w:b',
      'w:a=t',
      '>w:a',
    ])
  })

  it('names by their namespace, whatever the prefix', () => {
    expect(list('<x:a xmlns:x="urn:word:strict" x:val="7"/>')).toEqual(['<w:a 7', '>w:a'])
    expect(list('<a xmlns="urn:word"><b xmlns="urn:math"/><b/></a>')).toEqual(['<w:a', '<m:b', '>m:b', '<w:b', '>w:b', '>w:a'])
    expect(list('<w:a xmlns:w="urn:other"><n:b/></w:a>')).toEqual(['<?:a', '<?:b', '>?:b', '>?:a'])
  })

  it('a prefix that changes its meaning and gets it back', () => {
    expect(list('<p:a xmlns:p="urn:word"><p:b xmlns:p="urn:math"><p:c/></p:b><p:c/></p:a>')).toEqual([
      '<w:a',
      '<m:b',
      '<m:c',
      '>m:c',
      '>m:b',
      '<w:c',
      '>w:c',
      '>w:a',
    ])
  })

  it('attributes without a prefix by their bare name', () => {
    expect(list('<a xmlns="urn:word" val="1"/>', 'val')).toEqual(['<w:a 1', '>w:a'])
    expect(list('<a xmlns="urn:word" val="1"/>')).toEqual(['<w:a', '>w:a'])
  })

  it('entities in text and attributes, and leaves unknown ones as they are', () => {
    expect(inRoot('R&amp;D &#x2022;&#8226; &lt;&gt;&quot;&apos; &nbsp; & &#0; &#xD800;')).toEqual(['w:a=R&D •• <>"\' &nbsp; & \ufffd \ufffd'])
    expect(inRoot('<w:b w:val="a &amp; b"/>')).toEqual(['<w:b a & b', '>w:b'])
  })

  it('CDATA as text', () => {
    expect(inRoot('RED<![CDATA[Cap <&amp;]]>')).toEqual(['w:a=RED', 'w:a=Cap <&amp;'])
  })
})

describe('scanXml refuses', () => {
  it.each([
    '',
    'text',
    '<',
    '<a',
    '<a>',
    '<a></b>',
    '<a></a',
    '</a>',
    '<a/><b/>',
    '<a b></a>',
    '<a b=1/>',
    '<a b="1/>',
    '<<<<',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<?xml',
    '< a/>',
    '<a></ab>',
    '<a =""/>',
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<a><!ENTITY b "c"></a>',
  ])('%s', (xml) => {
    expect(() => list(xml)).toThrow(expect.objectContaining({ name: 'ResumeError', code: 'corrupt' }))
  })

  it('too many elements and too deep a nesting', () => {
    const own = { ...limits, xmlElements: 4, xmlDepth: 3 }
    expect(list('<a><b/><b/><b/></a>', '', own)).toHaveLength(8)
    expect(() => list('<a><b/><b/><b/><b/></a>', '', own)).toThrow(
      expect.objectContaining({ code: 'limit-exceeded', limit: { name: 'xmlElements', max: 4, actual: null } }),
    )
    expect(() => list('<a><a><a><a/></a></a></a>', '', own)).toThrow(
      expect.objectContaining({ code: 'limit-exceeded', limit: { name: 'xmlDepth', max: 3, actual: null } }),
    )
  })
})

describe('decodeXml', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('<a>é</a>')],
    ['UTF-8 with a mark', Buffer.from('\ufeff<a>é</a>')],
    ['UTF-16 with a mark', Buffer.from('\ufeff<a>é</a>', 'utf16le')],
    ['UTF-16 without one', Buffer.from('<a>é</a>', 'utf16le')],
    ['UTF-16, high byte first', Buffer.from('\ufeff<a>é</a>', 'utf16le').swap16()],
  ])('reads %s', (_, bytes) => {
    expect(decodeXml(bytes)).toBe('<a>é</a>')
  })
})

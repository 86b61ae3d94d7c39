import type { PackedDictionary } from './pack-dictionary.ts'
import type { PackedTrie } from './pack-trie.ts'

/** Writes a packed dictionary as JSON of ASCII characters, which are read and parsed fastest. */
export function toPackedText(packed: PackedDictionary): string {
  const text = JSON.stringify({ ...packed, spellingTrie: encodeTrie(packed.spellingTrie), cueTrie: encodeTrie(packed.cueTrie) })
  return text.replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Reads what toPackedText wrote. */
export function fromPackedText(text: string): PackedDictionary {
  const packed = JSON.parse(text) as Omit<PackedDictionary, 'spellingTrie' | 'cueTrie'> & { readonly spellingTrie: EncodedTrie; readonly cueTrie: EncodedTrie }
  return { ...packed, spellingTrie: decodeTrie(packed.spellingTrie), cueTrie: decodeTrie(packed.cueTrie) }
}

type EncodedTrie = { readonly [field in keyof PackedTrie]: string }

function encodeTrie({ labels, children, ends, phrases }: PackedTrie): EncodedTrie {
  const encode = (list: Uint8Array | Uint32Array): string => Buffer.from(list.buffer, list.byteOffset, list.byteLength).toString('base64')
  return { labels: encode(labels), children: encode(children), ends: encode(ends), phrases: encode(phrases) }
}

function decodeTrie({ labels, children, ends, phrases }: EncodedTrie): PackedTrie {
  const decode = (text: string): Uint8Array => Buffer.from(text, 'base64')
  // A copy of its own, since four-byte numbers must begin at a multiple of four.
  return { labels: decode(labels), children: decode(children), ends: decode(ends), phrases: new Uint32Array(new Uint8Array(decode(phrases)).buffer) }
}

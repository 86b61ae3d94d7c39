import { letterClasses, squeeze } from './letter-class.ts'

/**
 * A trie over letters and digits as flat lists, which a build can write to a file. Nodes are numbered level by level, so
 * that the children of one stand together and a count says where.
 */
export interface PackedTrie {
  /** By node: the class of the letter that leads to it. */
  readonly labels: Uint8Array
  /** By node: how many children it has. */
  readonly children: Uint8Array
  /** By node: how many phrases end there. */
  readonly ends: Uint8Array
  /** The numbers of the phrases, in the order of the nodes where they end. */
  readonly phrases: Uint32Array
}

/** Packs phrases, which keep their numbers. */
export function packTrie(texts: readonly string[]): PackedTrie {
  const keys = texts.map(squeeze)
  const order = Uint32Array.from(keys.keys()).sort((a, b) =>
    (keys[a] as string) < (keys[b] as string) ? -1 : (keys[a] as string) > (keys[b] as string) ? 1 : a - b,
  )
  const room = keys.reduce((sum, key) => sum + key.length, 1)
  const [labels, children, ends] = [new Uint8Array(room), new Uint8Array(room), new Uint8Array(room)]
  const phrases = new Uint32Array(texts.length)
  // A node stands for the sorted keys from one place to another that begin with the same letters.
  const [from, to, depths] = [new Uint32Array(room), new Uint32Array(room), new Uint16Array(room)]
  to[0] = texts.length
  let nodes = 1
  let ended = 0
  for (let node = 0; node < nodes; node++) {
    const depth = depths[node] as number
    const last = to[node] as number
    let at = from[node] as number
    for (; at < last && keyAt(at).length === depth; at++) {
      phrases[ended++] = order[at] as number
      ends[node]!++
    }
    while (at < last) {
      const letter = keyAt(at).charCodeAt(depth)
      from[nodes] = at
      while (at < last && keyAt(at).charCodeAt(depth) === letter) at++
      to[nodes] = at
      depths[nodes] = depth + 1
      labels[nodes++] = letterClasses[letter] as number
      children[node]!++
    }
  }
  return { labels: labels.slice(0, nodes), children: children.slice(0, nodes), ends: ends.slice(0, nodes), phrases }

  function keyAt(place: number): string {
    return keys[order[place] as number] as string
  }
}

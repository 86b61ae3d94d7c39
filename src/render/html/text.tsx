import type { VNode } from 'preact'
import { plainText } from '../plain-text.ts'

/** Words of a resume, a file name or a dictionary of the user's: always a text node, never markup, with nothing in it that turns or hides text. */
export function Text({ of }: { readonly of: string }): VNode {
  return <>{plainText(of)}</>
}

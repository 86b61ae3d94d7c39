/** A resume's words made safe for a terminal: no control characters, no escapes, no bidirectional overrides, one line. */
export function plainText(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]|[\u{e0000}-\u{e0fff}]/gu, '')
    .replace(/[\ue000-\uf8ff]/g, '•')
}

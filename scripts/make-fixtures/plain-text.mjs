/** The characters that an editor does not show, as they are named in a source. */
const invisible = new Map([
  ['<<nbsp>>', '\u00a0'],
  ['<<zwsp>>', '\u200b'],
  ['<<shy>>', '\u00ad'],
  ['<<bullet>>', '\uf0b7'],
])

/** Plain text as an older Windows editor saves it: a byte order mark and CRLF. */
export function windowsText(source) {
  return Buffer.from(`\ufeff${source.toString('utf8').replaceAll('\n', '\r\n')}`, 'utf8')
}

/** Plain text as it comes out of a bad PDF: the named characters of the source become the real ones. */
export function dirtyText(source) {
  let text = source.toString('utf8')
  for (const [name, character] of invisible) text = text.replaceAll(name, character)
  return Buffer.from(text, 'utf8')
}

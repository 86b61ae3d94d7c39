/** Reads CSV by RFC 4180 and nothing else: CRLF between records, doubled quotes inside quoted fields. Throws on anything that it does not allow. */
export function readCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      at += 1
      for (;;) {
        if (at >= text.length) throw new Error('a quoted field does not end')
        if (text[at] !== '"') field += text[at++]
        else if (text[at + 1] === '"') {
          field += '"'
          at += 2
        } else break
      }
      at += 1
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new Error('a quote or line feed in a bare field')
        field += text[at++]
      }
    }
    record.push(field)
    if (text[at] === ',') at += 1
    else {
      if (text.slice(at, at + 2) !== '\r\n') throw new Error('a record does not end with CRLF')
      at += 2
      records.push(record)
      record = []
    }
  }
  return records
}

/** A PDF of a few kilobytes whose forms paint each other twice, thirty levels deep: reading it never ends. */
export function writeBombPdf(): Uint8Array {
  const levels = 30
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>']
  const content = '/X0 Do'
  objects.push('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /X0 5 0 R >> /Font << /F 6 0 R >> >> >>')
  objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  const first = 7
  const form = (stream: string, resources: string): string =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << ${resources} /Font << /F 6 0 R >> >> /Length ${stream.length} >>\nstream\n${stream}\nendstream`
  objects.push(form('/A Do /A Do', `/XObject << /A ${first} 0 R >>`))
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for (let level = 0; level < levels; level++) {
    objects.push(level === levels - 1 ? form('BT /F 9 Tf (x) Tj ET', '') : form('/A Do /A Do', `/XObject << /A ${first + level + 1} 0 R >>`))
  }
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(text)
}

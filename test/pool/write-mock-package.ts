import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Stands before the real child: a file that starts with `%PDF-MOCK ` makes it misbehave as a parser might. */
const MOCK_CHILD = `
import { pbkdf2Sync } from 'node:crypto'
const hoard = []
const grow = (step) => { for (;;) hoard.push(step()) }
const mocks = {
  'loop': () => { for (;;); },
  'one long native call': () => pbkdf2Sync('a', 'b', 2 ** 31 - 1, 64, 'sha512'),
  'small objects': () => grow(() => ({ a: {} })),
  'a long array': () => { for (let at = 0; ; at++) hoard.push(at) },
  'one huge array': () => new Array(1e9).fill(1.5),
  'an index far out': () => { for (let at = 0; at < 2e9; at++) hoard[at] = at },
  'a map': () => { const map = new Map(); for (let at = 0; ; at++) map.set(at, at) },
  'strings': () => grow(() => 'x'.repeat(1000) + hoard.length).join(''),
  'buffers': () => grow(() => Buffer.alloc(2e7, 1)),
  'exit': () => process.exit(3),
  'abort': () => process.abort(),
  'a rejection that nobody awaits': () => void Promise.reject(new Error('Jane Doe')),
  'an error that nobody catches': () => { throw new Error('Jane Doe') },
  'an error after the reply': () => void setTimeout(() => { throw new Error('Jane Doe') }, 40),
  'noise': () => { console.log('Jane Doe'); process.stdout.write('x'.repeat(1e6)); console.error('Jane Doe') },
  'a reply to another file': ({ number }) => process.send({ number: number + 1, result: 'Jane Doe', resident: 0 }),
  'a signal to the whole group': () => { process.kill(process.pid, 'SIGINT'); process.kill(process.pid, 'SIGTERM') },
  'tell': ({ number, bytes }) => process.send({ number, resident: 0, result: { pid: process.pid, env: Object.keys(process.env), sent: bytes.buffer.byteLength, code: code() } }),
  'fat': ({ number }) => process.send({ number, resident: 2 ** 40, result: process.pid }),
}
const code = () => { try { return new Function('return 1')() } catch (error) { return error.name } }
const on = process.on
process.on = process.addListener = function (event, listener) {
  const listen = event !== 'message' ? listener : (request) => {
    const text = request.bytes ? Buffer.from(request.bytes).toString('latin1') : ''
    const name = text.startsWith('%PDF-MOCK ') ? text.slice(10).split(':')[0] : ''
    if (name) mocks[name](request)
    const replies = ['tell', 'fat'].includes(name)
    if (!replies) listener.call(process, name ? { ...request, bytes: Buffer.from('REDCap') } : request)
  }
  return on.call(process, event, listen)
}
await import('./real-child.js')
`

/** Writes a copy of the built package whose child process can be told to misbehave. */
export function writeMockPackage(): { readonly door: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'rca-mock-'))
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  renameSync(join(folder, 'dist/child.js'), join(folder, 'dist/real-child.js'))
  writeFileSync(join(folder, 'dist/child.js'), MOCK_CHILD)
  return { door: join(folder, 'dist/index.js'), remove: () => rmSync(folder, { recursive: true }) }
}

/** The bytes that make the mock misbehave. */
export function mock(name: string): Uint8Array {
  return new TextEncoder().encode(`%PDF-MOCK ${name}:`)
}

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PEERS = ['modern-ahocorasick@3.3.0', '@monyone/aho-corasick@1.1.11']

/** Installs the npm matchers into a temporary folder, never into the project. Returns the folder, or null where that is not possible. */
export function installPeers(wanted) {
  if (!wanted) return null
  const folder = join(tmpdir(), 'resume-competency-analyzer-peers')
  if (existsSync(join(folder, 'node_modules', '@monyone'))) return folder
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', ...PEERS], {
      cwd: folder,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    })
    return folder
  } catch {
    return null
  }
}

import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Chromium stands on this machine, or undefined. */
export const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

/** Starts the machine's own Chromium, with nothing that it would do on the network by itself. */
export function openChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('Chromium is not installed.')
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath: chromiumPath, args: ['--headless', '--no-sandbox', ...quiet] })
}

import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export const browserPath = places.find((place) => place !== undefined && existsSync(place))

/** Without a browser a developer may go on; a CI must not be green for what it did not test. */
export const skipsBrowser = browserPath === undefined && !process.env.CI
export const noBrowser = 'no Chromium found: install one, or set CHROMIUM_PATH'

export function launch(): Promise<Browser> {
  if (browserPath === undefined) throw new Error(noBrowser)
  return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
}

import { existsSync } from 'node:fs'

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser']

export const browserPath = places.find((place) => place !== undefined && existsSync(place)) ?? ''

/** Without a browser a developer may go on; a CI must not be green for what it did not test. */
export const skipsBrowser = browserPath === '' && !process.env.CI

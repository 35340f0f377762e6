// The site, built as `npm run docs` builds it, and looked at in a real browser.
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, skipsBrowser } from '../../mock-master/clients/browser.ts'
import { rules } from '../../suites/index.ts'
import { places, root } from './page.ts'
import { serveSite } from './static-server.ts'

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** One page of each kind, and those with the widest contents. */
const looked = [
  '/',
  '/rules/',
  '/rules/destroy/running',
  '/rules/allocation/share-counts-once',
  '/rules/views/get-state',
  '/documents/',
  '/documents/shared-volumes-2017',
  '/documents/scheduler-http-api',
  '/schemas/',
  '/schemas/resource',
  '/volume-life',
  '/resource-allocation',
  '/disagreements',
  '/hazards',
  '/kill-matrix',
  '/guides/write-a-framework',
  '/decisions/0001-a-master-is-a-function',
  '/reference/cli',
  '/reference/api/suites',
]

let site: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  await promisify(execFile)('npm', ['run', '-s', 'docs'], { cwd: fileURLToPath(root) })
  site = await serveSite()
}, 600_000)

afterAll(() => site?.close())

describe('the pages', () => {
  const ids = new Map<string, Set<string>>()
  const links: { from: string; path: string; hash: string }[] = []

  beforeAll(() => {
    const files = readdirSync(places.html, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(new URL(file, places.html), 'utf8')
      const from = `/${file.replace(/(index)?\.html$/, '')}`
      ids.set(from, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)))
      for (const [, href = ''] of html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
        if (/^(https?|mailto|data):/.test(href)) continue
        const { pathname, hash } = new URL(href, `http://site${from}`)
        links.push({ from, path: pathname.replace(/(index)?\.html$/, ''), hash: hash.slice(1) })
      }
    }
  })

  it('are there for every rule', () => {
    expect(rules.map(({ id }) => `/rules/${id}`).filter((path) => !ids.has(path))).toEqual([])
  })

  it('have no dead link, not to a page and not to a place in it', () => {
    const dead = links.filter(({ path, hash }) => {
      const there = ids.get(path)
      return there === undefined || (hash !== '' && !there.has(decodeURIComponent(hash)))
    })
    expect(links.length).toBeGreaterThan(5_000)
    expect(dead.slice(0, 10)).toEqual([])
  })
})

describe.skipIf(skipsBrowser)('in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath, args: flags.split(' ') })
  }, 60_000)

  afterAll(() => browser?.close())

  it.each(['light', 'dark'] as const)(
    'read well on a phone, %s, without an error',
    async (colorScheme) => {
      const page = await browser.newPage({ viewport: { width: 360, height: 740 }, colorScheme })
      const errors = errorsOf(page)
      for (const path of looked) {
        await page.goto(site.url + path, { waitUntil: 'load' })
        await page.locator('.VPContent').waitFor()
        const width = await page.evaluate<number>('document.documentElement.scrollWidth')
        expect({ path, width }).toEqual({ path, width: 360 })
        expect(await contrastOf(page), path).toBeGreaterThan(4.5)
      }
      expect(errors).toEqual([])
      await page.close()
    },
    120_000,
  )

  it('find a rule by its words, with nothing but what the site itself serves', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const errors = errorsOf(page)
    const strangers: string[] = []
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.url))
        strangers.push(request.url())
    })
    await page.goto(site.url, { waitUntil: 'load' })
    await page.locator('#local-search button').click()
    await page.locator('#localsearch-input').fill('rescinds none of the offers that others hold')
    await page.locator('.results a[href^="/rules/rescind/not-by-use.html"]').first().click()
    await page.waitForURL('**/rules/rescind/not-by-use.html*')
    // The address changes before the page does.
    await page.locator('h1', { hasText: 'rescind/not-by-use' }).waitFor()
    expect([...errors, ...strangers]).toEqual([])
    await page.close()
  }, 60_000)
})

function errorsOf(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      errors.push(`${page.url()}: ${message.text()}`)
  })
  return errors
}

/** How the text stands out from what is behind it; 21 at most, and 4.5 is what a reader needs. */
async function contrastOf(page: Page): Promise<number> {
  const color = (name: string) => page.evaluate<string>(`getComputedStyle(document.body).${name}`)
  const text = luminance(await color('color'))
  const ground = luminance(await color('backgroundColor'))
  return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05)
}

function luminance(color: string): number {
  const channels = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from './contract.ts'
import { html } from './html.ts'
import { launch, noBrowser, skipsBrowser } from './testing/browser.ts'
import { poisoned, poisons, sample } from './testing/samples.ts'

if (skipsBrowser) console.warn(`The HTML report is not tested: ${noBrowser}`)

describe.skipIf(skipsBrowser)('the HTML report in a browser', () => {
  let browser: Browser
  let folder: string
  let pages = 0

  beforeAll(async () => {
    browser = await launch()
    folder = await mkdtemp(join(tmpdir(), 'report-'))
  })

  afterAll(async () => {
    await browser?.close()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  /** Opens the page and uses it; whatever happens there, nothing is loaded and nothing complains. */
  async function open(
    report: Report,
    use: (page: Page) => Promise<void>,
    options: BrowserContextOptions & { hash?: string } = {},
  ): Promise<void> {
    pages += 1
    const file = join(folder, `${pages}.html`)
    await writeFile(file, html(report))
    const address = pathToFileURL(file).href
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options })
    const page = await context.newPage()
    const told: string[] = []
    page.on('console', (message) => told.push(message.text()))
    page.on('pageerror', (error) => told.push(String(error)))
    page.on('dialog', (dialog) => told.push(dialog.message()))
    page.on('request', (request) => {
      if (request.url() !== address && request.url() !== 'data:,') told.push(request.url())
    })
    await page.goto(address + (options.hash ?? ''))
    await use(page)
    expect(told).toEqual([])
    await context.close()
  }

  const visibleRules = (page: Page) => page.locator('.rule:visible').count()

  it('shows the verdict first, what failed next, and the worst of it open', async () => {
    await open(sample('non-conformant'), async (page) => {
      expect(await page.locator('h1').textContent()).toBe('non-conformant')
      expect(await page.title()).toContain('non-conformant')
      expect(await page.locator('.group h2').first().textContent()).toBe('Failed')
      expect(await page.locator('.rule[open]').count()).toBe(1)
      const evidence = page.locator('.rule[open]').first()
      expect(await evidence.locator('.versus').textContent()).toContain('offer O22 holds v1')
      expect(await evidence.locator('.script li').count()).toBe(3)
      expect(await evidence.locator('.wire .broke').textContent()).toContain('B ← OFFERS O22')
      expect(await evidence.locator('svg.timeline .mark.broke').count()).toBe(1)
      expect(await evidence.locator('.replay code').textContent()).toMatch(/^npx .* replay /)
    })
  })

  it('draws a lane for each who speaks, and a column for each step', async () => {
    await open(sample('non-conformant'), async (page) => {
      const drawn = page.locator('[id="offers/opt-in"] svg.timeline')
      expect(await drawn.locator('.lane-name').allTextContents()).toEqual([
        'A',
        'B',
        'operator',
        'master',
      ])
      expect(await drawn.locator('text.step-name').allTextContents()).toEqual([
        'before',
        '1 CREATE',
        '2 A OFFERS',
        '3 B OFFERS',
      ])
    })
  })

  it('has a ground below the names of lanes that is wider than they are', async () => {
    await open(sample('non-conformant'), async (page) => {
      await page.keyboard.press('e')
      const spaces = await page.evaluate<number[]>(spaceBesideNames)
      expect(spaces.length).toBeGreaterThan(0)
      expect(Math.min(...spaces)).toBeGreaterThan(0)
    })
  })

  it('filters by text, by verdict and by level, together', async () => {
    await open(sample('non-conformant'), async (page) => {
      const shown = page.locator('#shown')
      expect(await shown.textContent()).toBe('28 rules')
      await page.fill('#search', 'DESTROY')
      const some = await visibleRules(page)
      expect(some).toBeGreaterThan(3)
      expect(await shown.textContent()).toBe(`${some} of 28 rules`)
      await page.click('.toggle[value=broken]')
      expect(
        await page.locator('.rule:visible').evaluateAll((rules) => rules.map(({ id }) => id)),
      ).toEqual(['destroy/in-use', 'operator/destroy-text'])
      await page.click('.toggle[value=SHOULD]')
      expect(await visibleRules(page)).toBe(1)
      expect(await page.locator('.group:visible').count()).toBe(1)
      await page.click('.toggle[value=SHOULD]')
      const none = page.getByText('No rule matches.')
      expect(await none.isVisible()).toBe(false)
      await page.fill('#search', 'no rule says this')
      expect(await visibleRules(page)).toBe(0)
      expect(await none.isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await none.isVisible()).toBe(false)
      expect(await visibleRules(page)).toBe(28)
    })
  })

  it('is used by the keyboard alone', async () => {
    await open(sample('non-conformant'), async (page) => {
      const focused = () => page.evaluate('document.activeElement.closest(".rule")?.id')
      await page.keyboard.press('j')
      expect(await focused()).toBe('offers/opt-in')
      await page.keyboard.press('j')
      expect(await focused()).toBe('launch/one-accept')
      await page.keyboard.press('Enter')
      expect(await page.locator('[id="launch/one-accept"]').getAttribute('open')).not.toBeNull()
      await page.keyboard.press('k')
      expect(await focused()).toBe('offers/opt-in')
      await page.keyboard.press('/')
      await page.keyboard.type('jek')
      expect(await page.inputValue('#search')).toBe('jek')
      await page.keyboard.press('Escape')
      await page.keyboard.press('e')
      expect(await page.locator('.rule[open]').count()).toBe(28)
      await page.keyboard.press('c')
      expect(await page.locator('.rule[open]').count()).toBe(0)
      await page.keyboard.press('?')
      expect(await page.locator('#help').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await page.locator('#help').isVisible()).toBe(false)
      await page.click('#show-help')
      await page.click('#help button')
      expect(await page.locator('#help').isVisible()).toBe(false)
    })
  })

  it('shows each message of the exchange as it was sent', async () => {
    await open(sample('non-conformant'), async (page) => {
      const line = page.locator('.rule[open] .wire .broke')
      await line.locator('summary').click()
      expect(await line.locator('pre').textContent()).toContain('"type": "OFFERS"')
    })
  })

  it('opens the rule that a link names, also through a filter', async () => {
    await open(
      sample('non-conformant'),
      async (page) => {
        const rule = page.locator('[id="destroy/in-use"]')
        expect(await rule.getAttribute('open')).not.toBeNull()
        expect(await rule.locator('.mark.broke').isVisible()).toBe(true)
        await page.fill('#search', 'heartbeat')
        await page.evaluate('location.hash = "create/unique-id"')
        await page.locator('[id="create/unique-id"][open]').waitFor()
        expect(await visibleRules(page)).toBe(28)
      },
      { hash: '#destroy/in-use' },
    )
  })

  it('can be read without scripts', async () => {
    await open(
      sample('non-conformant'),
      async (page) => {
        expect(await visibleRules(page)).toBe(28)
        expect(await page.locator('.tools').isVisible()).toBe(false)
        await page.locator('[id="destroy/in-use"] > summary').click()
        expect(await page.locator('[id="destroy/in-use"] .versus').isVisible()).toBe(true)
      },
      { javaScriptEnabled: false },
    )
  })

  it('prints what failed, open', async () => {
    await open(sample('non-conformant'), async (page) => {
      await page.evaluate('dispatchEvent(new Event("beforeprint"))')
      expect(await page.locator('.rule.broken:not([open])').count()).toBe(0)
      await page.evaluate('dispatchEvent(new Event("afterprint"))')
      expect(await page.locator('.rule[open]').count()).toBe(1)
      await page.emulateMedia({ media: 'print' })
      const names = 'getComputedStyle(document.querySelector(".rule[open] .lane-names")).transform'
      expect(await page.evaluate(names)).toBe('none')
      expect((await page.pdf()).byteLength).toBeGreaterThan(10_000)
    })
  })

  it.each(['light', 'dark'] as const)('has enough contrast in %s', async (colorScheme) => {
    await open(
      sample('non-conformant'),
      async (page) => {
        const contrasts = await page.evaluate<number[]>(contrastsOf)
        expect(Math.min(...contrasts)).toBeGreaterThan(4.5)
      },
      { colorScheme },
    )
  })

  it('has a name for every control, one heading of the first level, and fits a phone', async () => {
    await open(
      sample('non-conformant'),
      async (page) => {
        expect(await page.locator('h1').count()).toBe(1)
        for (const control of await page.locator('button, input').all()) {
          const name = (await control.getAttribute('aria-label')) ?? (await control.textContent())
          expect(name).toMatch(/\S/)
        }
        const width = await page.evaluate('document.documentElement.scrollWidth')
        expect(width).toBeLessThanOrEqual(390)
      },
      { viewport: { width: 390, height: 800 } },
    )
  })

  it.each(['conformant', 'inconclusive'] as const)('shows a report that is %s', async (name) => {
    await open(sample(name), async (page) => {
      expect(await page.locator('h1').textContent()).toBe(name)
      expect(await visibleRules(page)).toBe(28)
    })
  })

  it('shows a report without any rule', async () => {
    await open({ ...sample('inconclusive'), rules: [] }, async (page) => {
      expect(await page.locator('main').textContent()).toContain('No rule was judged.')
    })
  })

  it.each(Object.keys(poisons))('is not impressed by %s', async (name) => {
    const poison = poisons[name] ?? ''
    await open(poisoned(sample('non-conformant'), poison), async (page) => {
      await page.keyboard.press('e')
      expect(await visibleRules(page)).toBe(28)
      for (const row of await page.locator('.rule[open] .wire .broke summary').all())
        await row.click()
      expect(await page.evaluate('globalThis.owned')).toBeUndefined()
      expect(
        await page.locator('img, b, iframe, a:not(.skip), script:not(body > script)').count(),
      ).toBe(0)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1200)
      const body = (await page.locator('main').textContent()) ?? ''
      expect(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/u.test(body)).toBe(false)
    })
  })
})

/** What the ground of each timeline's names has to the right of each of them. */
const spaceBesideNames = `[...document.querySelectorAll('.lane-names')].flatMap((names) => {
  const { right } = names.querySelector('.shade').getBoundingClientRect()
  return [...names.querySelectorAll('text')].map((text) => right - text.getBoundingClientRect().right)
})`

/** WCAG's contrast of each text colour on the paper. */
const contrastsOf = `(() => {
  const style = getComputedStyle(document.documentElement)
  const luminance = (name) => {
    const parts = style.getPropertyValue(name).trim().slice(1).match(/../g).map((part) => parseInt(part, 16) / 255)
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const contrast = (ink, paper) => {
    const [dark, light] = [luminance(ink), luminance(paper)].sort((left, right) => left - right)
    return (light + 0.05) / (dark + 0.05)
  }
  const inks = ['--ink', '--soft', '--red', '--green', '--amber', '--blue']
  const pairs = inks.flatMap((ink) => ['--paper', '--raised'].map((paper) => [ink, paper]))
  const washes = ['--red', '--green'].map((ink) => [ink, ink + '-wash'])
  return [...pairs, ...washes].map(([ink, paper]) => contrast(ink, paper))
})()`

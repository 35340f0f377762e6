// `npm run docs`: writes the pages of the site from what they are about, and has VitePress make the site of them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vitepress'
import { documents } from '../../suites/documents.ts'
import { rules } from '../../suites/index.ts'
import { apiPages } from './api-pages.ts'
import { cliPage } from './cli-page.ts'
import { documentPages } from './document-page.ts'
import { examples } from './example.ts'
import { hazardsPage } from './hazards-page.ts'
import { homePage } from './home-page.ts'
import { lifePage } from './life-page.ts'
import { menus } from './menu.ts'
import { type Page, places, root } from './page.ts'
import { rulePages } from './rule-page.ts'
import { rulesPage } from './rules-page.ts'
import { schemaPages } from './schema-page.ts'
import { writtenPages } from './written-page.ts'

const stated = documents()
const pages: Page[] = [
  homePage(),
  rulesPage(),
  ...rulePages({ documents: stated, examples: await examples(rules) }),
  lifePage(),
  hazardsPage(),
  ...documentPages(stated),
  ...schemaPages(),
  ...writtenPages(),
  await cliPage(),
  ...(await apiPages()),
]

rmSync(places.pages, { recursive: true, force: true })
for (const { path, markdown } of pages) save(`${path}.md`, markdown)
save('menu.json', JSON.stringify(menus(pages, stated)))
await build(fileURLToPath(new URL('docs/', root)))

function save(path: string, content: string): void {
  const file = new URL(path, places.pages)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, content)
}

import { readFileSync } from 'node:fs'
import { type DefaultTheme, defineConfig, type MarkdownEnv } from 'vitepress'
import { highlight } from './highlight.ts'

const menu: DefaultTheme.SidebarMulti = JSON.parse(
  readFileSync(new URL('../../site/pages/menu.json', import.meta.url), 'utf8'),
)

/** Lists of what has pages of its own. */
const lists = ['rules/index.md', 'kill-matrix.md']

export default defineConfig({
  title: 'mesos-conformance',
  description: 'Shared persistent volumes of Apache Mesos: the specification, executable',
  lang: 'en',
  // Where the site is served below a path, that path, with a slash at both ends.
  base: process.env.DOCS_BASE ?? '/',
  // npm run docs writes the pages there; neither they nor the site are under version control.
  srcDir: '../site/pages',
  outDir: '../site/html',
  cacheDir: '../site/cache',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: { highlight },
  // The index of the search is one large file, and is loaded with the first search.
  vite: { build: { chunkSizeWarningLimit: 8_000 } },
  themeConfig: {
    nav: [
      { text: 'Rules', link: '/rules/' },
      { text: 'Allocation', link: '/resource-allocation' },
      { text: 'Schemas', link: '/schemas/' },
      { text: 'Documents', link: '/documents/' },
    ],
    sidebar: menu,
    outline: [2, 3],
    search: { provider: 'local', options: { _render: searched } },
  },
})

interface Renderer {
  render(text: string, env: MarkdownEnv): string
}

/** What the search looks at: messages, sources and mere lists would bury what is looked for. */
function searched(source: string, env: MarkdownEnv, markdown: Renderer): string {
  if (lists.includes(env.relativePath)) return ''
  return markdown.render(source.replaceAll(/^```[\s\S]*?^```$/gm, ''), env)
}

import { readFileSync } from 'node:fs'
import { type DefaultTheme, defineConfig, type MarkdownEnv } from 'vitepress'
import { highlight } from './highlight.ts'

const menu: DefaultTheme.SidebarMulti = JSON.parse(
  readFileSync(new URL('../../site/pages/menu.json', import.meta.url), 'utf8'),
)

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
    search: { provider: 'local', options: { _render: withoutCode } },
  },
})

/** Messages and sources would bury what is looked for. */
function withoutCode(
  source: string,
  env: MarkdownEnv,
  markdown: { render(text: string, env: MarkdownEnv): string },
): string {
  return markdown.render(source.replaceAll(/^```[\s\S]*?^```$/gm, ''), env)
}

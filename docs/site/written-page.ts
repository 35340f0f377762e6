// The pages that are written by hand, in docs/. They are written to be read in the repository as well, so their links
// lead to files; here each becomes the page about that file, or plain words where the site has none.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mutants } from '../../mock-master/mutants/index.ts'
import { rules } from '../../suites/index.ts'
import { mutantAnchor, statementAnchor } from './link.ts'
import { type Page, root } from './page.ts'

const folders = ['docs/', 'docs/guides/', 'docs/decisions/']

export function writtenPages(): Page[] {
  return folders.flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => writtenPage(`${folder}${file}`)),
  )
}

function writtenPage(file: string): Page {
  const text = readFileSync(new URL(file, root), 'utf8')
  return { path: pathOf(file), markdown: outsideOfCode(text, (part) => withLinks(part, file)) }
}

/** The title of a page, for the menu. */
export function titleOf({ markdown }: Page): string {
  return /^# (.*)$/m.exec(markdown)?.[1] ?? ''
}

function pathOf(file: string): string {
  return file.replace(/^docs\//, '').replace(/\.md$/, '')
}

function outsideOfCode(text: string, change: (part: string) => string): string {
  return text
    .split(/(^```[\s\S]*?^```)/m)
    .map((part) => (part.startsWith('```') ? part : change(part)))
    .join('')
}

function withLinks(text: string, file: string): string {
  return text.replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, words: string, target: string) => {
    if (/^(https?:|#)/.test(target)) return whole
    const { pathname, hash } = new URL(target, new URL(file, root))
    const path = pathname.slice(root.pathname.length)
    if (!existsSync(new URL(path, root)))
      throw new Error(`${file} links to ${target}: no such file`)
    const address = addressOf(path, words)
    return address === undefined ? words : `[${words}](${address}${hash})`
  })
}

/** The page about a file of the repository; words such as `recordio, Record 2` lead to that statement of the document. */
function addressOf(path: string, words: string): string | undefined {
  const [, folder = '', id = ''] = /^(suites|mock-master\/mutants)\/(.+)\.ts$/.exec(path) ?? []
  if (folder === 'suites' && rules.some((rule) => rule.id === id)) return `/rules/${id}`
  const mutant = mutants.find((one) => folder.endsWith('mutants') && one.id === id)
  if (mutant) return `/rules/${mutant.breaks}#${mutantAnchor(mutant)}`
  if (/^docs\/.*\.md$/.test(path)) return `/${pathOf(path)}`
  if (/^docs\/decisions\/?$/.test(path)) return '/decisions/0001-a-master-is-a-function'
  const [, document] = /^fixtures\/documents\/([\w-]+)\.json$/.exec(path) ?? []
  const [, section = '', number] = /^[\w-]+,\s(.+)\s(\d+)$/s.exec(words) ?? []
  const place = number === undefined ? '' : `#${statementAnchor(section, Number(number))}`
  if (document !== undefined) return `/documents/${document}${place}`
  const [, schema] = /^spec-schemas\/([\w-]+)\.schema\.json$/.exec(path) ?? []
  return schema === undefined ? undefined : `/schemas/${schema}`
}

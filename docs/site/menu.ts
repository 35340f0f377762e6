// The menu of the site. It is written beside the pages, where the configuration of VitePress reads it.

import { schemas } from '../../spec-schemas/schemas.ts'
import type { DocumentEntry } from '../../spec-schemas/types.ts'
import { rules } from '../../suites/index.ts'
import type { Page } from './page.ts'
import { areaOf, areasOf } from './rules-page.ts'
import { titleOf } from './written-page.ts'

export interface Item {
  text: string
  link?: string
  collapsed?: boolean
  items?: Item[]
}

/** Written pages that a reader looks for first; the others follow in the order of their names. */
const first = ['resource-allocation', 'disagreements', 'hazards', 'volume-life', 'kill-matrix']

export function menu(pages: readonly Page[], documents: readonly DocumentEntry[]): Item[] {
  const at = (folder: string) => pages.filter(({ path }) => path.startsWith(folder)).map(itemOf)
  const loose = pages.filter(({ path }) => !path.includes('/') && path !== 'index')
  const [known, others] = [loose.filter(isFirst), loose.filter((page) => !isFirst(page))]
  return [
    { text: 'Guides', items: at('guides/') },
    {
      text: 'The specification',
      items: [{ text: 'All rules', link: '/rules/' }, ...known.map(itemOf)],
    },
    { text: 'Rules', items: areasOf().map(areaItem) },
    folded('Documents', [
      { text: 'Coverage', link: '/documents/' },
      ...documents.map(documentItem),
    ]),
    folded('Schemas', [
      { text: 'All schemas', link: '/schemas/' },
      ...Object.keys(schemas).map(schemaItem),
    ]),
    { text: 'Using it', items: [...others.map(itemOf), ...at('reference/')] },
    folded('Decisions', at('decisions/')),
  ]
}

function isFirst({ path }: Page): boolean {
  return first.includes(path)
}

function folded(text: string, items: Item[]): Item {
  return { text, collapsed: true, items }
}

function itemOf(page: Page): Item {
  return { text: titleOf(page), link: `/${page.path}` }
}

function areaItem(area: string): Item {
  const own = rules.filter(({ id }) => areaOf(id) === area)
  const items = own.map(({ id }) => ({ text: id.slice(area.length + 1), link: `/rules/${id}` }))
  return folded(area, items)
}

function documentItem({ document, title }: DocumentEntry): Item {
  return { text: title, link: `/documents/${document}` }
}

function schemaItem(name: string): Item {
  return { text: name, link: `/schemas/${name}` }
}

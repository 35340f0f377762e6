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
const first = ['volume-life', 'resource-allocation', 'disagreements', 'hazards', 'kill-matrix']

/** By the path below which each is shown. A menu of all rules on every page would be the greater part of the site. */
export function menus(pages: readonly Page[], documents: readonly DocumentEntry[]) {
  const top = topMenu(pages)
  const areas = areasOf().map((area): [string, Item[]] => [`/rules/${area}/`, areaMenu(area)])
  return {
    ...Object.fromEntries(areas),
    '/rules/': [back, { text: 'Rules', items: areasOf().map(areaItem) }],
    '/documents/': [
      back,
      {
        text: 'Documents',
        items: [{ text: 'Coverage', link: '/documents/' }, ...documents.map(documentItem)],
      },
    ],
    '/schemas/': [
      back,
      {
        text: 'Schemas',
        items: [
          { text: 'All schemas', link: '/schemas/' },
          ...Object.keys(schemas).map(schemaItem),
        ],
      },
    ],
    '/': top,
  }
}

const back: Item = { text: 'Overview', link: '/guides/know-the-rule' }

function topMenu(pages: readonly Page[]): Item[] {
  const at = (folder: string) => pages.filter(({ path }) => path.startsWith(folder)).map(itemOf)
  const loose = pages.filter(({ path }) => !path.includes('/') && path !== 'index')
  const known = first.flatMap((path) => loose.filter((page) => page.path === path))
  const others = loose.filter((page) => !known.includes(page))
  const lists = [
    { text: 'The rules', link: '/rules/' },
    { text: 'Coverage of the documents', link: '/documents/' },
    { text: 'The schemas', link: '/schemas/' },
  ]
  return [
    { text: 'Guides', items: at('guides/') },
    { text: 'The specification', items: [...lists, ...known.map(itemOf)] },
    { text: 'Using it', items: [...others.map(itemOf), ...at('reference/cli')] },
    { text: 'The library', items: at('reference/api/') },
    { text: 'Decisions', collapsed: true, items: at('decisions/') },
  ]
}

function itemOf(page: Page): Item {
  return { text: titleOf(page), link: `/${page.path}` }
}

function areaMenu(area: string): Item[] {
  const own = rules.filter(({ id }) => areaOf(id) === area)
  const items = own.map(({ id }) => ({ text: id.slice(area.length + 1), link: `/rules/${id}` }))
  return [
    { text: 'All rules', link: '/rules/' },
    { text: area, items },
  ]
}

function areaItem(area: string): Item {
  return { text: area, link: `/rules/#${area}` }
}

function documentItem({ document, title }: DocumentEntry): Item {
  return { text: title, link: `/documents/${document}` }
}

function schemaItem(name: string): Item {
  return { text: name, link: `/schemas/${name}` }
}

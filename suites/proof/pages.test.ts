import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../catalogue.ts'

const root = new URL('../..', import.meta.url).pathname
const ids = new Set(rules.map(({ id }) => id))

describe('the page on resource allocation', () => {
  const page = readFileSync(join(root, 'docs/resource-allocation.md'), 'utf8')
  const links = [...page.matchAll(/\]\(\.\.\/suites\/([\w-]+\/[\w-]+)\.ts\)/g)].map(
    ([, id]) => id ?? '',
  )

  it('links to rules that there are', () => {
    for (const id of links) {
      expect(ids, id).toContain(id)
      expect(existsSync(join(root, 'suites', `${id}.ts`)), id).toBe(true)
    }
  })

  it('links to every rule on what a shared volume is charged as and to whom it is offered', () => {
    const own = [...ids].filter((id) => id.startsWith('allocation/'))
    expect(own.filter((id) => !links.includes(id))).toEqual([])
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mutants } from '../../mock-master/mutants/index.ts'
import { rules } from '../catalogue.ts'
import { documents } from '../documents.ts'
import { mutantCells, ruleLink } from './matrix-page.ts'

const root = new URL('../..', import.meta.url).pathname
const ids = new Set(rules.map(({ id }) => id))

/** The ids of the rules whose files a page links. */
function linkedRules(page: string): string[] {
  return [...page.matchAll(/\]\(\.\.\/suites\/([\w-]+\/[\w-]+)\.ts\)/g)].map(([, id]) => id ?? '')
}

describe('the page on resource allocation', () => {
  const page = readFileSync(join(root, 'docs/resource-allocation.md'), 'utf8')
  const links = linkedRules(page)

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

describe('the page on disagreements', () => {
  const page = readFileSync(join(root, 'docs/disagreements.md'), 'utf8')

  it('links to rules that there are', () => {
    for (const id of linkedRules(page)) expect(ids, id).toContain(id)
  })

  it('has every statement from which Apache Mesos is known to differ, and none that it keeps', () => {
    const named = page.replaceAll(/\s+/g, ' ').matchAll(/\[([\w-]+), ([^\]]+) (\d+)\]\(/g)
    const differing = documents().flatMap(({ document, statements }) =>
      statements
        .filter(({ differs }) => differs !== undefined)
        .map(({ section, number }) => `${document}, ${section} ${number}`),
    )
    const listed = [...named].map(
      ([, document, section, number]) => `${document}, ${section} ${number}`,
    )
    expect([...new Set(listed)].sort()).toEqual(differing.sort())
  })

  it('says of each point what is stated, what Apache Mesos does, and what the suite requires', () => {
    const points = page.split(/^### /m).slice(1)
    for (const point of points) {
      const bold = [...point.matchAll(/^- \*\*(.+?):\*\*/gm)].map(([, words]) => words)
      expect(bold, point).toEqual(['Documents', 'Apache Mesos', 'The suite'])
    }
  })
})

describe('the kill matrix', () => {
  const page = readFileSync(join(root, 'docs/kill-matrix.md'), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| ['))

  // Another test runs the mutants, and looks for the rest of each row.
  it('has every mutant, what it does, and the rule that has to catch it', () => {
    const expected = mutants.map((one) => `| ${mutantCells(one)} | ${ruleLink(one.breaks)} |`)
    expect(rows.map((row) => row.split(' | ').slice(0, 3).join(' | ').concat(' |'))).toEqual(
      expected,
    )
  })
})

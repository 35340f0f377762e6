import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mutants } from '../../mock-master/mutants/index.ts'
import { rules } from '../catalogue.ts'
import { killMatrix } from './matrix.ts'
import { rowOf } from './matrix-page.ts'

const page = readFileSync(new URL('../../docs/kill-matrix.md', import.meta.url), 'utf8')
const rows = page.split('\n')

describe('the mutants', () => {
  it('have unique ids that equal the paths of their files', () => {
    const ids = mutants.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) {
      expect(existsSync(new URL(`../../mock-master/mutants/${id}.ts`, import.meta.url)), id).toBe(
        true,
      )
    }
  })

  it('break every rule, each at least once', () => {
    const broken = new Set(mutants.map(({ breaks }) => breaks))
    expect(rules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([])
  })

  const areas = [...new Set(mutants.map(({ breaks }) => breaks.split('/')[0] ?? ''))]

  it.each(areas)(
    'of %s are killed by the rules that they name',
    async (area) => {
      const own = mutants.filter(({ breaks }) => breaks.startsWith(`${area}/`))
      const kills = await killMatrix({ seed: 1, runs: 8, mutants: own })
      expect(kills.filter(({ killed }) => !killed).map(({ mutant }) => mutant.id)).toEqual([])
      // What else catches a mutant is written there too: npm run cli -- self-test --out docs/kill-matrix.md
      expect(kills.map(rowOf).filter((row) => !rows.includes(row))).toEqual([])
    },
    300_000,
  )
})

// The proof that each mutant is caught by the rule that it names takes minutes, so it is spread over test files, which
// are executed side by side.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mutants } from '../../../mock-master/mutants/index.ts'
import { killMatrix } from '../matrix.ts'
import { rowOf } from '../matrix-page.ts'

const page = readFileSync(new URL('../../../docs/kill-matrix.md', import.meta.url), 'utf8')
const rows = page.split('\n')

/** Tests for every `of`th area of rules, from the `part`th on. */
export function defineKills({ part, of }: { part: number; of: number }): void {
  const areas = [...new Set(mutants.map(({ breaks }) => breaks.split('/')[0] ?? ''))]

  describe('the mutants', () => {
    it.each(areas.filter((_, index) => index % of === part - 1))(
      'of %s are killed by the rules that they name',
      async (area) => {
        const own = mutants.filter(({ breaks }) => breaks.startsWith(`${area}/`))
        const kills = await killMatrix({ seed: 1, runs: 8, mutants: own })
        expect(kills.filter(({ killed }) => !killed).map(({ mutant }) => mutant.id)).toEqual([])
        // What else catches a mutant is written there too: npm run cli -- self-test --out docs/kill-matrix.md
        expect(kills.map(rowOf).filter((row) => !rows.includes(row))).toEqual([])
      },
      1_200_000,
    )
  })
}

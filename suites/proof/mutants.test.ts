import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mutants } from '../../mock-master/mutants/index.ts'
import { rules } from '../catalogue.ts'

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
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { duties } from '../../framework/index.ts'

const folder = new URL('../../framework/', import.meta.url)

describe('the duties', () => {
  const ids = duties.map(({ id }) => id)

  it('have unique ids that equal the paths of their files, and are all listed', () => {
    const files = readdirSync(folder)
      .filter((file) => readFileSync(new URL(file, folder), 'utf8').includes('duty({'))
      .map((file) => `framework/${file.replace('.ts', '')}`)
    expect(files.sort()).toEqual(ids.toSorted())
  })

  it('keep their ids and levels forever', () => {
    expect(duties.map(({ id, level }) => `${level} ${id}`)).toMatchSnapshot()
  })

  it('say each requirement in one sentence, and cite a statement', () => {
    for (const { id, says, cites } of duties) {
      expect(says, id).toMatch(/^[A-Z][^\n]*\.$/)
      expect(says.length, id).toBeLessThan(160)
      expect(
        cites.some((cite) => 'document' in cite),
        id,
      ).toBe(true)
    }
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { History } from '../../spec-schemas/types.ts'
import { validate } from '../../spec-schemas/validate.ts'
import { rules } from '../catalogue.ts'
import { judge } from '../judge.ts'

const folder = new URL('../../fixtures/recordings', import.meta.url).pathname

interface Recording {
  title: string
  source: string
  history: History
}

const recordings = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, Recording] => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))])

describe('a live Apache Mesos', () => {
  it.each(recordings)('keeps every rule in %s', (_, { history }) => {
    expect(validate('history', history)).toEqual([])
    const broken = judge(history, rules).flatMap(({ rule, broken }) =>
      broken.map(({ at, expected, actual }) => ({ rule: rule.id, at, expected, actual })),
    )
    expect(broken).toEqual([])
  })

  it('exercises all rules but these', () => {
    const exercised = new Set(
      recordings.flatMap(([, { history }]) => judge(history, rules).map(({ rule }) => rule.id)),
    )
    const rest = rules.map(({ id }) => id).filter((id) => !exercised.has(id))
    // Most are judged on the operator's view of an agent, which the recordings do not have.
    expect(rest.sort()).toMatchSnapshot()
  })
})

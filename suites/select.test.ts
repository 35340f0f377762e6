import { describe, expect, it } from 'vitest'
import { rules } from './catalogue.ts'
import { select } from './select.ts'

const ids = (selection: Parameters<typeof select>[1]) =>
  select(rules, selection).map(({ id }) => id)

describe('select', () => {
  it('takes all without a wish that may end no master', () => {
    const all = rules.map(({ id }) => id)
    expect(ids({})).toEqual(all.filter((id) => !id.startsWith('hazards/')))
    expect(ids({ hazards: true })).toEqual(all)
  })

  it('knows areas, globs and single rules', () => {
    expect(ids({ only: ['exclusive'] })).toEqual(ids({ only: ['exclusive/*'] }))
    expect(ids({ only: ['destroy/ru*'] })).toEqual(['destroy/running'])
    expect(ids({ only: ['create/endpoint', 'opt-in/offered-with'] })).toHaveLength(2)
    expect(ids({ only: ['*'] })).toEqual([])
  })

  it('leaves out what it is told to', () => {
    expect(ids({ except: ['**'] })).toEqual([])
    const others = ids({ only: ['exclusive'] }).filter((id) => id !== 'exclusive/one-task')
    expect(ids({ only: ['exclusive'], except: ['exclusive/one-task'] })).toEqual(others)
  })

  it('goes down to a level', () => {
    expect(select(rules, { level: 'MUST' }).every((rule) => rule.level === 'MUST')).toBe(true)
    expect(ids({ level: 'SHOULD' }).length).toBeGreaterThan(ids({ level: 'MUST' }).length)
  })
})

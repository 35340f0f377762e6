import { defaultLimits, rules, run, select } from 'mesos-conformance'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SmallMaster } from './master.ts'

describe('a small master', () => {
  const master = new SmallMaster()
  let url: string
  beforeAll(async () => {
    url = await master.listen()
  })
  afterAll(() => master.close())

  it('is found wanting, and is told in what', async () => {
    const report = await run({
      target: { url, fetch, limits: { ...defaultLimits, awaitMs: 1_000 } },
      rules: select(rules, {
        only: ['opt-in/*', 'destroy/*', 'create/operator-api'],
        level: 'MUST',
      }),
      seed: 1,
      runs: 1,
      workers: 4,
      cut: false,
      timeoutMs: 25_000,
    })
    const having = (verdict: string) =>
      report.rules.filter((rule) => rule.verdict === verdict).map(({ id }) => id)
    expect(report.verdict, report.why).toBe('non-conformant')
    expect(having('error')).toEqual([])
    expect(having('kept')).toEqual(
      expect.arrayContaining(['opt-in/offered-with', 'create/operator-api']),
    )
    expect(having('broken')).toEqual(
      expect.arrayContaining(['destroy/running', 'destroy/by-operator-in-use']),
    )
    const running = report.rules.find(({ id }) => id === 'destroy/running')
    expect(running?.counterexample?.expected).toMatch(/^DESTROY of v\d is refused/)
    expect(running?.counterexample?.actual).toBe('the volume is destroyed')
  })
})

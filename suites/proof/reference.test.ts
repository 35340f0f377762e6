import { afterAll, describe, expect, it } from 'vitest'
import type { Report } from '../../spec-schemas/types.ts'
import { rules } from '../catalogue.ts'
import { run } from '../run.ts'
import { inProcess, overHttp, type Served } from './targets.ts'
import { throughMsw } from './through-msw.ts'

/** What a master that lets everybody in can be asked; another test asks the rest. The mock outlives every hazard. */
const asked = rules.filter(({ needs }) => !needs?.includes('authentication'))

const ways: [string, () => Served | Promise<Served>][] = [
  ['in process', () => inProcess()],
  ['through msw', () => throughMsw()],
  ['over HTTP', () => overHttp()],
]

describe.each(ways)('the reference master, %s', (_, serve) => {
  let served: Served
  let report: Report

  afterAll(() => served.close())

  it('is judged without a failure of the harness, and left as it was', async () => {
    served = await serve()
    const { target } = served
    report = await run({ target, rules: asked, seed: 20_161_013, runs: 6, shrinkBudget: 10 })
    expect(report.warnings).toEqual([])
    expect(report.leftovers).toEqual([])
  }, 120_000)

  it.each(asked.map(({ id }) => id))('keeps %s, and was asked', (id) => {
    const rule = report.rules.find((one) => one.id === id)
    const { verdict, kept, counterexample } = rule ?? { verdict: 'error', kept: 0 }
    const why = counterexample && `${counterexample.expected}: ${counterexample.actual}`
    expect({ verdict, why }).toEqual({ verdict: 'kept', why: undefined })
    expect(kept).toBeGreaterThan(0)
  })

  it('conforms', () => {
    expect(report.verdict).toBe('conformant')
  })
})

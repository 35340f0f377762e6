import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../run.ts'
import { inProcess } from '../targets.ts'
import { faults } from './faults.ts'
import { disturbed } from './wire-fault.ts'

/** What the suite makes of a target with a fault: which rules notice it. */
const noticed = new Map<string, string[]>()

describe('a fault on the wire', () => {
  it.each(faults.map((fault) => [fault.name, fault] as const))(
    'that %s',
    async (name, fault) => {
      const served = inProcess()
      const quick = { ...served.target.limits, awaitMs: 150, callMs: 1_000, playMs: 20_000 }
      const target = disturbed({ ...served.target, limits: quick }, fault)
      const report = await run({ target, seed: 3, runs: 1, cut: false, timeoutMs: 60_000 })
      const rules = report.rules.filter(
        (rule) => rule.level === 'MUST' && rule.verdict === 'broken',
      )
      if (report.verdict !== 'conformant')
        noticed.set(
          name,
          rules.map(({ id }) => id),
        )
      await served.close()
    },
    90_000,
  )

  afterAll(() => {
    const missed = faults.map(({ name }) => name).filter((name) => !noticed.has(name))
    expect(missed.length / faults.length, `missed: ${missed.join('; ')}`).toBeLessThan(0.1)
  })
})

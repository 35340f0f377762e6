// A master from before Mesos 1.8 tells nothing of what becomes of operations: what is known of them is known by effect.
import { expect, it } from 'vitest'
import { rules } from '../catalogue.ts'
import { run } from '../run.ts'
import { inProcess } from './targets.ts'

const asked = rules.filter(
  ({ needs = [] }) => !needs.includes('authentication') && !needs.includes('operation-feedback'),
)

it('what is not told is not held against the reference master, and all that can be judged is', async () => {
  const { target, close } = inProcess()
  const quiet = { ...target, reportsOperations: false }
  const report = await run({ target: quiet, rules: asked, seed: 7, runs: 8, shrinkBudget: 10 })
  await close()
  const others = report.rules.filter(({ verdict }) => verdict !== 'kept')
  expect(others.map(({ id, verdict, counterexample }) => [id, verdict, counterexample])).toEqual([])
  expect(report.warnings).toEqual([])
}, 120_000)

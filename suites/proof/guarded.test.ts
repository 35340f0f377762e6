import { expect, it } from 'vitest'
import { rules } from '../catalogue.ts'
import { gather } from '../facts.ts'
import { run } from '../run.ts'
import { guarded, inProcess } from './targets.ts'

const apart = rules.filter(({ needs }) => needs?.includes('authentication'))

it.each([1, 2, 3])(
  'the reference master keeps what is asked of a guarded one, seed %i',
  async (seed) => {
    const { target, close } = guarded({ seed })
    const applicability = { facts: await gather(target) }
    const report = await run({
      target,
      rules: apart,
      applicability,
      seed,
      runs: 3,
      shrinkBudget: 0,
    })
    await close()
    const found = report.rules.map(({ id, verdict }) => `${verdict} ${id}`)
    expect(found).toEqual(apart.map(({ id }) => `kept ${id}`))
    expect(report.warnings).toEqual([])
  },
)

it('and other rules hold there as well', async () => {
  const { target, close } = guarded()
  const others = rules.filter(({ id }) => /^(destroy|subscribe|agents|operator|views)\//.test(id))
  const report = await run({ target, rules: others, seed: 1, runs: 2, shrinkBudget: 0 })
  await close()
  const broken = report.rules.filter(({ verdict }) => verdict === 'broken' || verdict === 'error')
  expect(broken.map(({ id, counterexample }) => [id, counterexample?.actual])).toEqual([])
}, 60_000)

it('where nobody asks for credentials these rules do not apply', async () => {
  const { target, close } = inProcess()
  const report = await run({ target, rules: apart, seed: 1, runs: 1 })
  await close()
  expect(new Set(report.rules.map(({ verdict }) => verdict))).toEqual(new Set(['not-applicable']))
})

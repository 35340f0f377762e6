import { expect, it } from 'vitest'
import { rules } from '../catalogue.ts'
import { gather } from '../facts.ts'
import { defaultLimits } from '../harness/target.ts'
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

// It knows who speaks, and lets nobody go by another name or by none.
it('every rule that can be asked of a guarded master is judged there, and kept', async () => {
  const { target: quick, close } = guarded()
  // On a busy machine the reference is late, and not wrong.
  const target = { ...quick, limits: defaultLimits }
  const applicability = { facts: await gather(target) }
  const report = await run({
    target,
    applicability,
    seed: 1,
    runs: 8,
    workers: 4,
    retries: 3,
    shrinkBudget: 10,
  })
  await close()
  const others = report.rules.filter(({ verdict }) => verdict !== 'kept')
  const [unasked, wrong] = [true, false].map((isUnasked) =>
    others.filter(({ verdict }) => (verdict === 'not-applicable') === isUnasked),
  )
  expect(wrong?.map(({ id, verdict, counterexample }) => [id, verdict, counterexample])).toEqual([])
  expect(unasked?.map(({ id }) => id)).toEqual([
    'reserve/any-principal',
    'reserve/unreserve-of-another',
    'reserve/operator-any-principal',
    'create/creator-without-principal',
    'allocation/quota-charged-once',
  ])
  expect(report.warnings).toEqual([])
}, 300_000)

it('where nobody asks for credentials these rules do not apply', async () => {
  const { target, close } = inProcess()
  const report = await run({ target, rules: apart, seed: 1, runs: 1 })
  await close()
  expect(new Set(report.rules.map(({ verdict }) => verdict))).toEqual(new Set(['not-applicable']))
})

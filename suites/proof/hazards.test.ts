import { expect, it } from 'vitest'
import { createMaster } from '../../mock-master/index.ts'
import { mutants } from '../../mock-master/mutants/hazards/index.ts'
import { reference } from '../../mock-master/parts.ts'
import { rules } from '../catalogue.ts'
import { run } from '../run.ts'
import { select } from '../select.ts'
import { inProcess } from './targets.ts'

const hazards = rules.filter(({ id }) => id.startsWith('hazards/'))

it('nothing that may end a master is judged unless it was asked for', () => {
  expect(select(rules, { only: ['hazards/*'] })).toEqual([])
  expect(select(rules, { only: ['hazards/*'], hazards: true })).toEqual(hazards)
})

it('only scenarios of hazards are marked as such', () => {
  const given = new Set(rules.map((rule) => rule.given))
  const ofHazards = new Set(hazards.map((rule) => rule.given))
  expect([...given].filter(({ name }) => name.startsWith('hazard-'))).toEqual([...ofHazards])
})

it('the reference master outlives all of them', async () => {
  const { target, close } = inProcess()
  const report = await run({ target, rules: hazards, seed: 1, runs: 2 })
  await close()
  expect(report.rules.map(({ id, verdict }) => `${verdict} ${id}`)).toEqual(
    hazards.map(({ id }) => `kept ${id}`),
  )
}, 60_000)

it.each(mutants.map((mutant) => [mutant.id, mutant] as const))(
  'a master that dies, as %s does, is told from one that refuses',
  async (_, mutant) => {
    const { target, close } = inProcess(createMaster({ seed: 1, parts: mutant.mutate(reference) }))
    const own = hazards.filter(({ id }) => id === mutant.breaks)
    // What ended the master is not played again before it is believed.
    const report = await run({ target, rules: own, seed: 1, runs: 1 })
    await close()
    expect(report.rules.map(({ verdict }) => verdict)).toEqual(['broken'])
    expect(report.rules[0]?.counterexample?.actual).toContain('dead')
    expect(report.leftovers).not.toEqual([])
  },
)

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../spec-schemas/types.ts'
import { validate } from '../../spec-schemas/validate.ts'
import { rules } from '../catalogue.ts'
import { draw } from './family.ts'
import { shrink, smaller, upTo } from './shrink.ts'

const families = [...new Set(rules.map((rule) => rule.given))]
const anyScenario = fc
  .tuple(fc.constantFrom(...families), fc.nat())
  .map(([family, seed]) => draw(family, seed, 1)[0] as Scenario)

const size = (scenario: Scenario) => JSON.stringify(scenario).length

describe('the scenarios of every family', () => {
  it('follow their schema, and are the same for the same seed', () => {
    for (const family of families) {
      const drawn = draw(family, 42, 20)
      for (const scenario of drawn) expect(validate('scenario', scenario), family.name).toEqual([])
      expect(draw(family, 42, 20)).toEqual(drawn)
    }
  })
})

describe('shrink', () => {
  it('tries only scenarios that are valid and smaller', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const candidate of smaller(scenario)) {
          expect(validate('scenario', candidate)).toEqual([])
          expect(size(candidate)).toBeLessThan(size(scenario))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the one step that matters', async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, fc.nat(), async (scenario, pick) => {
        const wanted = JSON.stringify(scenario.steps[pick % scenario.steps.length])
        const breaks = async (candidate: Scenario) =>
          candidate.steps.some((step) => JSON.stringify(step) === wanted) || undefined
        const { scenario: small } = await shrink(scenario, true, breaks, 1000)
        expect(small.steps.map((step) => JSON.stringify(step))).toEqual([wanted])
      }),
      { numRuns: 30 },
    )
  })

  it('stays within its budget of plays', async () => {
    const [scenario] = draw(families[0] ?? expect.fail('no family'), 1, 1)
    let plays = 0
    const breaks = async () => {
      plays++
      return undefined
    }
    await shrink(scenario as Scenario, true, breaks, 7)
    expect(plays).toBe(7)
  })

  it('cuts after a step, and leaves out frameworks that then do nothing', () => {
    const scenario: Scenario = {
      version: 1,
      frameworks: { A: {}, B: {} },
      steps: [
        { do: 'OFFERS', by: 'A' },
        { do: 'OFFERS', by: 'B' },
      ],
    }
    expect(upTo(scenario, 0)).toEqual({
      version: 1,
      frameworks: { A: {} },
      steps: [{ do: 'OFFERS', by: 'A' }],
    })
  })
})

// Histories for the rules that no recording exercises: their own scenarios, played on the mock.
import type { History } from '../../spec-schemas/types.ts'
import { draw, type Family } from '../../suites/harness/family.ts'
import { play } from '../../suites/harness/play.ts'
import { guarded, inProcess } from '../../suites/proof/targets.ts'
import type { Rule } from '../../suites/rule.ts'

const seed = 1

/** How many scenarios of a family are tried. */
export const mostScenarios = 6

/** The scenario of that number of each family that the rules ask for, played once. */
export async function played(
  rules: readonly Rule[],
  number: number,
): Promise<Map<Family, History>> {
  const histories = new Map<Family, History>()
  for (const { given, needs } of rules) {
    if (histories.has(given)) continue
    const isGuarded = needs?.includes('authentication') === true
    histories.set(given, await playedOnce(given, number, isGuarded))
  }
  return histories
}

async function playedOnce(family: Family, number: number, isGuarded: boolean): Promise<History> {
  const scenario = draw(family, seed, mostScenarios)[number]
  if (scenario === undefined) throw new Error(`${family.name} has no scenario ${number}`)
  const { target, close } = isGuarded ? guarded({ seed }) : inProcess()
  try {
    return (await play(scenario, target, 'eng')).history
  } finally {
    await close()
  }
}

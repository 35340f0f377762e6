// Histories for the rules that no recording exercises: their own scenarios, played on the mock.
import type { History } from '../../spec-schemas/types.ts'
import { draw, type Family } from '../../suites/harness/family.ts'
import { play } from '../../suites/harness/play.ts'
import { guarded, inProcess } from '../../suites/proof/targets.ts'
import type { Rule } from '../../suites/rule.ts'

const seed = 1
const scenariosEach = 3

/** By the rules' ids; a family is played once for all rules that ask for it. */
export async function playedFor(rules: readonly Rule[]): Promise<Map<string, History[]>> {
  const families = new Map<Family, History[]>()
  const played = new Map<string, History[]>()
  for (const rule of rules) {
    const isGuarded = rule.needs?.includes('authentication') === true
    const known = families.get(rule.given)
    const histories = known ?? (await playAll(rule.given, isGuarded))
    families.set(rule.given, histories)
    played.set(rule.id, histories)
  }
  return played
}

async function playAll(family: Family, isGuarded: boolean): Promise<History[]> {
  const histories: History[] = []
  for (const scenario of draw(family, seed, scenariosEach)) {
    const { target, close } = isGuarded ? guarded({ seed }) : inProcess()
    try {
      const { history } = await play(scenario, target, 'eng')
      histories.push(history)
    } finally {
      await close()
    }
  }
  return histories
}

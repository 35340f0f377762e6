// The proof of the rules: every mutant of the reference master against every rule. A mutant that its own rule does not
// catch shows that the rule is worth nothing.
import { createMaster } from '../../mock-master/index.ts'
import { type Mutant, mutants } from '../../mock-master/mutants/index.ts'
import { reference } from '../../mock-master/parts.ts'
import { atATime } from '../at-a-time.ts'
import { rules as allRules } from '../catalogue.ts'
import { run } from '../run.ts'
import { guarded, inProcess } from './targets.ts'

export interface Kill {
  mutant: Mutant
  /** Whether the rule that the mutant names found it broken. */
  killed: boolean
  /** Every rule that found it broken. */
  caughtBy: string[]
  /** Findings of the rule that it names: none means that nothing exercised it. */
  findings: number
}

export interface MatrixOptions {
  seed: number
  runs: number
  mutants?: readonly Mutant[]
  onKill?: (kill: Kill) => void
}

/** Most mutants keep the suite waiting for what does not come: so many are judged at a time. */
const atOnce = 4

/** In the order of the mutants. */
export async function killMatrix(options: MatrixOptions): Promise<Kill[]> {
  const chosen = options.mutants ?? mutants
  const kills = new Map<Mutant, Kill>()
  await atATime(atOnce, chosen, async (mutant) => {
    const kill = await judgeMutant(mutant, options)
    options.onKill?.(kill)
    kills.set(mutant, kill)
  })
  return chosen.flatMap((mutant) => kills.get(mutant) ?? [])
}

/** Plays the scenarios that the named rule is given, and lets every rule that is given the same ones judge. */
async function judgeMutant(mutant: Mutant, { seed, runs }: MatrixOptions): Promise<Kill> {
  const named = allRules.find((rule) => rule.id === mutant.breaks)
  if (named === undefined) throw new Error(`${mutant.id} breaks ${mutant.breaks}, which is no rule`)
  const rules = allRules.filter((rule) => rule.given === named.given)
  const parts = mutant.mutate(reference)
  const isGuarded = named.needs?.includes('authentication')
  const served = isGuarded ? guarded({ seed, parts }) : inProcess(createMaster({ seed, parts }))
  const quick = { ...served.target.limits, awaitMs: 300, callMs: 2_000 }
  const target = { ...served.target, limits: quick }
  try {
    const report = await run({ target, rules, seed, runs, shrinkBudget: 0, cut: false })
    const caughtBy = report.rules.filter((rule) => rule.verdict === 'broken').map(({ id }) => id)
    const own = report.rules.find((rule) => rule.id === mutant.breaks)
    const findings = (own?.kept ?? 0) + (own?.broken ?? 0)
    return { mutant, killed: caughtBy.includes(mutant.breaks), caughtBy, findings }
  } finally {
    await served.close()
  }
}

/** One line a mutant: whether it was killed, and by which rules. */
export function matrixText(kills: readonly Kill[]): string {
  const width = Math.max(...kills.map(({ mutant }) => mutant.id.length))
  const lines = kills.map(({ mutant, killed, caughtBy }) => {
    const others = caughtBy.filter((id) => id !== mutant.breaks)
    const also = others.length > 0 ? `, also by ${others.join(', ')}` : ''
    const fate = killed ? `killed by ${mutant.breaks}` : `SURVIVED ${mutant.breaks}`
    return `${mutant.id.padEnd(width)}  ${fate}${also}`
  })
  const killed = kills.filter((kill) => kill.killed).length
  return `${lines.join('\n')}\n${killed} of ${kills.length} mutants killed by the rule that they name\n`
}

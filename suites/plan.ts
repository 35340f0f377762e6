// Which plays a run makes: scenarios drawn for its seed, in an order in which a run that is cut short has seen
// something of everything.
import type { Scenario } from '../spec-schemas/types.ts'
import { draw, type Family } from './harness/family.ts'
import type { Rule } from './rule.ts'

export interface Job {
  family: Family
  scenario: Scenario
  /** How often it was played in vain. */
  attempts: number
}

/** Part `index`, from 1 on, of a run that is spread over `of` machines. */
export interface Shard {
  index: number
  of: number
}

export interface PlanOptions {
  seed: number
  /** Scenarios drawn of each family. */
  runs: number
  shard?: Shard
}

export function plan(rules: readonly Rule[], { seed, runs, shard }: PlanOptions): Job[] {
  const families = [...new Set(rules.map((rule) => rule.given))]
  const drawn = families.map((family) =>
    draw(family, seed, runs).map((scenario) => ({ family, scenario, attempts: 0 })),
  )
  const jobs = Array.from({ length: runs }, (_, round) =>
    drawn.flatMap((jobs) => jobs[round] ?? []),
  ).flat()
  if (shard === undefined) return jobs
  return jobs.filter((_, position) => position % shard.of === shard.index - 1)
}

// A family of scenarios is an arbitrary with a name. Rules ask for a family; each family is played once a run, and
// its histories are judged by every rule.
import fc from 'fast-check'
import type { Scenario } from '../../spec-schemas/types.ts'

export interface Family {
  readonly name: string
  readonly scenarios: fc.Arbitrary<Scenario>
}

export function family(name: string, scenarios: fc.Arbitrary<Scenario>): Family {
  return { name, scenarios }
}

/** The scenarios of a family for a seed: the same seed gives the same scenarios, whatever else is asked for. */
export function draw(from: Family, seed: number, runs: number): Scenario[] {
  return fc.sample(from.scenarios, { seed: seed ^ hash(from.name), numRuns: runs })
}

function hash(text: string): number {
  let code = 17
  for (const char of text) code = (code * 31 + (char.codePointAt(0) ?? 0)) | 0
  return code
}

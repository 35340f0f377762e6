// What the plays of a run say about each rule, counted, with the first plays that broke it.
import type { History, Scenario } from '../spec-schemas/types.ts'
import { Timeline } from './harness/timeline.ts'
import { judgeOne } from './judge.ts'
import type { Finding, Rule } from './rule.ts'

export type Broken = Extract<Finding, { verdict: 'broken' }>

/** A play that broke a rule. */
export interface Sighting {
  finding: Broken
  scenario: Scenario
  history: History
}

export interface Tally {
  kept: number
  broken: number
  /** One for each play that broke the rule, the first few. */
  sightings: Sighting[]
  /** Why the rule could not judge; our mistake. */
  error?: string
}

/** More would only cost memory: a second play tells chance from fact. */
const maxSightings = 2

export class Tallies {
  readonly broken = new Set<string>()
  readonly #tallies = new Map<Rule, Tally>()
  #findings = 0

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) this.#tallies.set(rule, { kept: 0, broken: 0, sightings: [] })
  }

  get findings(): number {
    return this.#findings
  }

  of(rule: Rule): Tally {
    return this.#tallies.get(rule) ?? { kept: 0, broken: 0, sightings: [] }
  }

  /** Lets every rule judge a history. */
  add(scenario: Scenario, history: History): void {
    const timeline = new Timeline(history)
    for (const [rule, tally] of this.#tallies) {
      try {
        const { kept, broken } = judgeOne(timeline, rule)
        tally.kept += kept
        tally.broken += broken.length
        this.#findings += kept + broken.length
        const [finding] = broken
        if (finding) this.#sight(rule, tally, { finding, scenario, history })
      } catch (error) {
        tally.error ??= error instanceof Error ? error.message : String(error)
      }
    }
  }

  #sight(rule: Rule, tally: Tally, sighting: Sighting): void {
    this.broken.add(rule.id)
    if (tally.sightings.length < maxSightings) tally.sightings.push(sighting)
  }
}

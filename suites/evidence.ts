// Evidence against a target: a play that broke a rule is played again, in fresh roles, before anything is called
// broken; then it is made small. What breaks once and never again is told as a warning.
import type { Counterexample, Scenario } from '../spec-schemas/types.ts'
import type { play } from './harness/play.ts'
import { shrink, upTo } from './harness/shrink.ts'
import { Timeline } from './harness/timeline.ts'
import { judgeOne } from './judge.ts'
import { exchange } from './report/exchange.ts'
import { script } from './report/script.ts'
import type { Rule } from './rule.ts'
import type { Sighting, Tally } from './tally.ts'

export interface EvidenceOptions {
  seed: number
  /** Plays a scenario in fresh roles; rejects when the target fails, or when the run is over. */
  perform: (scenario: Scenario) => ReturnType<typeof play>
  isOver: () => boolean
  /** Plays spent on making one counterexample small. */
  shrinkBudget: number
  /** Time spent on making all of them small. */
  shrinkMs: number
  /** False: counterexamples stay as they were found, and are believed. */
  cut: boolean
}

export interface Verified {
  counterexample?: Counterexample
  /** Why it is not called broken, in one sentence. */
  doubt?: string
}

/** How often a play that broke a rule is played again. */
const replays = 2

export class Evidence {
  readonly #options: EvidenceOptions
  /** What became of a scenario that was played again: many rules may have been broken by one play. */
  readonly #again = new Map<Scenario, Timeline[]>()
  #shrinkMs: number

  constructor(options: EvidenceOptions) {
    this.#options = options
    this.#shrinkMs = options.shrinkMs
  }

  async verify(rule: Rule, { sightings }: Tally): Promise<Verified> {
    const [first] = sightings
    if (first === undefined) return {}
    // What ended the target cannot be played again.
    const isBelieved = !this.#options.cut || first.scenario.hazard === true
    if (isBelieved) return { counterexample: this.#counterexample(rule, first, 0) }
    const again = await this.#reproduce(rule, first)
    // Two plays that differ broke it: that is no chance either.
    if (again === undefined && sightings.length < 2) return { doubt: this.#doubt(rule, first) }
    const { proof, shrinks } = again
      ? await this.#shrink(rule, again)
      : { proof: first, shrinks: 0 }
    return { counterexample: this.#counterexample(rule, proof, shrinks) }
  }

  async #reproduce(rule: Rule, { scenario }: Sighting): Promise<Sighting | undefined> {
    const known = this.#again.get(scenario) ?? []
    this.#again.set(scenario, known)
    for (let attempt = 0; attempt < replays; attempt++) {
      const timeline = known[attempt] ?? (await this.#timeline(scenario))
      if (timeline === undefined) return undefined
      known[attempt] = timeline
      const found = sighting(rule, timeline, scenario)
      if (found) return found
    }
    return undefined
  }

  async #timeline(scenario: Scenario): Promise<Timeline | undefined> {
    if (this.#options.isOver()) return undefined
    try {
      const { history } = await this.#options.perform(scenario)
      return new Timeline(history)
    } catch {
      return undefined
    }
  }

  /** The smallest scenario found that breaks the rule. */
  async #shrink(rule: Rule, start: Sighting): Promise<{ proof: Sighting; shrinks: number }> {
    const began = Date.now()
    // One stubborn counterexample must leave time for the others.
    const deadline = began + this.#shrinkMs / 2
    const breaks = async (candidate: Scenario): Promise<Sighting | undefined> => {
      if (Date.now() > deadline) return undefined
      const timeline = await this.#timeline(candidate)
      return timeline && sighting(rule, timeline, candidate)
    }
    const cut = upTo(start.scenario, stepAt(start))
    const proof = (await breaks(cut)) ?? start
    const { shrinkBudget } = this.#options
    const small = await shrink(proof.scenario, proof, breaks, shrinkBudget)
    this.#shrinkMs -= Date.now() - began
    return small
  }

  #counterexample(rule: Rule, proof: Sighting, shrinks: number): Counterexample {
    const { finding, scenario, history } = proof
    return {
      seed: this.#options.seed,
      shrinks,
      expected: finding.expected,
      actual: finding.actual,
      at: finding.at,
      script: script(scenario, stepAt(proof)),
      scenario,
      history,
      replay: `mesos-conformance replay ${counterexampleFile(rule.id)}`,
    }
  }

  #doubt({ id }: Rule, { finding, history }: Sighting): string {
    const late = this.#options.isOver() ? ', and no time was left to play it again' : ''
    const wire = exchange(history, finding.at).lines.map(({ text }) => text.trim())
    return `${id} was seen broken once and not again${late}: expected ${finding.expected}; actual ${finding.actual}; on the wire: ${wire.join(' | ')}`
  }
}

/** Where the scenario of a counterexample is kept, below the folder of the reports. */
export function counterexampleFile(id: string): string {
  return `counterexamples/${id.replaceAll('/', '-')}.json`
}

function sighting(rule: Rule, timeline: Timeline, scenario: Scenario): Sighting | undefined {
  const [finding] = judgeOne(timeline, rule).broken
  return finding && { finding, scenario, history: timeline.history }
}

/** The number of the step in which a finding lies. */
function stepAt({ finding, history }: Sighting): number {
  const last = history.entries.findLast((one) => one.type === 'STEP' && one.at <= finding.at)
  return last?.type === 'STEP' ? last.step : 0
}

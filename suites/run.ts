// Runs the rules against a target: draws scenarios for a seed, plays them, lets every rule judge every history, and
// makes what breaks a rule small. The result is a report; nothing is printed here.
import type { Counterexample, Report, RuleReport, Scenario } from '../spec-schemas/types.ts'
import { rules as allRules } from './catalogue.ts'
import { draw, type Family } from './harness/family.ts'
import { type Played, play } from './harness/play.ts'
import { shrink, upTo } from './harness/shrink.ts'
import { HarnessError, type Target } from './harness/target.ts'
import { Timeline } from './harness/timeline.ts'
import { type Judgement, judge } from './judge.ts'
import { script } from './report/script.ts'
import type { Finding, Rule } from './rule.ts'
import { verdictOf, why } from './verdict.ts'

export interface RunOptions {
  target: Target
  rules?: readonly Rule[]
  seed: number
  /** Scenarios drawn of each family. */
  runs: number
  /** Begins the name of every role of the run. */
  rolePrefix?: string
  /** The whole run; what was not reached by then stays untested. */
  timeoutMs?: number
  /** Plays spent on making one counterexample small. */
  shrinkBudget?: number
  /** False: counterexamples stay as they were found. */
  cut?: boolean
  /** Plays at the same time. */
  workers?: number
  version?: string
  toolVersion?: string
  builtIn?: boolean
  signal?: AbortSignal
  onPlay?: (progress: Progress) => void
}

export interface Progress {
  played: number
  planned: number
  family: string
  broken: ReadonlySet<string>
}

interface Tally {
  kept: number
  broken: number
  first?: { finding: Broken; scenario: Scenario; played: Played }
  error?: string
}

type Broken = Extract<Finding, { verdict: 'broken' }>

interface Job {
  family: Family
  scenario: Scenario
}

export async function run(options: RunOptions): Promise<Report> {
  return new Run(options).report()
}

class Run {
  readonly #options: RunOptions
  readonly #rules: readonly Rule[]
  readonly #tallies = new Map<Rule, Tally>()
  readonly #broken = new Set<string>()
  readonly #leftovers: string[] = []
  readonly #warnings: string[] = []
  readonly #startedAt = new Date()
  readonly #deadline: number
  #counts = { plays: 0, steps: 0, findings: 0 }
  #roles = 0
  #failures = 0

  constructor(options: RunOptions) {
    this.#options = options
    this.#rules = options.rules ?? allRules
    for (const rule of this.#rules) this.#tallies.set(rule, { kept: 0, broken: 0 })
    this.#deadline = Date.now() + (options.timeoutMs ?? Number.POSITIVE_INFINITY)
  }

  async report(): Promise<Report> {
    const { seed, runs, target, toolVersion, version, builtIn } = this.#options
    await this.#playAll()
    const rules: RuleReport[] = []
    for (const rule of this.#rules) rules.push(await this.#ruleReport(rule))
    const verdict = verdictOf(rules, this.#failures)
    return {
      version: 1,
      tool: { name: 'mesos-conformance', version: toolVersion ?? '0.0.0' },
      verdict,
      why: why(verdict, rules),
      seed,
      runs,
      startedAt: this.#startedAt.toISOString(),
      durationMs: Date.now() - this.#startedAt.getTime(),
      target: {
        url: withoutCredentials(target.url),
        ...(version === undefined ? {} : { version }),
        ...(builtIn === undefined ? {} : { builtIn }),
      },
      counts: this.#counts,
      rules,
      leftovers: this.#leftovers,
      warnings: this.#warnings,
    }
  }

  async #playAll(): Promise<void> {
    const jobs = this.#jobs()
    const planned = jobs.length
    let played = 0
    const work = async () => {
      for (let job = jobs.shift(); job !== undefined && !this.#over(); job = jobs.shift()) {
        await this.#playOne(job)
        played++
        this.#options.onPlay?.({
          played,
          planned,
          family: job.family.name,
          broken: this.#broken,
        })
      }
    }
    await Promise.all(Array.from({ length: this.#options.workers ?? 1 }, work))
    if (played < planned)
      this.#warnings.push(`${planned - played} of ${planned} plays were not reached`)
  }

  /** One scenario of each family in turn, so that a run that is cut short has seen something of everything. */
  #jobs(): Job[] {
    const { seed, runs } = this.#options
    const families = [...new Set(this.#rules.map((rule) => rule.given))]
    const drawn = families.map((family) =>
      draw(family, seed, runs).map((scenario) => ({ family, scenario })),
    )
    return Array.from({ length: runs }, (_, round) =>
      drawn.flatMap((jobs) => jobs[round] ?? []),
    ).flat()
  }

  #over(): boolean {
    return Date.now() > this.#deadline || this.#options.signal?.aborted === true
  }

  async #playOne({ scenario, family }: Job): Promise<void> {
    let played: Played
    try {
      played = await this.#play(scenario)
    } catch (error) {
      this.#failures++
      this.#warnings.push(`a play of ${family.name} failed: ${messageOf(error)}`)
      if (this.#failures > 3 && this.#counts.plays === 0) throw error
      return
    }
    this.#counts.steps += scenario.steps.length
    for (const judgement of this.#judge(played)) this.#tally(judgement, scenario, played)
  }

  #judge({ history }: Played): Judgement[] {
    return this.#rules.flatMap((rule) => {
      try {
        return judge(history, [rule])
      } catch (error) {
        const tally = this.#tallies.get(rule)
        if (tally) tally.error ??= messageOf(error)
        return []
      }
    })
  }

  #tally({ rule, kept, broken }: Judgement, scenario: Scenario, played: Played): void {
    const tally = this.#tallies.get(rule)
    if (tally === undefined) return
    tally.kept += kept
    tally.broken += broken.length
    this.#counts.findings += kept + broken.length
    const [finding] = broken
    if (finding === undefined || tally.first !== undefined) return
    tally.first = { finding, scenario, played }
    this.#broken.add(rule.id)
  }

  async #play(scenario: Scenario): Promise<Played> {
    const prefix = this.#options.rolePrefix ?? 'conformance'
    const played = await play(scenario, this.#options.target, `${prefix}-${++this.#roles}`)
    this.#counts.plays++
    this.#leftovers.push(...played.leftovers)
    return played
  }

  async #ruleReport(rule: Rule): Promise<RuleReport> {
    const { kept, broken, first, error } = this.#tallies.get(rule) ?? { kept: 0, broken: 0 }
    const { id, level, says, cites, since, needs } = rule
    const verdict = error ? 'error' : broken > 0 ? 'broken' : kept > 0 ? 'kept' : 'untested'
    const reason = error ?? (verdict === 'untested' ? 'no play met its premise' : undefined)
    return {
      id,
      level,
      verdict,
      says,
      cites: [...cites],
      ...(since === undefined ? {} : { since }),
      ...(needs === undefined ? {} : { needs: [...needs] }),
      kept,
      broken,
      ...(reason === undefined ? {} : { reason }),
      ...(first === undefined ? {} : { counterexample: await this.#counterexample(rule, first) }),
    }
  }

  /** The smallest scenario found that breaks the rule, with its history. */
  async #counterexample(rule: Rule, first: NonNullable<Tally['first']>): Promise<Counterexample> {
    type Proof = { finding: Broken; played: Played }
    const breaks = async (candidate: Scenario): Promise<Proof | undefined> => {
      if (this.#over()) return undefined
      try {
        const played = await this.#play(candidate)
        const [judgement] = judge(played.history, [rule])
        const [finding] = judgement?.broken ?? []
        return finding && { finding, played }
      } catch {
        return undefined
      }
    }
    const { finding, played } = first
    const step = stepAt(played, finding.at)
    const cut = upTo(first.scenario, step)
    const again = this.#options.cut === false ? undefined : await breaks(cut)
    const start = again
      ? { scenario: cut, proof: again }
      : { scenario: first.scenario, proof: first }
    const budget = this.#options.shrinkBudget ?? 60
    const small = await shrink<Proof>(start.scenario, start.proof, breaks, again ? budget : 0)
    const { seed } = this.#options
    return {
      seed,
      shrinks: small.shrinks,
      expected: small.proof.finding.expected,
      actual: small.proof.finding.actual,
      at: small.proof.finding.at,
      script: script(small.scenario, stepAt(small.proof.played, small.proof.finding.at)),
      scenario: small.scenario,
      history: small.proof.played.history,
      replay: `mesos-conformance replay counterexamples/${rule.id.replace('/', '-')}.json`,
    }
  }
}

/** The number of the step in which an entry lies. */
function stepAt({ history }: Played, at: number): number {
  const steps = history.entries.filter((entry) => entry.type === 'STEP' && entry.at <= at)
  const last = steps.at(-1)
  return last?.type === 'STEP' ? last.step : 0
}

function withoutCredentials(url: string): string {
  const clean = new URL(url)
  clean.username = ''
  clean.password = ''
  return clean.href.replace(/\/$/, '')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

export { HarnessError, Timeline }

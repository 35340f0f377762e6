// Runs the rules against a target: draws scenarios for a seed, plays them, lets every rule judge every history, and
// verifies what breaks a rule. The result is a report; nothing is printed here.
import type { Report, RuleReport } from '../spec-schemas/types.ts'
import { rules as allRules } from './catalogue.ts'
import { cleanUp } from './cleanup.ts'
import { Evidence } from './evidence.ts'
import { fits } from './facts.ts'
import { HarnessError, type Target } from './harness/target.ts'
import { Timeline } from './harness/timeline.ts'
import { type Applicability, lacksAnonymity, lacksTasks, whyNot } from './needs.ts'
import { type Job, plan, type Shard } from './plan.ts'
import { type Outcome, Plays } from './plays.ts'
import { withoutCredentials } from './report/redact.ts'
import type { Rule } from './rule.ts'
import { select } from './select.ts'
import { Tallies } from './tally.ts'
import { ruleReport, verdictOf, why } from './verdict.ts'

export interface RunOptions {
  target: Target
  /** Without any, all that harm no master. */
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
  /** Time spent on making all counterexamples small. */
  shrinkMs?: number
  /** False: counterexamples stay as they were found, and are believed without being played again. */
  cut?: boolean
  /** Plays at the same time. */
  workers?: number
  /** How often a play that others disturbed is played again. */
  retries?: number
  /** What is known of the target; without it every rule applies. */
  applicability?: Applicability
  /** A part of the run only, to be merged with the others. */
  shard?: Shard
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

export async function run(options: RunOptions): Promise<Report> {
  return new Run(options).report()
}

class Run {
  readonly #options: RunOptions
  readonly #rules: readonly Rule[]
  /** Why a rule does not apply. */
  readonly #inapplicable = new Map<Rule, string>()
  readonly #tallies: Tallies
  readonly #plays: Plays
  readonly #jobs: Job[]
  /** Plays for which no agent has room. */
  readonly #tooLarge: number
  readonly #warnings: string[] = []
  readonly #startedAt = new Date()
  readonly #deadline: number
  #steps = 0
  #played = 0
  #failures = 0

  constructor(options: RunOptions) {
    const {
      rules = select(allRules, {}),
      timeoutMs = Number.POSITIVE_INFINITY,
      applicability,
    } = options
    this.#options = options
    this.#rules = rules
    this.#deadline = Date.now() + timeoutMs
    for (const rule of rules) {
      const reason = applicability ? whyNot(rule, applicability) : unasked(rule, options.target)
      if (reason !== undefined) this.#inapplicable.set(rule, reason)
    }
    const applicable = rules.filter((rule) => !this.#inapplicable.has(rule))
    this.#tallies = new Tallies(applicable)
    const jobs = plan(applicable, options)
    this.#jobs = applicability
      ? jobs.filter(({ scenario }) => fits(scenario, applicability.facts))
      : jobs
    this.#tooLarge = jobs.length - this.#jobs.length
    this.#plays = new Plays({
      target: options.target,
      rolePrefix: options.rolePrefix ?? 'conformance',
      workers: options.workers ?? 1,
      retries: options.retries ?? 0,
      ...(options.signal && { signal: options.signal }),
      isOver: () => this.#isOver(),
      onPlayed: (job, outcome) => this.#onPlayed(job, outcome),
    })
  }

  async report(): Promise<Report> {
    await this.#plays.performAll(this.#jobs)
    const cutShort = this.#cutShort()
    const rules = await this.#ruleReports()
    await this.#sweep()
    const { seed, runs, target, toolVersion, version, builtIn, shard, applicability } =
      this.#options
    const about = {
      failures: this.#failures,
      ...(cutShort === undefined ? {} : { cutShort }),
      ...(shard && { shard }),
      lacksTasks: applicability !== undefined && lacksTasks(applicability.facts),
    }
    const verdict = verdictOf(rules, about)
    const { count, leftovers } = this.#plays
    return {
      version: 1,
      tool: { name: 'mesos-conformance', version: toolVersion ?? '0.0.0' },
      verdict,
      why: why(verdict, rules, about),
      ...(cutShort === undefined ? {} : { cutShort }),
      seed,
      runs,
      startedAt: this.#startedAt.toISOString(),
      durationMs: Date.now() - this.#startedAt.getTime(),
      target: {
        url: withoutCredentials(target.url),
        ...(version === undefined ? {} : { version }),
        ...(builtIn === undefined ? {} : { builtIn }),
      },
      counts: { plays: count, steps: this.#steps, findings: this.#tallies.findings },
      ...(shard && { shard }),
      rules,
      leftovers,
      warnings: this.#warnings,
    }
  }

  #isOver(): boolean {
    return Date.now() > this.#deadline || this.#options.signal?.aborted === true
  }

  #onPlayed(job: Job, { played, error }: Outcome): void {
    const { scenario, family } = job
    if (played === undefined) {
      this.#failures++
      this.#warnings.push(`a play of ${family.name} failed: ${messageOf(error)}`)
      return
    }
    this.#played++
    this.#steps += scenario.steps.length
    this.#tallies.add(scenario, played.history)
    const planned = this.#jobs.length
    const { broken } = this.#tallies
    this.#options.onPlay?.({ played: this.#played, planned, family: family.name, broken })
  }

  /** Why not all was played that was to be. */
  #cutShort(): string | undefined {
    const missing = this.#jobs.length - this.#played
    if (missing === 0) {
      return this.#tooLarge > 0 ? `no agent had room for ${this.#tooLarge} plays` : undefined
    }
    if (this.#failures < missing || this.#plays.isHopeless) {
      this.#warnings.push(`${missing} of ${this.#jobs.length} plays were not made`)
    }
    if (this.#options.signal?.aborted) return 'the run was interrupted'
    if (this.#plays.isHopeless) return 'the target failed again and again'
    return this.#isOver() ? 'the time was over' : undefined
  }

  async #ruleReports(): Promise<RuleReport[]> {
    const evidence = new Evidence({
      seed: this.#options.seed,
      perform: (scenario) => this.#plays.perform(scenario),
      isOver: () => this.#isOver() || this.#plays.isHopeless,
      shrinkBudget: this.#options.shrinkBudget ?? 60,
      shrinkMs: this.#options.shrinkMs ?? 60_000,
      cut: this.#options.cut !== false,
    })
    const reports: RuleReport[] = []
    for (const rule of this.#rules) {
      const tally = this.#tallies.of(rule)
      const verified = await evidence.verify(rule, tally)
      if (verified.doubt !== undefined) this.#warnings.push(verified.doubt)
      reports.push(ruleReport(rule, tally, verified, this.#inapplicable.get(rule)))
    }
    return reports
  }

  /** What plays could not undo may go when all are over; frameworks that left without a word go here too. */
  async #sweep(): Promise<void> {
    const { leftovers } = this.#plays
    const { rolePrefix, target } = this.#options
    if (rolePrefix === undefined) return
    const prefix = `${rolePrefix}-`
    try {
      leftovers.splice(0, leftovers.length, ...(await cleanUp(target, { prefix })).leftovers)
    } catch (error) {
      this.#warnings.push(`the last clean-up failed: ${messageOf(error)}`)
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

export { HarnessError, Timeline }

/** What is known without any question to the target: who has no credentials cannot tell how it treats strangers. */
function unasked({ needs }: Rule, target: Target): string | undefined {
  if (needs?.includes('anonymity')) return lacksAnonymity(target)
  const isStranger = target.headers?.authorization === undefined
  return needs?.includes('authentication') && isStranger ? 'no credentials were given' : undefined
}

// Judges frameworks by what they did: the same kind of report as of a master, with duties in the place of rules.
import type { Counterexample, History, Report, RuleReport } from '../../spec-schemas/types.ts'
import { duties } from '../framework/index.ts'
import type { Finding } from '../rule.ts'
import { Conduct } from './conduct.ts'
import type { Duty } from './duty.ts'

export interface FrameworkJudging {
  /** The name or the id of the framework that is judged; absent: all that subscribed. */
  framework?: string
  duties?: readonly Duty[]
  /** What shows the report again. */
  replay?: string
  toolVersion?: string
}

type Broken = Extract<Finding, { verdict: 'broken' }>

/**
 * Says which of the documents' duties the frameworks of a history kept. A duty that nothing they did has to do with
 * is `not-applicable`; the report is `inconclusive` if that is so of all of them.
 *
 * @example
 * const report = judgeFramework(master.history())
 * expect(report.verdict, report.why).toBe('conformant')
 */
export function judgeFramework(history: History, options: FrameworkJudging = {}): Report {
  const conduct = new Conduct(history)
  const judged = judgedBy(conduct, options.framework)
  const rules = (options.duties ?? duties).map((duty) => dutyReport(duty, conduct, judged, options))
  const verdict = verdictOf(rules)
  const ofThem = (who: string) => judged.includes(who)
  const sum = (of: 'kept' | 'broken') => rules.reduce((total, rule) => total + rule[of], 0)
  return {
    version: 1,
    tool: { name: 'mesos-conformance', version: options.toolVersion ?? '0.0.0' },
    subject: 'frameworks',
    verdict,
    why: why(verdict, rules, judged, options.framework),
    seed: 0,
    runs: 0,
    startedAt: new Date().toISOString(),
    durationMs: conduct.endMs,
    target: history.target,
    counts: {
      plays: judged.length,
      steps: conduct.calls.filter(({ who }) => ofThem(who)).length,
      findings: sum('kept') + sum('broken'),
    },
    rules,
    leftovers: [],
    warnings: warningsOf(history),
  }
}

/** Frameworks by the names that they have in the history. */
function judgedBy(conduct: Conduct, wanted: string | undefined): string[] {
  if (wanted === undefined) return conduct.frameworks
  const byId = conduct.sessions.filter(({ id }) => id === wanted)
  // Whoever comes back without its id is another framework of the same name.
  const byName = conduct.introductions.filter(({ info }) => info.name === wanted)
  return [...new Set([...byId, ...byName].map(({ who }) => who))]
}

function dutyReport(
  duty: Duty,
  conduct: Conduct,
  judged: readonly string[],
  { replay = 'mesos-conformance framework-report' }: FrameworkJudging,
): RuleReport {
  const { id, level, says, cites } = duty
  const about = { id, level, says, cites: [...cites] }
  try {
    const findings = [...duty.check(conduct)].filter(({ at }) => {
      const entry = conduct.entries[at]
      return entry !== undefined && entry.type !== 'STEP' && judged.includes(entry.who)
    })
    const broken = findings.filter((one): one is Broken => one.verdict === 'broken')
    const counted = { kept: findings.length - broken.length, broken: broken.length }
    const [first] = broken.toSorted((left, right) => left.at - right.at)
    if (first !== undefined) {
      const counterexample = evidence(first, conduct.history, replay)
      return { ...about, verdict: 'broken', ...counted, counterexample }
    }
    if (findings.length > 0) return { ...about, verdict: 'kept', ...counted }
    return { ...about, verdict: 'not-applicable', ...counted, reason: 'it did not come up' }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ...about, verdict: 'error', kept: 0, broken: 0, reason }
  }
}

/** What came long after the break explains nothing. */
const entriesAfter = 20

function evidence(finding: Broken, history: History, replay: string): Counterexample {
  const { expected, actual, at } = finding
  const entries = history.entries.slice(0, at + entriesAfter)
  return {
    seed: 0,
    expected,
    actual,
    at,
    script: [],
    scenario: { version: 1, frameworks: {}, steps: [] },
    history: { ...history, entries },
    replay,
  }
}

function verdictOf(rules: readonly RuleReport[]): Report['verdict'] {
  if (rules.some(({ verdict }) => verdict === 'error')) return 'error'
  if (rules.every(({ kept, broken }) => kept + broken === 0)) return 'inconclusive'
  const isBroken = rules.some(({ level, verdict }) => level === 'MUST' && verdict === 'broken')
  return isBroken ? 'non-conformant' : 'conformant'
}

function why(
  verdict: Report['verdict'],
  rules: readonly RuleReport[],
  judged: readonly string[],
  wanted: string | undefined,
): string {
  const count = (level: string, of: RuleReport['verdict']) =>
    rules.filter((rule) => rule.level === level && rule.verdict === of).length
  const broken = count('MUST', 'broken')
  switch (verdict) {
    case 'conformant':
      return `every MUST duty that came up is kept (${count('MUST', 'kept')}); of the SHOULD duties ${count('SHOULD', 'kept')} are kept and ${count('SHOULD', 'broken')} broken`
    case 'non-conformant':
      return `${broken} MUST ${broken === 1 ? 'duty is' : 'duties are'} broken`
    case 'inconclusive':
      if (judged.length > 0) return 'the framework did nothing that could be judged'
      return wanted === undefined ? 'no framework subscribed' : `no framework is called ${wanted}`
    case 'error':
      return 'a duty could not judge; nothing is said about the framework'
  }
}

function warningsOf({ truncated }: History): string[] {
  if (truncated === undefined) return []
  return [`the record was full: ${truncated} later entries are missing from it`]
}

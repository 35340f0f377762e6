// What a run would meet on a target, told before a single volume is made.
import { roomy, type TargetFacts } from './facts.ts'
import { type Applicability, lacksTasks, whyNot } from './needs.ts'
import type { Rule } from './rule.ts'

export interface Diagnosis {
  /** One fact a line. */
  facts: { name: string; words: string }[]
  /** Rules that would not be judged, by reason. */
  inapplicable: { reason: string; rules: string[] }[]
  /** Why a run would come to nothing. */
  obstacles: string[]
}

export function diagnose(rules: readonly Rule[], applicability: Applicability): Diagnosis {
  const { facts, profile } = applicability
  return {
    facts: factLines(facts, profile ?? facts.profile),
    inapplicable: byReason(rules, applicability),
    obstacles: obstaclesOf(facts),
  }
}

function factLines(facts: TargetFacts, profile: string | undefined) {
  const { agents, authentication, flags, trial } = facts
  const line = (name: string, words: string | undefined) =>
    words === undefined || words === '' ? [] : [{ name, words }]
  return [
    ...line('version', `${facts.version ?? 'unknown'}, judged as ${profile ?? 'the newest'}`),
    ...line('master declares', [...facts.capabilities].join(', ')),
    ...line('authentication', authenticationWords(authentication)),
    ...line('allocates every', flags.get('allocation_interval')),
    ...line('offers from', flags.get('min_allocatable_resources')),
    ...line('frameworks', `${facts.frameworks} active`),
    ...line('agents', agentWords(facts)),
    ...agents.slice(0, 5).flatMap((agent) => line(`  ${agent.id}`, spareWords(agent))),
    ...line(
      'agents declare',
      [...new Set(agents.flatMap((one) => [...one.capabilities]))].join(', '),
    ),
    ...line('tasks', trial && (trial.runsTasks ? 'run' : `do not run: ${trial.words}`)),
    ...line(
      'commands',
      trial && (trial.hasShell ? 'decide how tasks end' : `do nothing: ${trial.words}`),
    ),
    ...line(
      'operations',
      trial && (trial.reportsOperations ? 'are reported on' : 'are not reported on'),
    ),
  ]
}

function authenticationWords({ operators, frameworks }: TargetFacts['authentication']): string {
  const who = [...(operators ? ['operators'] : []), ...(frameworks ? ['frameworks'] : [])]
  return who.length === 0 ? 'not asked for' : `asked of ${who.join(' and ')}`
}

function agentWords({ agents }: TargetFacts): string {
  return `${agents.length}, of which ${roomy(agents).length} have room for a play`
}

function spareWords({ isActive, spare }: TargetFacts['agents'][number]): string {
  const free = Object.entries(spare).map(([name, value]) => `${name} ${rounded(value)}`)
  return `${free.join(', ')} unreserved${isActive ? '' : '; not active'}`
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function byReason(rules: readonly Rule[], applicability: Applicability) {
  const reasons = new Map<string, string[]>()
  for (const rule of rules) {
    const reason = whyNot(rule, applicability)
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), rule.id])
  }
  return [...reasons].map(([reason, ids]) => ({ reason, rules: ids }))
}

function obstaclesOf(facts: TargetFacts): string[] {
  return [
    ...(facts.agents.length === 0 ? ['the master has no agents'] : []),
    ...(facts.agents.length > 0 && roomy(facts.agents).length === 0
      ? ['no active agent has 1 cpu, 256 MB of mem and 128 MB of disk that nobody has reserved']
      : []),
    ...(lacksTasks(facts) ? ['tasks do not run, so that most rules cannot be judged'] : []),
  ]
}

// Which rules apply to a target, and why the others do not.
import { roomy, type TargetFacts } from './facts.ts'
import { type Profile, reaches } from './profile.ts'
import type { Need, Rule } from './rule.ts'

export interface Applicability {
  facts: TargetFacts
  /** What the caller says that the target is; it counts for more than the reported version. */
  profile?: Profile
}

/** Why a rule does not apply, or undefined if it does. */
export function whyNot(rule: Rule, { facts, profile }: Applicability): string | undefined {
  const since = rule.since ?? '1.1'
  const age = profile ?? facts.profile
  const reported = profile === undefined ? facts.version : undefined
  const declares = (rule.needs ?? []).some((need) => isDeclared(need, facts))
  if (age !== undefined && !declares && !reaches(age, since, reported)) {
    const known =
      profile === undefined
        ? `reports ${facts.version ?? 'no version'}`
        : `is of profile ${profile}`
    return `needs Mesos ${since} or later; the target ${known}`
  }
  for (const need of rule.needs ?? []) {
    const lack = lacks[need](facts)
    if (lack !== undefined) return lack
  }
  return undefined
}

/** What is missing for each need; undefined when nothing is, as far as is known. */
const lacks: Record<Need, (facts: TargetFacts) => string | undefined> = {
  tasks: ({ trial }) =>
    trial && !trial.runsTasks ? `tasks do not run there: ${trial.words}` : undefined,
  shell: ({ trial }) =>
    trial && !trial.hasShell ? `commands do not decide how tasks end: ${trial.words}` : undefined,
  'operation-feedback': (facts) =>
    reportsOperations(facts)
      ? undefined
      : `the target does not report on operations: ${facts.trial?.words}`,
  'hierarchical-roles': (facts) => undeclared('HIERARCHICAL_ROLE', facts),
  authentication: ({ authentication: { operators, frameworks } }) =>
    operators && frameworks ? undefined : 'the target does not demand credentials of everybody',
  anonymity: lacksAnonymity,
  'two-agents': ({ agents }) =>
    roomy(agents).length < 2 ? 'fewer than two agents have room for a play' : undefined,
}

/**
 * Whether operations may carry an id and are answered for. A master that is new enough has to, whatever came of the
 * trial: one that does not is not excused.
 */
export function reportsOperations({ profile, trial }: TargetFacts): boolean {
  if (profile !== undefined && reaches(profile, '1.8')) return true
  return trial === undefined || trial.reportsOperations
}

/** Agents before Mesos 1.4 declare nothing, and have none of what is asked for here. */
function undeclared(capability: string, { agents }: TargetFacts): string | undefined {
  const able = roomy(agents).some((agent) => agent.capabilities.has(capability))
  return able ? undefined : `no agent declares ${capability}`
}

/** What a target declares it has, whatever its version. */
function isDeclared(need: Need, facts: TargetFacts): boolean {
  return need === 'hierarchical-roles' && lacks[need](facts) === undefined
}

/** Whoever the target knows is never a stranger to it. */
export function lacksAnonymity({ principal }: Pick<TargetFacts, 'principal'>): string | undefined {
  return principal === undefined ? undefined : `everybody speaks as ${principal} there`
}

/** Without tasks there is no use of a volume, and the better part of the rules says nothing. */
export function lacksTasks({ trial }: TargetFacts): boolean {
  return trial !== undefined && !trial.runsTasks
}

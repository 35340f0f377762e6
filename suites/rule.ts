// A rule is one requirement, judged on what went over the wire. It names the statement it comes from, the
// scenarios that exercise it, and how a history keeps or breaks it. It never sees a client, a clock or a master.
import type { Citation, RuleReport } from '../spec-schemas/types.ts'
import type { Family } from './harness/family.ts'
import type { Timeline } from './harness/timeline.ts'

/**
 * MUST: the shared-volume documents, or a document that they link, state it. SHOULD: only the behaviour of Apache
 * Mesos says so. MAY: what a master does is recorded, and never red.
 */
export type Level = RuleReport['level']

/** What a target must have for a rule to apply. */
export type Need =
  | 'operation-feedback'
  | 'tasks'
  | 'hierarchical-roles'
  | 'shell'
  | 'two-agents'
  | 'authentication'
  | 'anonymity'

export type Finding =
  | { verdict: 'kept'; at: number }
  | { verdict: 'broken'; at: number; expected: string; actual: string }

export interface Rule {
  /** Equals the path of the rule's file below `suites/`, and never changes. */
  readonly id: string
  readonly level: Level
  /** The requirement in one sentence of our own. */
  readonly says: string
  readonly cites: readonly Citation[]
  /** First version of Apache Mesos that keeps it; absent: 1.1, which brought shared volumes. */
  readonly since?: string
  readonly needs?: readonly Need[]
  /** The scenarios that meet the rule's premise; every rule judges every history all the same. */
  readonly given: Family
  check(timeline: Timeline): Iterable<Finding>
}

/** Declares a rule; the identity function, so that a rule file is one typed value. */
export function rule(definition: Rule): Rule {
  return definition
}

export function kept(at: number): Finding {
  return { verdict: 'kept', at }
}

export function broken(at: number, expected: string, actual: string): Finding {
  return { verdict: 'broken', at, expected, actual }
}

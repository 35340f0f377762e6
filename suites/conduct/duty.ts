// A duty is what the documents ask of a framework, as a rule is what they ask of a master: one requirement, judged on
// a history in which the framework is the one who acts. It never sees the framework's code, nor a clock.
import type { Citation } from '../../spec-schemas/types.ts'
import type { Finding, Level } from '../rule.ts'
import type { Conduct } from './conduct.ts'

export interface Duty {
  /** Equals the path of the duty's file below `suites/`, and never changes. */
  readonly id: string
  /** MUST: the documents say that frameworks have to. SHOULD: they advise it. MAY: it is told, and never red. */
  readonly level: Level
  /** The requirement in one sentence of our own. */
  readonly says: string
  readonly cites: readonly Citation[]
  /** Yields at entries of the framework that is meant; it judges only on what the framework is sure to have known. */
  check(conduct: Conduct): Iterable<Finding>
}

/** Declares a duty; the identity function, so that a duty file is one typed value. */
export function duty(definition: Duty): Duty {
  return definition
}

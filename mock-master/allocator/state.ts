import type { Agent, Framework } from '../cluster.ts'
import type { Resources } from '../resources.ts'
import type { Timer } from '../timers.ts'
import type { RoleTree } from './roles.ts'

/** What a framework has declined for a while, on one agent and in one role. */
export interface OfferFilter {
  /** Without allocation info. */
  readonly refused: Resources
  readonly timer: Timer
}

export interface AllocatorState {
  readonly roles: RoleTree
  /** By framework id, then role, then agent id. */
  readonly filters: Map<string, Map<string, Map<string, Set<OfferFilter>>>>
  /** Which agents the next run looks at; undefined when no run has been asked for. */
  requested: Set<Agent> | 'all' | undefined
  runs: number
}

/** What an allocation run gives: one offer. The resources are allocated to the role. */
export interface Allocation {
  readonly framework: Framework
  readonly agent: Agent
  readonly role: string
  readonly resources: Resources
}

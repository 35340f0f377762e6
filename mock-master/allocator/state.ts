import type { Agent, Framework } from '../cluster.ts'
import type { Resources } from '../resources.ts'
import type { Timer } from '../timers.ts'
import type { Look } from './looks.ts'
import type { RoleTree } from './roles.ts'

/** What a framework has declined for a while, on one agent and in one role. */
export interface OfferFilter {
  /** Without allocation info. */
  readonly refused: Resources
  /** The last answer, as the same question comes back in every run. */
  asked?: { about: Resources; isRefused: boolean }
  readonly timer: Timer
}

export interface AllocatorState {
  readonly roles: RoleTree
  /** By framework id, then role, then agent id. */
  readonly filters: Map<string, Map<string, Map<string, Set<OfferFilter>>>>
  /** Which agents the next run looks at; undefined when no run has been asked for. */
  /** What runs have found out about the rests of agents, for as long as those do not change. */
  readonly looks: WeakMap<Resources, Look>
  requested: Set<Agent> | 'all' | undefined
  runs: number
}

/** What an allocation run gives: one offer. The resources are allocated to the role. */
export interface Allocation {
  readonly framework: Framework
  readonly agent: Agent
  readonly role: string
  resources: Resources
}

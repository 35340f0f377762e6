import type { Agent, Cluster, Framework } from './cluster.ts'
import type { Resources } from './resources.ts'

/** An ACCEPT in progress: its operations run in order on what is left of its offers. */
export interface Acceptance {
  readonly cluster: Cluster
  readonly framework: Framework
  readonly agent: Agent
  /** The role of all the offers. */
  readonly role: string
  readonly offered: Resources
  remaining: Resources
  /**
   * The shared resources that tasks may use. Tasks do not use them up, so that any number can share
   * one offered copy; a CREATE or a DESTROY that succeeds makes it what is then left.
   */
  sharedPool: Resources
}

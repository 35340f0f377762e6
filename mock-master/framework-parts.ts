import { subscribe } from './calls/subscribe.ts'
import type { Framework } from './cluster.ts'
import { disconnect, removeFramework } from './frameworks.ts'

/** How frameworks come and go, for mutants to replace. */
export const frameworkParts = {
  subscribe,
  /** The stream of a framework has ended. */
  disconnect,
  /** A framework is over: torn down, or gone for too long. */
  remove: removeFramework,
  /** Whether a framework is told of its tasks: always. */
  isTold: (_framework: Framework): boolean => true,
}

export type FrameworkParts = Readonly<typeof frameworkParts>

import { subscribe } from './calls/subscribe.ts'
import { disconnect, removeFramework } from './frameworks.ts'

/** How frameworks come and go, for mutants to replace. */
export const frameworkParts = {
  subscribe,
  /** The stream of a framework has ended. */
  disconnect,
  /** A framework is over: torn down, or gone for too long. */
  remove: removeFramework,
}

export type FrameworkParts = Readonly<typeof frameworkParts>

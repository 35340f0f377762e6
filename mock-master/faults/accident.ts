import type { Cluster } from '../cluster.ts'
import { type FaultKind, type FaultName, type FaultOf, ofKind } from './fault.ts'
import { type Occasion, occasionOfCall, occasionOfEvent } from './occasion.ts'

/** A fault that happens at once, or when the call or the event comes that it waits for. */
export interface Accident<Name extends FaultName, Target> {
  /** What it strikes. Without an occasion, whatever is within its scope; undefined when nothing is. */
  target(cluster: Cluster, fault: FaultOf<Name>, occasion: Occasion | undefined): Target | undefined
  happen(cluster: Cluster, fault: FaultOf<Name>, target: Target): void
  /** It gets ahead of the call that it waits for; otherwise it comes right after. */
  isAhead?: true
}

export function accident<Name extends FaultName, Target>(
  name: Name,
  { target, happen, isAhead }: Accident<Name, Target>,
): FaultKind {
  const isOwn = ofKind(name)
  return {
    name,

    happen(cluster, fault) {
      if (!isOwn(fault) || ('on' in fault && fault.on !== undefined)) return undefined
      const found = target(cluster, fault, undefined)
      if (found === undefined) return false
      happen(cluster, fault, found)
      return true
    },

    mutate(parts, fault, strike) {
      if (!isOwn(fault)) return parts
      const strikeOn = (cluster: Cluster, occasion: Occasion, isNow: boolean): void => {
        const found = target(cluster, fault, occasion)
        if (found === undefined || !strike(occasion)) return
        if (isNow) happen(cluster, fault, found)
        else cluster.timers.set(cluster.now, (later) => happen(later, fault, found))
      }
      return {
        ...parts,
        hear(cluster, framework, call) {
          strikeOn(cluster, occasionOfCall(cluster, framework, call), isAhead === true)
          return parts.hear(cluster, framework, call)
        },
        post(cluster, framework, event) {
          strikeOn(cluster, occasionOfEvent(cluster, framework, event), false)
          parts.post(cluster, framework, event)
        },
      }
    },
  }
}

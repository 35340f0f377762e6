import type { Fault } from '../../spec-schemas/types.ts'
import type { Cluster } from '../cluster.ts'
import type { Parts } from '../parts.ts'
import { isWithin, type Occasion } from './occasion.ts'

/**
 * A fault is a mutant that counts: it replaces parts of the master, which then do as ever until an
 * occasion comes on which it strikes. All that it remembers is in the cluster, and it is added and
 * removed by inputs, so that a run with faults is as deterministic as one without.
 */

export interface Faults {
  /** The master's own, without any fault. */
  readonly parts: Parts
  /** By id, in the order in which they were added; what was added later strikes first. */
  readonly added: Map<string, AddedFault>
  next: number
}

export interface AddedFault {
  readonly id: string
  readonly fault: Fault
  /** How many occasions within its scope there have been. */
  seen: number
  struck: number
}

export type FaultName = Fault['fault']
export type FaultOf<Name extends FaultName> = Extract<Fault, { fault: Name }>

/** Whether the fault strikes on this occasion; if so, that counts. */
export type Strike = (occasion: Occasion) => boolean

export interface FaultKind {
  readonly name: FaultName
  /** The master with this fault lying in wait. */
  mutate(parts: Parts, fault: Fault, strike: Strike): Parts
  /**
   * Lets it happen at once, where it waits for nothing. False when there was nothing to strike;
   * undefined when it is of the kind that waits.
   */
  happen(cluster: Cluster, fault: Fault): boolean | undefined
}

export function strikeOf(added: AddedFault): Strike {
  return (occasion) => {
    if (isSpent(added) || !isWithin(added.fault, occasion)) return false
    added.seen += 1
    const { after = 0 } = countsOf(added.fault)
    if (added.seen <= after) return false
    added.struck += 1
    return true
  }
}

export function isSpent({ fault, struck }: AddedFault): boolean {
  if (fault.fault === 'mutant') return false
  const { times = 1 } = countsOf(fault)
  return times !== 'always' && struck >= times
}

const countsOf = (fault: Fault): { times?: number | 'always'; after?: number } =>
  fault.fault === 'mutant' ? {} : fault

/** A kind that lies in wait, from what it does to the parts. */
export function lurking<Name extends FaultName>(
  name: Name,
  mutate: (parts: Parts, fault: FaultOf<Name>, strike: Strike) => Parts,
): FaultKind {
  const isOwn = ofKind(name)
  return {
    name,
    mutate: (parts, fault, strike) => (isOwn(fault) ? mutate(parts, fault, strike) : parts),
    happen: () => undefined,
  }
}

export const ofKind =
  <Name extends FaultName>(name: Name) =>
  (fault: Fault): fault is FaultOf<Name> =>
    fault.fault === name

import type { Fault } from '../../spec-schemas/types.ts'
import type { Master } from '../master.ts'
import { type AddedFault, isSpent } from './fault.ts'
import { FaultError, readFault } from './read-fault.ts'

/** A fault that was added. */
export interface FaultHandle {
  readonly id: string
  /** How often it has struck; the strikes of a mutant are not counted. */
  readonly struck: number
  /** It will not strike again. */
  readonly spent: boolean
  /** What has struck has struck; it does not strike again. */
  remove(): void
}

/** @throws FaultError where there is no such fault, or nothing that it could strike at once. */
export function addFault(master: () => Master, given: Fault): FaultHandle {
  const fault = readFault(given)
  const { status, body: id = '' } = master().control({ do: 'ADD_FAULT', fault })
  if (status !== 200) throw new FaultError(id)
  let last: AddedFault | undefined
  // After a reset another fault may have this id; after a restore it is the same fault again.
  const current = (): AddedFault | undefined => {
    const added = master().cluster.faults.added.get(id)
    if (added?.fault === fault) last = added
    return added?.fault === fault ? added : undefined
  }
  const latest = (): AddedFault | undefined => current() ?? last
  current()
  return {
    id,
    get struck() {
      return latest()?.struck ?? 0
    },
    get spent() {
      const added = current()
      return added === undefined || isSpent(added)
    },
    remove() {
      if (current() !== undefined) master().control({ do: 'REMOVE_FAULT', id })
    },
  }
}

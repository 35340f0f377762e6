import type { Fault, MockFault } from '../../spec-schemas/types.ts'
import type { Answer, Cluster } from '../cluster.ts'
import { type AddedFault, type FaultKind, isSpent, strikeOf } from './fault.ts'
import { faultKinds } from './index.ts'

/** The fault lies in wait, or happens at once; the answer's body is its id. */
export function addFault(cluster: Cluster, fault: Fault): Answer {
  const { faults } = cluster
  const added: AddedFault = { id: `fault-${faults.next++}`, fault, seen: 0, struck: 0 }
  const hasHappened = kindOf(fault)?.happen(cluster, fault)
  if (hasHappened === false) {
    return { status: 409, body: `${fault.fault}: there is nothing that it could strike` }
  }
  if (hasHappened) added.struck = 1
  faults.added.set(added.id, added)
  assemble(cluster)
  return { status: 200, body: added.id }
}

export function removeFault(cluster: Cluster, id: string): Answer {
  if (!cluster.faults.added.delete(id)) return { status: 404, body: `there is no fault '${id}'` }
  assemble(cluster)
  return { status: 200 }
}

/** The master's own parts, with the faults around them. */
function assemble(cluster: Cluster): void {
  const { parts, added } = cluster.faults
  cluster.parts = [...added.values()].reduce(
    (whole, each) => kindOf(each.fault)?.mutate(whole, each.fault, strikeOf(each)) ?? whole,
    parts,
  )
}

const kindOf = ({ fault }: Fault): FaultKind | undefined =>
  faultKinds.find(({ name }) => name === fault)

export const faultsOf = ({ faults }: Cluster): MockFault[] =>
  [...faults.added.values()].map((added) => {
    const { id, fault, struck } = added
    return { id, fault, struck, spent: isSpent(added) }
  })

import { faultsOf } from '../../faults/adding.ts'
import { FaultError, readFault } from '../../faults/read-fault.ts'
import { answer, badRequest, json } from '../answers.ts'
import type { ControlOperation } from './operation.ts'

export const faultOperations: readonly ControlOperation[] = [
  {
    method: 'GET',
    path: 'faults',
    does: 'shows the faults that were added, those that are spent included',
    gives: 'addedFaults',
    handle: (_asked, { cluster }) => json({ faults: faultsOf(cluster) }),
  },
  {
    method: 'POST',
    path: 'faults',
    does: 'lets something go wrong: at once, or when its occasion comes',
    takes: 'Fault',
    gives: 'MockFault',
    refuses: { 409: 'It would strike at once, and there is nothing that it could strike.' },
    handle({ body }, { master, cluster }) {
      try {
        const { status, body: id } = master.control({ do: 'ADD_FAULT', fault: readFault(body) })
        if (status !== 200) return answer(status, id)
        return json(faultsOf(cluster).find((fault) => fault.id === id))
      } catch (error) {
        if (error instanceof FaultError) return badRequest(error.message)
        throw error
      }
    },
  },
  {
    method: 'DELETE',
    path: 'faults',
    does: 'removes every fault',
    handle(_asked, { master, cluster }) {
      for (const id of [...cluster.faults.added.keys()]) master.control({ do: 'REMOVE_FAULT', id })
      return answer(200)
    },
  },
  {
    method: 'DELETE',
    path: 'faults/{id}',
    does: 'removes a fault',
    refuses: { 404: 'There is no such fault.' },
    handle({ id }, { master }) {
      const { status, body } = master.control({ do: 'REMOVE_FAULT', id })
      return answer(status, body)
    },
  },
]

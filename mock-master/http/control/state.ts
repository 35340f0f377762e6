import { stateOf } from '../../state/index.ts'
import { getState } from '../../views/get-state.ts'
import { getOperations } from '../../views/operations.ts'
import { omniscient } from '../../views/viewer.ts'
import { json } from '../answers.ts'
import { callsIn } from '../calls.ts'
import type { ControlOperation } from './operation.ts'

export const stateOperations: readonly ControlOperation[] = [
  {
    method: 'GET',
    path: 'state',
    does: 'shows the time and everything there is, in plain words and as the operator API shows it',
    gives: 'MockState',
    handle: (_asked, { cluster }) =>
      json({
        ...stateOf(cluster),
        ...getState(cluster, omniscient),
        get_operations: getOperations(cluster, omniscient),
      }),
  },
  {
    method: 'GET',
    path: 'journal',
    does: 'shows the latest 1,000 requests with their answers',
    gives: 'journal',
    handle: (_asked, { journal }) => json({ entries: journal.entries() }),
  },
  {
    method: 'GET',
    path: 'calls',
    does: "shows the frameworks' calls among these, read, whatever their encoding",
    gives: 'receivedCalls',
    handle: (_asked, { journal }) => json({ calls: callsIn(journal.kept()) }),
  },
  {
    method: 'GET',
    path: 'history',
    does: 'gives all that frameworks sent and were told since the beginning, the latest reset or restore',
    query: { framework: 'the name or the id of the only framework that is of interest' },
    gives: 'history',
    handle: ({ query }, { history }) => json(history(query.get('framework') ?? undefined)),
  },
]

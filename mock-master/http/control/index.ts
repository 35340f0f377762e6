// Everything under /__mock/, in the order of its documentation.
import { json } from '../answers.ts'
import { agentOperations } from './agents.ts'
import { faultOperations } from './faults.ts'
import { openApi } from './openapi.ts'
import type { ControlOperation } from './operation.ts'
import { snapshotOperations } from './snapshots.ts'
import { stateOperations } from './state.ts'
import { timeOperations } from './time.ts'

const documentation: ControlOperation = {
  method: 'GET',
  path: 'openapi.json',
  does: 'describes all this',
  gives: 'document',
  handle: () => json(openApi(controlOperations)),
}

export const controlOperations: readonly ControlOperation[] = [
  ...stateOperations,
  ...timeOperations,
  ...agentOperations,
  ...faultOperations,
  ...snapshotOperations,
  documentation,
]

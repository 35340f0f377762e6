// Groups of tasks on a shared volume: one member names it, or the executor, or several do; a second group, and one with
// a member that is invalid; and what ends when a member is killed and when the executor has gone.
import fc from 'fast-check'
import type {
  OperationSpec,
  Scenario,
  Step,
  TaskSpec,
  VolumeSpec,
} from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { capable, create, destroy, kill, offers, user, volume, way } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    B: capable.map((one) => ({
      ...one,
      capabilities: [...(one.capabilities ?? []), 'TASK_KILLING_STATE'],
    })),
    how: way,
    shared: volume('v1'),
    first: fc.boolean(),
    held: way,
    last: way,
    wrong: fc.constantFrom(-4, 8),
    order: fc.boolean(),
  })
  .map(({ A, B, how, shared, first, held, last, wrong, order }) => {
    const other: VolumeSpec = { id: 'v1', size: (shared.size ?? 32) + wrong }
    const pair = [user('g1', 'v1'), user('g2')]
    const spoilt = [user('g7', 'v1'), user('g8', other)]
    return {
      version: 1,
      arena: { cpus: 3, mem: 1024, disk: 128 },
      frameworks: { A, B },
      steps: [
        create(how, 'A', shared),
        accept('A', group('e1', first ? pair : pair.reverse())),
        accept('A', group('e2', [user('g3')], 'v1'), group('e3', [user('g4', 'v1')])),
        accept('B', { type: 'LAUNCH', tasks: [user('p1', 'v1')] }, group('e8', [user('p2', 'v1')])),
        accept('A', group('e4', [user('g5', 'v1'), user('g6', 'v1')])),
        accept(
          'A',
          group('e5', order ? spoilt : spoilt.reverse()),
          group('e6', [user('g9'), { ...user('g10'), patch: { executor: anotherExecutor } }]),
        ),
        destroy('accept', 'B', 'v1'),
        kill('A', 'g1'),
        { do: 'AWAIT', by: 'A', task: 'g2' },
        {
          do: 'CALL',
          by: 'A',
          call: { type: 'RECONCILE', reconcile: { tasks: [{ task_id: { value: 'g2' } }] } },
        } as Step,
        { do: 'AWAIT', by: 'A', executor: 'e1' },
        kill('B', 'p1'),
        destroy(held, 'A', 'v1'),
        kill('A', 'g3'),
        { do: 'AWAIT', by: 'A', executor: 'e2' },
        destroy(last, 'B', 'v1'),
        ...shutDown('A', 'e7', 'g11'),
        offers('A'),
      ],
    }
  })

/** An executor is made to end while its task runs. */
function shutDown(by: string, executor: string, task: string): Step[] {
  const shutdown = { executor_id: { value: executor }, agent_id: { value: '{agent_id}' } }
  const call: { type: string } = Object.assign({ type: 'SHUTDOWN' }, { shutdown })
  return [
    accept(by, group(executor, [user(task)])),
    { do: 'CALL', by, call },
    { do: 'AWAIT', by, executor },
  ]
}

const anotherExecutor = {
  type: 'DEFAULT',
  executor_id: { value: 'another' },
  framework_id: { value: '{framework_id}' },
}

function group(id: string, tasks: TaskSpec[], ...volumes: string[]): OperationSpec {
  return {
    type: 'LAUNCH_GROUP',
    executor: { id, volumes: volumes.map((one) => ({ id: one })) },
    tasks,
  }
}

function accept(by: string, ...operations: OperationSpec[]): Step {
  return { do: 'ACCEPT', by, operations }
}

export const grouping = family('grouping', scenarios)

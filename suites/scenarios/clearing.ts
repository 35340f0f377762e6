// DESTROYs that nothing but their own words decides: of several volumes at once, of one that is named wrongly, of one
// of which two copies are offered, before and after other operations of an ACCEPT, and when the last user is gone.
import fc from 'fast-check'
import type { OperationSpec, Scenario, Step, VolumeSpec } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { ask, capable, create, destroy, kill, launch, offers, user, way } from './words.ts'

const api = fc.constantFrom('v1' as const, 'form' as const)

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    B: capable.map((one) => ({
      ...one,
      capabilities: [...(one.capabilities ?? []), 'PARTITION_AWARE'],
    })),
    how: way,
    apis: fc.tuple(api, api, api, api),
    several: way,
    reuse: way,
    usedFirst: fc.boolean(),
    wrong: fc.constantFrom(-4, 8),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  })
  .map(({ A, B, how, apis, several, reuse, usedFirst, wrong, order }) => {
    const both = usedFirst ? ['v1', 'v2'] : ['v2', 'v1']
    const bad: OperationSpec[] = [
      destroying(...both.map((id) => ({ id }))),
      ...misnamed(wrong),
      destroying({ id: 'v2', mode: 'RO' }),
    ]
    // The statuses of the operations before it: of the first CREATE, of two that follow, and of the bad ones.
    const id = `op-${(how === 'accept' ? 1 : 0) + 2 + bad.length + 1}`
    return {
      version: 1,
      arena: { cpus: 1, mem: 256, disk: 64 },
      frameworks: { A, B },
      steps: [
        create(how, 'A', ...['v1', 'v2', 'v3', 'v5', 'v6'].map(small), small('v4', false)),
        accept('A', { type: 'CREATE', volumes: [small('v7')] }, destroying(small('v7'))),
        launch('A', user('t1', 'v1')),
        accept('A', ...order.flatMap((index) => bad[index] ?? []), {
          type: 'LAUNCH',
          tasks: [user('t2', 'v3')],
        }),
        operate(apis[0], destroying(...both.map((one) => ({ id: one })))),
        ...misnamed(wrong).map((one, index) => operate(apis[index + 1] ?? 'v1', one)),
        ...asking(id),
        call({ type: 'KILL', kill: { task_id: { value: 'nobody' } } }),
        ...twoCopies,
        {
          ...accept('B', destroying({ id: 'v4' }), {
            type: 'LAUNCH',
            tasks: [user('x1', { id: 'v4', shared: false })],
          }),
          feedback: false,
        } as Step,
        { do: 'SUPPRESS', by: 'B' },
        destroy(several, 'B', 'v5', 'v6'),
        ask(reuse, 'B', { type: 'CREATE', volumes: [{ ...small('v8'), size: 24 }] }),
        { do: 'TEARDOWN', by: 'A' },
        destroy('accept', 'B', 'v1'),
        offers('B'),
      ],
    }
  })

function small(id: string, shared: unknown = true): VolumeSpec {
  const words = { id, size: 8, container_path: 'data' }
  return shared === false ? { ...words, shared } : words
}

/** What the agent does not have, and what it has in another size or sharedness. */
function misnamed(wrong: number): OperationSpec[] {
  return [
    destroying({ ...small('v0') }),
    destroying({ id: 'v2', size: 8 + wrong }),
    destroying({ id: 'v2', shared: false }),
  ]
}

/** A DESTROY in words of its own, which is left unacknowledged, and questions about it and about tasks. */
function asking(id: string): Step[] {
  return [
    {
      ...accept('A', destroying({ id: 'v2', container_path: 'elsewhere', creator: 'somebody' })),
      acknowledge: false,
    } as Step,
    { do: 'CALL', by: 'operator', call: { type: 'GET_OPERATIONS' } },
    call({ type: 'RECONCILE', reconcile: { tasks: [{ task_id: { value: 't1' } }] } }),
    call({ type: 'RECONCILE', reconcile: { tasks: [] } }),
    call({
      type: 'RECONCILE_OPERATIONS',
      reconcile_operations: {
        operations: [{ operation_id: { value: id } }, { operation_id: { value: 'no-such' } }],
      },
    }),
    call({ type: 'RECONCILE_OPERATIONS', reconcile_operations: { operations: [] } }),
  ]
}

/** What a task leaves comes as an offer of its own, which holds the shared volumes as the first one does. */
const twoCopies: Step[] = [
  offers('A'),
  { do: 'SUPPRESS', by: 'A' },
  kill('A', 't2'),
  { do: 'REVIVE', by: 'A' },
  { do: 'NEXT', by: 'A' },
  {
    do: 'ACCEPT',
    by: 'A',
    operations: [
      { type: 'DESTROY', volumes: [{ id: 'v5' }] },
      { type: 'LAUNCH', tasks: [user('m1', 'v3', { id: 'v3', container_path: 'again' })] },
    ],
    merge: true,
    held: true,
  },
]

function destroying(...volumes: VolumeSpec[]): OperationSpec {
  return { type: 'DESTROY', volumes }
}

function accept(by: string, ...operations: OperationSpec[]): Step {
  return { do: 'ACCEPT', by, operations }
}

function operate(how: 'v1' | 'form', operation: OperationSpec): Step {
  return { do: 'OPERATE', api: how, operation }
}

function call(message: { type: string; [key: string]: unknown }): Step {
  return { do: 'CALL', by: 'A', call: message }
}

export const clearing = family('clearing', scenarios)

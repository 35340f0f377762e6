// Tasks that name a volume of the offer as it is, in words of their own, or as another than it is; that ask for more
// than is left of the offer; and that come with offers that are not theirs to use.
import fc from 'fast-check'
import type {
  FrameworkSpec,
  Scenario,
  Step,
  TaskSpec,
  VolumeSpec,
} from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { told } from '../harness/news.ts'
import { allCapabilities } from '../harness/spell.ts'
import { capable, create, launch, offers, user, volume, way } from './words.ts'

/** A framework whose resources are written as `reservations`, as those of raw messages are here. */
const refining: fc.Arbitrary<FrameworkSpec> = fc.record(
  {
    capabilities: fc.constantFrom(allCapabilities, [...allCapabilities, 'PARTITION_AWARE']),
    principal: fc.constantFrom('owner', 'ops'),
  },
  { requiredKeys: ['capabilities'] },
)

const reservations = [{ type: 'DYNAMIC', role: '{role}' }]

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: refining,
    B: capable,
    how: way,
    shared: volume('v1'),
    surplus: fc.constantFrom(1, 8, 64),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
    cut: fc.integer({ min: 2, max: 7 }),
    greedy: fc.constantFrom('cpus' as const, 'mem' as const),
  })
  .map(({ A, B, how, shared, surplus, order, cut, greedy }) => {
    const bad = misnamed(shared, surplus)
    const named = order.flatMap((index) => bad[index] ?? [])
    const all = [
      user('good-1', { id: 'v1', container_path: 'its-own' }),
      ...named,
      user('good-2', { id: 'v1', mode: 'RO' }),
    ]
    const fresh: VolumeSpec = { id: 'v2', size: 8, container_path: 'data' }
    return {
      version: 1,
      arena: { cpus: 3, mem: 768, disk: 64 },
      frameworks: { A, B },
      steps: [
        create(how, 'A', shared),
        {
          do: 'ACCEPT',
          by: 'A',
          operations: [
            { type: 'LAUNCH', tasks: all.slice(0, cut) },
            { type: 'LAUNCH', tasks: all.slice(cut) },
          ],
        },
        launch('A', ...greedyTasks(greedy)),
        {
          do: 'ACCEPT',
          by: 'A',
          operations: [
            { type: 'LAUNCH', tasks: [user('before', 'v1')] },
            { type: 'CREATE', volumes: [fresh] },
            { type: 'LAUNCH', tasks: [user('fresh-1', fresh), user('fresh-2', fresh)] },
            { type: 'LAUNCH', tasks: [user('after', 'v1')] },
          ],
        },
        ...badOffers(),
      ],
    }
  })

/** One task for each way of naming what the offer does not hold. */
function misnamed({ id, size = 32 }: VolumeSpec, surplus: number): TaskSpec[] {
  return [
    user('smaller', { id, size: size - 4 }),
    user('larger', { id, size: size + surplus }),
    user('not-shared', { id, shared: false }),
    user('other-labels', { id, labels: { tier: 'gold' } }),
    user('unknown', { id: 'v0', size, container_path: 'data' }),
    user('twice', id, { id, container_path: 'again' }),
    {
      id: 'by-executor',
      patch: {
        command: null,
        executor: {
          executor_id: { value: 'custom' },
          command: { value: 'sleep 600', shell: true },
          resources: [rawVolume(id, size)],
        },
      },
    },
  ]
}

/** Any two of them fit into the offer, of which a little is used already, and all three do not. */
function greedyTasks(what: 'cpus' | 'mem'): TaskSpec[] {
  const most = what === 'cpus' ? { cpus: 1.1 } : { mem: 256 }
  return [
    { ...user('greedy-1', 'v1'), ...most },
    { ...user('greedy-2', 'v1'), ...most },
    { ...user('greedy-3', 'v1'), ...most },
    user('modest', 'v1'),
  ]
}

/** An offer that is named twice, one that was used before, and one that was made to another framework. */
const badOffers = (): Step[] => [
  offers('A'),
  raw('A', ['{offer_id}', '{offer_id}'], 'named-twice'),
  { do: 'AWAIT', by: 'A', task: 'named-twice', states: told },
  offers('A'),
  { do: 'SUPPRESS', by: 'A' },
  raw('A', ['{offer_id}'], 'once'),
  { do: 'AWAIT', by: 'A', task: 'once', states: ['TASK_RUNNING'] },
  {
    do: 'ACCEPT',
    by: 'A',
    operations: [{ type: 'LAUNCH', tasks: [user('again', 'v1')] }],
    held: true,
  },
  offers('B'),
  raw('A', ['{offer_id:B}'], 'foreign'),
  { do: 'AWAIT', by: 'A', task: 'foreign', states: told },
  offers('A'),
]

/** An ACCEPT as it goes over the wire, with one small task. */
function raw(by: string, ids: string[], task: string): Step {
  return {
    do: 'CALL',
    by,
    call: {
      type: 'ACCEPT',
      accept: {
        offer_ids: ids.map((value) => ({ value })),
        operations: [{ type: 'LAUNCH', launch: { task_infos: [rawTask(task)] } }],
        filters: { refuse_seconds: 0 },
      },
    },
  } as Step
}

function rawTask(id: string) {
  const amount = (name: string, value: number) => ({
    name,
    type: 'SCALAR',
    scalar: { value },
    reservations,
  })
  return {
    name: id,
    task_id: { value: id },
    agent_id: { value: '{agent_id}' },
    resources: [amount('cpus', 0.1), amount('mem', 32)],
    command: { value: 'sleep 600', shell: true },
  }
}

function rawVolume(id: string, size: number) {
  return {
    name: 'disk',
    type: 'SCALAR',
    scalar: { value: size },
    reservations,
    disk: { persistence: { id }, volume: { container_path: 'data', mode: 'RW' } },
    shared: {},
  }
}

export const matching = family('matching', scenarios)

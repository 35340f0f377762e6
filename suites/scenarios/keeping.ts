// What becomes of the files of a volume, plain and shared: tasks write and read them, the volumes are resized, a
// DESTROY is refused, a framework leaves, volumes of another id or another role lie beside; at last one is destroyed
// and made again.
import fc from 'fast-check'
import type {
  OperationSpec,
  Scenario,
  Step,
  TaskSpec,
  VolumeSpec,
} from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { ask, capable, kill, offers, user, way } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    B: capable,
    how: way,
    refused: way,
    last: way,
    sizes: fc.tuple(fc.integer({ min: 9, max: 16 }), fc.integer({ min: 9, max: 16 })),
    by: fc.integer({ min: 1, max: 8 }),
    word: fc.constantFrom('one', 'two', 'three'),
  })
  .map(({ A, B, how, refused, last, sizes: [first, second], by, word }) => {
    const plain: VolumeSpec = { id: 'v1', size: first, shared: false, role: '' }
    const shared: VolumeSpec = { id: 'v2', size: second, role: '' }
    const grown = { ...plain, size: first + by }
    const mine = { ...shared, container_path: 'mine' }
    return {
      version: 1,
      arena: { cpus: 1, mem: 256, disk: 128 },
      frameworks: { A, B, C: { roles: ['-other'] } },
      steps: [
        ask(how, 'A', { type: 'CREATE', volumes: [plain, shared] }),
        ...run('A', writes('w1', plain, word), writes('w2', shared, word)),
        ...run('B', reads('r1', plain, word), reads('r2', mine, word), misses('r3', shared, 'v1')),
        ...nowhere(plain, by),
        ...inUse(plain, shared, refused, by),
        ...resizing(plain, shared, by),
        ...run('B', reads('r4', grown, word), reads('r5', shared, word)),
        accept('A', shrink(grown, by)),
        operate(grow(plain, by)),
        offers('A'),
        operate(shrink(grown, by)),
        { do: 'TEARDOWN', by: 'A' },
        ...run('B', reads('r6', plain, word), reads('r7', shared, word)),
        ...beside(plain),
        ask(last, 'B', { type: 'DESTROY', volumes: [plain] }),
        accept('B', { type: 'CREATE', volumes: [plain] }),
        ...run('B', misses('r9', plain, 'v1')),
      ],
    }
  })

/** A task holds both: the one cannot be destroyed, the other cannot be resized. */
function inUse(
  plain: VolumeSpec,
  shared: VolumeSpec,
  refused: 'accept' | 'v1' | 'form',
  by: number,
): Step[] {
  const other = { ...plain, container_path: 'other' }
  return [
    accept('A', { type: 'LAUNCH', tasks: [user('t1', shared, other)] }),
    ask(refused, 'A', { type: 'DESTROY', volumes: [shared] }),
    operate(grow(plain, by)),
    operate(shrink(plain, by)),
    kill('A', 't1'),
  ]
}

/** The operator names a volume that is there, and no agent. */
function nowhere({ id, size = 0, container_path = 'data' }: VolumeSpec, by: number): Step[] {
  const reservations = [{ type: 'DYNAMIC', role: '{role}' }]
  const disk = { name: 'disk', type: 'SCALAR', reservations }
  const volume = {
    ...disk,
    scalar: { value: size },
    disk: { persistence: { id }, volume: { container_path, mode: 'RW' } },
  }
  const addition = { ...disk, scalar: { value: by } }
  const calls: { type: string }[] = [
    Object.assign({ type: 'GROW_VOLUME' }, { grow_volume: { volume, addition } }),
    Object.assign(
      { type: 'SHRINK_VOLUME' },
      { shrink_volume: { volume, subtract: { value: by } } },
    ),
  ]
  return calls.map((call) => ({ do: 'CALL', by: 'operator', call }))
}

/** One that is right among some that are not, and tasks that come too early, on the volume as it was and as it will be. */
function resizing(plain: VolumeSpec, shared: VolumeSpec, by: number): Step[] {
  const grown = { ...plain, size: (plain.size ?? 0) + by }
  return [
    accept(
      'A',
      grow(shared, by),
      shrink(shared, by),
      grow(plain, 100_000),
      shrink(plain, (plain.size ?? 0) + by),
      grow(plain, by),
      { type: 'LAUNCH', tasks: [user('e1', plain), user('e2', grown)] },
    ),
    operate(grow(shared, by)),
    operate(shrink(shared, by)),
  ]
}

/** A volume of the same id belongs to another role. */
function beside(plain: VolumeSpec): Step[] {
  const other = { ...plain, role: '-other' }
  return [accept('C', { type: 'CREATE', volumes: [other] }), ...run('C', misses('r8', other, 'v1'))]
}

function run(by: string, ...tasks: TaskSpec[]): Step[] {
  const ends = tasks.map(({ id }): Step => ({ do: 'AWAIT', by, task: id }))
  return [accept(by, { type: 'LAUNCH', tasks }), ...ends]
}

/** Each volume has a file of the name of its id. */
function writes(id: string, volume: VolumeSpec, word: string): TaskSpec {
  return { id, volumes: [volume], command: `echo ${word} > ${fileOf(volume)}` }
}

function reads(id: string, volume: VolumeSpec, word: string): TaskSpec {
  return { id, volumes: [volume], command: `test "$(cat ${fileOf(volume)})" = ${word}` }
}

function misses(id: string, volume: VolumeSpec, file: string): TaskSpec {
  return { id, volumes: [volume], command: `test -d data && test ! -e data/${file}` }
}

function fileOf({ container_path = 'data', id }: VolumeSpec): string {
  return `${container_path}/${id}`
}

function grow(volume: VolumeSpec, addition: number): OperationSpec {
  return { type: 'GROW_VOLUME', volume, addition }
}

function shrink(volume: VolumeSpec, subtract: number): OperationSpec {
  return { type: 'SHRINK_VOLUME', volume, subtract }
}

function operate(operation: OperationSpec): Step {
  return { do: 'OPERATE', api: 'v1', operation }
}

function accept(by: string, ...operations: OperationSpec[]): Step {
  return { do: 'ACCEPT', by, operations }
}

export const keeping = family('keeping', scenarios)

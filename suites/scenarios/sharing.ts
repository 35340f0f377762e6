// Two frameworks of the role launch tasks on one shared volume: several in one ACCEPT, in one LAUNCH or in several, over
// several ACCEPTs, reading and writing, under paths of their own; and are offered it all the while.
import fc from 'fast-check'
import type {
  OperationSpec,
  Scenario,
  Step,
  TaskSpec,
  VolumeSpec,
} from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { capable, create, kill, offers, path, user, volume, way } from './words.ts'

/** How a task names the volume: as it was created, or with a mode or a path of its own. */
const use: fc.Arbitrary<VolumeSpec> = fc.record(
  { id: fc.constant('v1'), mode: fc.constantFrom('RO', 'RW'), container_path: path },
  { requiredKeys: ['id'] },
)

/** The tasks of one ACCEPT, in one LAUNCH or one LAUNCH each. */
const burst = fc.record({ uses: fc.array(use, { maxLength: 2 }), apart: fc.boolean() })

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    B: capable,
    how: way,
    shared: volume('v1'),
    bursts: fc.tuple(burst, burst, burst),
    last: fc.constantFrom('A', 'B'),
  })
  .map(({ A, B, how, shared, bursts: [first, second, third], last }) => {
    const readOnly: VolumeSpec = { id: 'v1', mode: 'RO' }
    const all = [
      { by: 'A', uses: [{ id: 'v1' }, { id: 'v1' }, ...first.uses], apart: first.apart },
      { by: 'B', uses: [readOnly, ...second.uses], apart: second.apart },
      { by: 'A', uses: [{ id: 'v1' }, ...third.uses], apart: third.apart },
    ]
    let count = 0
    const steps = all.flatMap(({ by, uses, apart }): Step[] => {
      const tasks = uses.map((one) => user(`t${++count}`, one))
      return [{ do: 'ACCEPT', by, operations: launches(tasks, apart) }, offers(other(by))]
    })
    return {
      version: 1,
      arena: { cpus: 2, mem: 512, disk: 64 },
      frameworks: { A, B },
      steps: [
        offers('B'),
        create(how, 'A', shared),
        offers('A'),
        ...steps,
        kill('A', 't1'),
        offers(last),
      ],
    }
  })

function launches(tasks: TaskSpec[], apart: boolean): OperationSpec[] {
  return apart
    ? tasks.map((task) => ({ type: 'LAUNCH', tasks: [task] }))
    : [{ type: 'LAUNCH', tasks }]
}

function other(name: string): string {
  return name === 'A' ? 'B' : 'A'
}

export const sharing = family('sharing', scenarios)

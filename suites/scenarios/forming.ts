// Volumes in every combination that must come about, and beside them those that must not, each wrong in one respect:
// ids, modes, creators, kinds of disk; several volumes at once; reserving, creating and launching in one ACCEPT.
import fc from 'fast-check'
import type { OperationSpec, Scenario, Step, VolumeSpec } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { stranger } from '../harness/principal.ts'
import { ask, capable, destroy, incapable, offers, user, way } from './words.ts'

const owner = 'owner'
const size = fc.integer({ min: 1, max: 8 })
const wrong = wrongs()

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable.map((one) => ({ ...one, principal: owner })),
    B: capable.map(({ capabilities = [] }) => ({ capabilities })),
    N: incapable,
    wrongs: fc.shuffledSubarray(wrong, { minLength: wrong.length }),
    sizes: fc.tuple(size, size, size),
    shared: fc.boolean(),
    eighths: fc.integer({ min: 1, max: 7 }),
    beyond: fc.constantFrom(0.0004, 0.0006),
    api: fc.constantFrom('v1' as const, 'form' as const),
    last: way,
    how: way,
  })
  .map(
    ({
      A,
      B,
      N,
      wrongs,
      sizes: [first, second, third],
      shared,
      eighths,
      beyond,
      api,
      how,
      last,
    }) => ({
      version: 1,
      arena: { cpus: 1, mem: 256, disk: 256 },
      frameworks: { A, B, N, C: { roles: ['-other'] } },
      steps: [
        accept('A', ...wrongs, create({ id: 'v1', size: first, shared })),
        accept(
          'A',
          create({ id: 'v2', size: second, shared: false }, { id: 'v3', size: third }),
          create({ id: 'v4', size: third + eighths / 8, shared }),
        ),
        ask(how, 'A', create({ id: 'v1', size: first + 8, shared: !shared })),
        accept(
          'B',
          create({ id: 'v1', size: first + 16, shared: !shared }),
          create({ id: 'v5', size: second, shared, creator: 'anyone' }),
        ),
        accept('B', create({ id: 'v6', size: second, shared: false })),
        accept(
          'N',
          create({ id: 'v7', size: third, shared: true }),
          create({ id: 'v7', size: third, shared: false }),
        ),
        accept('C', create({ id: 'v1', size: second, shared, role: '-other' })),
        destroy('accept', 'A', 'v2'),
        accept('A', create({ id: 'v2', size: third, shared: false })),
        offers('A'),
        { do: 'OPERATE', api, operation: create({ id: 'v11', size: third, creator: 'anyone' }) },
        accept('A', create({ id: 'v12', size: second + beyond, shared })),
        ask(last, 'A', {
          type: 'DESTROY',
          volumes: [{ id: 'v12', size: second + (beyond < 0.0005 ? 0 : 0.001) }],
        }),
        ...together(first, shared),
        offers('A'),
        offers('B'),
      ],
    }),
  )

/** Operations that build on each other, and one that fails among some that do not. */
function together(size: number, shared: boolean): Step[] {
  const apart = { principal: owner, labels: { use: 'v8' } }
  const fresh = { id: 'v8', size, shared, ...apart }
  const reserve: OperationSpec = {
    type: 'RESERVE',
    resources: [{ name: 'disk', value: size + 8, ...apart }],
  }
  return [
    accept('A', create(fresh), reserve, create(fresh), {
      type: 'LAUNCH',
      tasks: [user('t1', fresh)],
    }),
    accept(
      'A',
      create({ id: 'v9', size, shared }),
      create({ id: 'v9', size: size + 1, shared }),
      create({ id: 'v10', size, shared }),
    ),
  ]
}

/** Each wrong in one respect; the volume made beside them is wrong in none. */
function wrongs(): OperationSpec[] {
  const ids = ['', '.', '..', 'a/b', 'a\\b', 'x'.repeat(256), 'line\nbreak']
  const some: Partial<VolumeSpec>[] = [
    { mode: 'RO' },
    { creator: stranger },
    { patch: { disk: { persistence: { principal: null } } } },
    { patch: { disk: { volume: null } } },
    { patch: { revocable: {} } },
    { patch: { scalar: { value: -8 } } },
    { size: 100_000 },
    { role: '-other' },
    ...ids.map((id) => ({ patch: { disk: { persistence: { id } } } })),
  ]
  return some.map((one, index) => create({ id: `w${index}`, size: 4, shared: false, ...one }))
}

function create(...volumes: VolumeSpec[]): OperationSpec {
  return { type: 'CREATE', volumes }
}

function accept(by: string, ...operations: OperationSpec[]): Step {
  return { do: 'ACCEPT', by, operations }
}

export const forming = family('forming', scenarios)

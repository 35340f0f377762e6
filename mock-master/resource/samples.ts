import fc from 'fast-check'
import type { ReservationInfo, Resource } from '../../spec-schemas/types.ts'
import { Resources } from '../resources.ts'

/**
 * Arbitrary resources for property tests. The names are few, so that equal, almost equal and
 * merging resources meet often.
 */

const label = fc.record({ key: fc.constantFrom('a', 'b') }, { requiredKeys: ['key'] })

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

/** Without the keys that are undefined: unset is absent. */
export function pruned<Value extends object>(value: Value): Value {
  const set = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(set) as Value
}

export const reservationStack: fc.Arbitrary<ReservationInfo[]> = fc
  .record({
    base: fc.record({
      type: fc.constantFrom('STATIC' as const, 'DYNAMIC' as const),
      role: fc.constantFrom('eng', 'ops'),
      principal: optional(fc.constantFrom('alice', 'bob')),
      labels: optional(fc.record({ labels: fc.array(label, { maxLength: 2 }) })),
    }),
    refined: optional(fc.constantFrom('dev', 'qa')),
  })
  .map(({ base, refined }): ReservationInfo[] => [
    pruned(base),
    ...(refined ? [{ type: 'DYNAMIC' as const, role: `${base.role}/${refined}` }] : []),
  ])

/** Thousandths, some of them below what a resource can hold. */
const amount = fc.oneof(
  fc.constantFrom(64, 128, 0.5),
  fc.integer({ min: 1, max: 8000 }).map((n) => n / 1000),
)

const allocation = optional(fc.constantFrom({ role: 'eng' }, { role: 'eng/dev' }))

const reservations = fc.oneof(fc.constant(undefined), reservationStack)

const plainScalar: fc.Arbitrary<Resource> = fc
  .record({
    name: fc.constantFrom('cpus', 'mem', 'disk'),
    type: fc.constant('SCALAR' as const),
    scalar: amount.map((value) => ({ value })),
    allocation_info: allocation,
    reservations,
    revocable: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, fc.constant({})),
  })
  .map(pruned)

const ports: fc.Arbitrary<Resource> = fc
  .record({
    name: fc.constant('ports'),
    type: fc.constant('RANGES' as const),
    ranges: fc
      .uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 })
      .map((all) => [...all].sort((a, b) => a - b).map((begin) => ({ begin, end: begin })))
      .map((range) => ({ range })),
    allocation_info: allocation,
  })
  .map(pruned)

const zones: fc.Arbitrary<Resource> = fc
  .record({
    name: fc.constant('zones'),
    type: fc.constant('SET' as const),
    set: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }).map((item) => ({ item })),
  })
  .map(pruned)

const source = fc.constantFrom(
  { type: 'PATH' as const, path: { root: '/p' } },
  { type: 'MOUNT' as const, mount: { root: '/m' } },
  { type: 'BLOCK' as const },
)

const sourceDisk: fc.Arbitrary<Resource> = fc
  .record({
    name: fc.constant('disk'),
    type: fc.constant('SCALAR' as const),
    scalar: amount.map((value) => ({ value })),
    disk: source.map((one) => ({ source: one })),
    reservations,
  })
  .map(pruned)

const volumes = (shared: fc.Arbitrary<Record<string, never> | undefined>): fc.Arbitrary<Resource> =>
  fc
    .record({
      name: fc.constant('disk'),
      type: fc.constant('SCALAR' as const),
      scalar: fc.constantFrom(64, 128).map((value) => ({ value })),
      allocation_info: allocation,
      reservations: reservationStack,
      disk: fc
        .record({
          persistence: fc
            .record({ id: fc.constantFrom('v', 'w'), principal: optional(fc.constant('alice')) })
            .map(pruned),
          volume: fc.record({
            container_path: fc.constantFrom('data', 'other'),
            mode: fc.constantFrom('RW' as const, 'RO' as const),
          }),
          source: optional(source),
        })
        .map(pruned),
      shared,
    })
    .map(pruned)

export const sharedVolume: fc.Arbitrary<Resource> = volumes(fc.constant({}))
export const plainVolume: fc.Arbitrary<Resource> = volumes(fc.constant(undefined))

export const resource: fc.Arbitrary<Resource> = fc.oneof(
  { weight: 4, arbitrary: sharedVolume },
  { weight: 2, arbitrary: plainVolume },
  { weight: 3, arbitrary: plainScalar },
  sourceDisk,
  ports,
  zones,
)

/** Collections, in which shared volumes often have several copies. */
export const resources: fc.Arbitrary<Resources> = fc
  .array(
    fc.oneof(
      resource,
      resource.map((one) => [one, one]),
    ),
    { maxLength: 8 },
  )
  .map((list) => Resources.of(list.flat()))

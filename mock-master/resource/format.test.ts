import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Resource } from '../../spec-schemas/types.ts'
import { downgrade, toEndpointForm, upgrade, withoutAllocation } from './format.ts'
import { resource } from './samples.ts'
import { formatError, listFormatError } from './validate.ts'

const refinements = ({ reservations = [] }: Resource) => reservations.length - 1

it('every form that a master writes is accepted and means the same', () => {
  fc.assert(
    fc.property(resource, (original) => {
      // The older form has no place for what a static reservation might say besides its role.
      fc.pre(!original.reservations?.some((r) => r.type === 'STATIC' && (r.principal || r.labels)))
      const old = downgrade(original)
      expect(old === undefined).toBe(refinements(original) > 0)
      for (const form of [original, toEndpointForm(original), ...(old ? [old] : [])]) {
        expect(formatError(form)).toBeUndefined()
        expect(upgrade(form)).toEqual(original)
      }
    }),
  )
})

it('upgrading twice is upgrading once', () => {
  fc.assert(
    fc.property(resource, (original) => {
      const form = upgrade(toEndpointForm(original))
      expect(upgrade(form)).toEqual(form)
    }),
  )
})

it('an empty reservation is dynamic, none is static', () => {
  const disk: Resource = { name: 'disk', type: 'SCALAR', scalar: { value: 1 }, role: 'eng' }
  expect(upgrade({ ...disk, reservation: {} }).reservations).toEqual([
    { type: 'DYNAMIC', role: 'eng' },
  ])
  expect(upgrade(disk).reservations).toEqual([{ type: 'STATIC', role: 'eng' }])
  expect(upgrade({ ...disk, role: '*' })).toEqual(withoutAllocation({ ...disk, role: undefined }))
})

const disk: Resource = { name: 'disk', type: 'SCALAR', scalar: { value: 1 } }

it.each<[Partial<Resource>, string]>([
  [
    { type: 'RANGES', scalar: undefined, ranges: { range: [{ begin: 2, end: 1 }] } },
    'Invalid ranges resource: begin > end',
  ],
  [
    {
      type: 'RANGES',
      scalar: undefined,
      ranges: {
        range: [
          { begin: 1, end: 3 },
          { begin: 3, end: 4 },
        ],
      },
    },
    'Invalid ranges resource: overlapping ranges',
  ],
  [
    { type: 'SET', scalar: undefined, set: { item: ['a', 'a'] } },
    'Invalid set resource: duplicated elements',
  ],
  [{ type: 'TEXT' as Resource['type'] }, 'Unsupported resource type'],
  [
    { disk: { source: { type: 'BLOCK', mount: { root: '/m' } } } },
    'Mount should not be set for BLOCK disk source',
  ],
  [
    { disk: { source: { type: 'UNKNOWN' as 'RAW' } } },
    "Unsupported 'DiskInfo.Source.Type' in 'UNKNOWN'",
  ],
])('refuses %j', (change, text) => {
  expect(formatError({ ...disk, ...change })).toBe(text)
})

it('a TEXT resource in a list is refused, not printed to death', () => {
  const text = { ...disk, type: 'TEXT' as Resource['type'] }
  expect(listFormatError([disk, text])).toBe(
    "Resource 'disk:' is invalid: Unsupported resource type",
  )
})

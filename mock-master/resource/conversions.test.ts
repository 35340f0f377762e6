import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Resources, render } from '../resources.ts'
import {
  convert,
  creating,
  destroying,
  growing,
  reserving,
  shrinking,
  unreserving,
  withoutPersistence,
} from './conversions.ts'
import { plainVolume, resource, resources, sharedVolume } from './samples.ts'

const volume = fc.oneof(sharedVolume, plainVolume)
const R = Resources.of

function must(result: ReturnType<typeof convert>): Resources {
  if (result.ok) return result.resources
  throw new Error(result.error)
}

it('DESTROY undoes CREATE, and neither changes an amount', () => {
  fc.assert(
    fc.property(resources, volume, (others, one) => {
      fc.pre(!others.contains(one))
      const before = others.plus(R([withoutPersistence(one)]))
      const created = must(convert(before, creating([one])))
      expect(created.contains(one)).toBe(true)
      expect(created.quantities()).toEqual(before.quantities())
      expect(must(convert(created, destroying([one]))).equals(before)).toBe(true)
    }),
  )
})

it('UNRESERVE undoes RESERVE, and neither changes an amount', () => {
  fc.assert(
    fc.property(resources, resource, (others, one) => {
      fc.pre((one.reservations ?? []).length > 0)
      const before = others.plus(R([one]).popReservation())
      const reserved = must(convert(before, reserving([one])))
      expect(reserved.scalar('disk')).toBe(before.scalar('disk'))
      expect(must(convert(reserved, unreserving([one]))).equals(before)).toBe(true)
    }),
  )
})

it('RESERVE with a source consumes that', () => {
  const mem = { name: 'mem', type: 'SCALAR' as const, scalar: { value: 8 } }
  const from = { ...mem, reservations: [{ type: 'DYNAMIC' as const, role: 'a' }] }
  const to = { ...mem, reservations: [{ type: 'DYNAMIC' as const, role: 'b' }] }
  expect(`${must(convert(R([from]), reserving([to], [from])))}`).toBe(`${R([to])}`)
})

it('GROW and SHRINK move disk between a volume and its reservation', () => {
  fc.assert(
    fc.property(plainVolume, (one) => {
      const addition = { ...withoutPersistence(one), scalar: { value: 8 } }
      fc.pre(addition.disk?.source?.type !== 'MOUNT' && addition.disk?.source?.type !== 'BLOCK')
      const before = R([one, addition])
      const grown = must(convert(before, growing(one, addition)))
      expect(grown.size).toBe(1)
      const [bigger = one] = grown
      expect(must(convert(grown, shrinking(bigger, { value: 8 }))).equals(before)).toBe(true)
    }),
  )
})

it('what is not there cannot be consumed', () => {
  fc.assert(
    fc.property(resources, sharedVolume, (others, one) => {
      fc.pre(!others.contains(one))
      expect(convert(others, destroying([one]))).toEqual({
        ok: false,
        error: `${others} does not contain ${render(one)}<1>`,
      })
    }),
  )
})

it('a volume with another copy cannot be destroyed', () => {
  fc.assert(
    fc.property(sharedVolume, (one) => {
      expect(convert(R([one, one]), destroying([one]))).toEqual({
        ok: false,
        error: `Persistent volume ${render(one)} cannot be removed due to additional shared copies`,
      })
    }),
  )
})

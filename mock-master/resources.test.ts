import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Resource } from '../spec-schemas/types.ts'
import { bag, includes, isSame, monus, plus } from './resource/model.ts'
import {
  plainVolume,
  reservationStack,
  resource,
  resources,
  sharedVolume,
} from './resource/samples.ts'
import { Resources, render } from './resources.ts'

const R = (...list: Resource[]) => Resources.of(list)

function holds<T extends unknown[]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  law: (...values: T) => void,
): void {
  fc.assert(fc.property(fc.tuple<T>(...arbitraries), (values) => void law(...values)))
}

describe('the algebra of resources', () => {
  it('says what the naive model says, for every operation', () => {
    holds([resources, resources], (a, b) => {
      expect(isSame(bag(a.plus(b)), plus(bag(a), bag(b)))).toBe(true)
      expect(isSame(bag(a.minus(b)), monus(bag(a), bag(b)))).toBe(true)
      // Of disks that exist only as a whole one is as good as two for containment.
      if (b.minus(b.persistentVolumes).filter((r) => r.disk?.source !== undefined).isEmpty) {
        expect(a.contains(b)).toBe(includes(bag(a), bag(b)))
      }
    })
  })

  it('1: one shared volume counts once', () => {
    holds([sharedVolume], (volume) => expect(R(volume).count(volume)).toBe(1))
  })

  it('2: addition adds counts', () => {
    holds([resources, resources, sharedVolume], (a, b, volume) => {
      expect(a.plus(b).count(volume)).toBe(a.count(volume) + b.count(volume))
    })
  })

  it('3: subtraction stops at none', () => {
    holds([resources, resources, sharedVolume], (a, b, volume) => {
      expect(a.minus(b).count(volume)).toBe(Math.max(0, a.count(volume) - b.count(volume)))
    })
  })

  it('4: subtracting a shared volume that is not there changes nothing', () => {
    holds([resources, sharedVolume], (a, volume) => {
      fc.pre(a.count(volume) === 0)
      expect(`${a.minus(R(volume))}`).toBe(`${a}`)
    })
  })

  it('5: a volume that is shared and its twin that is not never mix', () => {
    holds([sharedVolume, fc.integer({ min: 1, max: 4 })], (volume, copies) => {
      const { shared: _shared, ...twin } = volume
      const several = R(...Array(copies).fill(volume))
      const both = several.plus(R(twin))
      expect(both.size).toBe(2)
      expect([several.contains(twin), R(twin).contains(volume)]).toEqual([false, false])
      expect(both.minus(R(twin)).count(volume)).toBe(copies)
      expect(both.scalar('disk')).toBe(2 * (volume.scalar?.value ?? 0))
    })
  })

  it('6: adding then subtracting is nothing; the reverse only for what was there', () => {
    holds([resources, resources, sharedVolume], (a, b, volume) => {
      expect(a.plus(b).minus(b).shared.equals(a.shared)).toBe(true)
      if (a.shared.contains(b.shared)) {
        expect(a.shared.minus(b.shared).plus(b.shared).equals(a.shared)).toBe(true)
      }
      const back = a.minus(b).plus(b).count(volume)
      expect(back).toBe(Math.max(a.count(volume), b.count(volume)))
    })
  })

  it('7: containment compares counts; a single resource asks for one copy', () => {
    holds([resources, resources], (a, b) => {
      const enough = [...b.shared].every((volume) => a.count(volume) >= b.count(volume))
      expect(a.shared.contains(b.shared)).toBe(enough)
      for (const volume of a.shared) expect(a.contains(volume)).toBe(true)
    })
  })

  it('8: containment is a partial order, and order of entries is irrelevant', () => {
    const shuffled = fc
      .array(resource, { maxLength: 6 })
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      )
    holds([shuffled], ([list, other]) => expect(R(...list).equals(R(...other))).toBe(true))
    holds([resources, resources, resources], (a, b, c) => {
      expect(a.contains(a)).toBe(true)
      if (a.contains(b) && b.contains(c)) expect(a.contains(c)).toBe(true)
      expect(a.equals(b)).toBe(a.contains(b) && b.contains(a))
    })
  })

  it('9: addition is commutative and associative, and keeps the message on its left', () => {
    holds([resources, resources, resources], (a, b, c) => {
      expect(a.plus(b).equals(b.plus(a))).toBe(true)
      expect(
        a
          .plus(b)
          .plus(c)
          .equals(a.plus(b.plus(c))),
      ).toBe(true)
    })
    holds([sharedVolume, sharedVolume], (first, second) => {
      const sum = R(first).plus(R(second))
      if (sum.size === 1) expect(sum.toArray()).toEqual([first])
    })
  })

  it('10: amounts ignore counts', () => {
    holds([sharedVolume, fc.integer({ min: 1, max: 5 })], (volume, copies) => {
      expect(R(...Array(copies).fill(volume)).scalar('disk')).toBe(volume.scalar?.value)
    })
    holds([resources, resources], (a, b) => {
      const inBoth = a.shared.filter((volume) => b.count(volume) > 0)
      const sum = a.scalar('disk') + b.scalar('disk') - inBoth.scalar('disk')
      expect(a.plus(b).scalar('disk')).toBeCloseTo(sum, 6)
    })
  })

  it('11: two allocation roles are two identities', () => {
    holds([sharedVolume], (volume) => {
      const one = R(volume).allocate('eng')
      const two = R(volume).allocate('eng/dev')
      expect(one.plus(two).scalar('disk')).toBe(2 * (volume.scalar?.value ?? 0))
      expect(one.plus(two).allocationRoles()).toEqual(new Set(['eng', 'eng/dev']))
    })
  })

  it('12: shared and non-shared parts divide a collection', () => {
    holds([resources, resources], (a, b) => {
      expect(a.shared.plus(a.nonShared).equals(a)).toBe(true)
      expect(a.shared.shared.equals(a.shared)).toBe(true)
      expect([a.shared.nonShared.isEmpty, a.nonShared.shared.isEmpty]).toEqual([true, true])
      expect(a.plus(b).shared.equals(a.shared.plus(b.shared))).toBe(true)
    })
  })

  it('13: changing reservations keeps counts and merges what becomes equal', () => {
    holds([sharedVolume, reservationStack], (volume, [reservation = {}]) => {
      const other = { ...volume, reservations: [{ ...reservation, principal: 'carol' }] }
      const both = R(volume, volume, other)
      expect([...both.toUnreserved().counted()].map(([, count]) => count)).toEqual([3])
      const dynamic = { type: 'DYNAMIC' as const, role: `${volume.reservations?.at(-1)?.role}/x` }
      const pushed = R(volume, volume).pushReservation(dynamic)
      expect(pushed.popReservation().equals(R(volume, volume))).toBe(true)
    })
  })

  it('14: changing the allocation does not merge', () => {
    holds([sharedVolume], (volume) => {
      const copies = R(volume).allocate('eng').plus(R(volume).allocate('eng/dev')).unallocate()
      const { allocation_info: _allocation, ...plain } = volume
      expect([copies.size, copies.count(plain)]).toEqual([2, 1])
      expect(copies.contains(R(plain, plain))).toBe(false)
    })
    holds([resources], (a) => expect([...a.allocate('x').allocationRoles()].length < 2).toBe(true))
  })

  it('15: messages carry each identity once', () => {
    holds([resources], (a) => {
      expect(a.toArray()).toHaveLength(a.size)
      for (const volume of Resources.of(a.toArray()).shared) {
        expect(Resources.of(a.toArray()).count(volume)).toBe(1)
      }
    })
    holds([sharedVolume], (volume) => expect(R(volume, volume).count(volume)).toBe(2))
  })

  it('16: a printed collection shows counts, a printed resource does not', () => {
    holds([sharedVolume], (volume) => {
      expect(`${R(volume, volume)}`).toBe(`${render(volume)}<2>`)
    })
  })

  it('never adds volumes that are not shared, not even equal ones', () => {
    holds([plainVolume], (volume) => {
      const two = R(volume).plus(R(volume))
      expect([two.size, two.count(volume)]).toEqual([2, 1])
      expect(two.minus(R(volume)).equals(R(volume))).toBe(true)
    })
  })

  it('leaves out what is invalid or empty', () => {
    const bad: Resource[] = [
      { name: 'cpus', type: 'SCALAR', scalar: { value: -1 } },
      { name: 'cpus', type: 'SCALAR', scalar: { value: 0 } },
      { name: 'cpus', type: 'SCALAR' },
      { name: 'cpus', type: 'SCALAR', scalar: { value: 1 }, shared: {} },
      { name: 'ports', type: 'RANGES', ranges: { range: [] } },
    ]
    expect(R(...bad)).toBe(Resources.empty)
  })
})

describe('printing', () => {
  const volume: Resource = {
    name: 'disk',
    type: 'SCALAR',
    scalar: { value: 64 },
    allocation_info: { role: 'eng' },
    reservations: [
      { type: 'STATIC', role: 'eng' },
      {
        type: 'DYNAMIC',
        role: 'eng/dev',
        principal: 'alice',
        labels: { labels: [{ key: 'a', value: 'b' }, { key: 'c' }] },
      },
    ],
    disk: {
      source: { type: 'PATH', path: { root: '/p' } },
      persistence: { id: 'v' },
      volume: { container_path: 'data', host_path: '/h', mode: 'RW' },
    },
    shared: {},
  }

  it('shows every part in its place', () => {
    expect(`${R(volume)}`).toBe(
      'disk(allocated: eng)(reservations: [(STATIC,eng),(DYNAMIC,eng/dev,alice,{a: b, c})])[PATH:/p,v:/h:data:rw]<SHARED>:64<1>',
    )
  })

  it.each([
    [0.0625, '0.063'],
    [1.5, '1.5'],
    [1e6, '1000000'],
    [64.0001, '64'],
    [1e300, '-9.22337203685478e+15'],
  ])('prints %d as %s', (value, text) => {
    expect(render({ name: 'x', type: 'SCALAR', scalar: { value } })).toBe(`x:${text}`)
  })

  it('joins items', () => {
    const ports: Resource = {
      name: 'ports',
      type: 'RANGES',
      ranges: {
        range: [
          { begin: 1, end: 2 },
          { begin: 4, end: 9 },
        ],
      },
    }
    const zones: Resource = { name: 'zones', type: 'SET', set: { item: ['a', 'b'] } }
    expect(`${R(ports, zones)}`).toBe('ports:[1-2, 4-9]; zones:{a, b}')
    expect(`${Resources.empty}`).toBe('{}')
  })
})

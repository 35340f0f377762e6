import { describe, expect, test } from 'vitest'
import type { Offer } from '../spec-schemas/types.ts'
import { Master, type MasterOptions } from './master.ts'
import { capabilities, holds, launch, TestFramework } from './testing/framework.ts'
import { plain, reserved, small, task, volume } from './testing/resources.ts'

const start = (options: MasterOptions = {}) =>
  new Master({ clock: 'virtual', checks: true, ...options })
const manual = { flags: { allocationIntervalMs: 1_000_000 } }

const sum = (offer: Offer, name: string) =>
  offer.resources.filter((r) => r.name === name).reduce((n, r) => n + (r.scalar?.value ?? 0), 0)

/** cpus and mem for two roles, and one volume for both. */
const twoRooms = {
  resources: [
    ...[reserved('cpus', 1, 'eng/a'), reserved('mem', 128, 'eng/a')],
    ...[reserved('cpus', 1, 'eng/b'), reserved('mem', 128, 'eng/b')],
    volume({ roles: ['eng'] }),
  ],
}

describe('who is offered a shared volume', () => {
  test('two frameworks in one run, each with its own cpus', () => {
    const master = start({ ...manual, agents: [] })
    const [a, b] = ['eng/a', 'eng/b'].map((role) =>
      new TestFramework(master, { roles: [role] }).subscribe(),
    )
    master.control({ do: 'ADD_AGENT', spec: twoRooms })
    expect([a, b].map((each) => each?.offers.filter(holds('v')).length)).toEqual([1, 1])
    const [offered] = a?.offer().resources.filter(({ disk }) => disk !== undefined) ?? []
    expect(offered?.allocation_info).toEqual({ role: 'eng/a' })
    expect(offered?.reservations).toMatchObject([{ role: 'eng' }])
  })

  test('only one of them, where the documents are taken at their word', () => {
    const flags = { ...manual.flags, oncePerCycle: 'documented' as const }
    const master = start({ flags, agents: [] })
    const frameworks = ['eng/a', 'eng/b'].map((role) =>
      new TestFramework(master, { roles: [role] }).subscribe(),
    )
    master.control({ do: 'ADD_AGENT', spec: twoRooms })
    expect(frameworks.flatMap(({ offers }) => offers)).toHaveLength(2)
    expect(frameworks.flatMap(({ offers }) => offers.filter(holds('v')))).toHaveLength(1)
  })

  test('nobody without the capability, who still gets the rest', () => {
    const master = start({ agents: [{ resources: [plain('cpus', 1), volume()] }] })
    const incapable = capabilities.filter((each) => each !== 'SHARED_RESOURCES')
    const framework = new TestFramework(master, { capabilities: incapable }).subscribe()
    expect(framework.offer().resources.map(({ name }) => name)).toEqual(['cpus'])
  })

  test('nobody, when nothing else is free', () => {
    const agent = { resources: [plain('cpus', 0.01), volume()] }
    const master = start({ agents: [agent] })
    const framework = new TestFramework(master).subscribe()
    const used = task('t', framework.offer().agent_id.value, [plain('cpus', 0.01)])
    framework.accept(framework.offer(), [launch(used)])
    framework.settle(5000, 1000)
    expect(framework.offers).toEqual([])
  })

  test('a framework that asks for no minimum, again and again', () => {
    const master = start({ agents: [{ resources: [volume()] }] })
    const offer_filters = { r: { min_allocatable_resources: {} } }
    const framework = new TestFramework(master, { info: { offer_filters } }).subscribe()
    framework.settle(3000, 1000)
    expect(framework.offers.length).toBeGreaterThanOrEqual(3)
    expect(framework.offers.every(({ resources }) => resources.length === 1)).toBe(true)
  })
})

describe('when offers are made', () => {
  test('at once on SUBSCRIBE and REVIVE, otherwise with the interval', () => {
    const master = start({ flags: { allocationIntervalMs: 1000 } })
    const framework = new TestFramework(master).subscribe()
    framework.decline(framework.offer())
    expect(framework.offers).toEqual([])
    master.advance(999)
    expect(framework.offers).toEqual([])
    master.advance(1)
    expect(framework.offers).toHaveLength(1)
    framework.decline(framework.offer(), 3600)
    master.advance(60_000)
    expect(framework.offers).toEqual([])
    framework.revive()
    expect(framework.offers).toHaveLength(1)
  })

  test('a refusal lasts as long as it says, by default five seconds', () => {
    const seconds = (refuse: number | undefined) => {
      const master = start({ flags: { allocationIntervalMs: 500 } })
      const framework = new TestFramework(master).subscribe()
      const offer_ids = [framework.offer().id]
      const filters = refuse === undefined ? {} : { filters: { refuse_seconds: refuse } }
      const { framework_id } = framework
      framework.call({ type: 'DECLINE', framework_id, decline: { offer_ids, ...filters } })
      let passed = 0
      for (; framework.offers.length === 0 && passed < 60_000; passed += 500) master.advance(500)
      return passed / 1000
    }
    expect([undefined, -3, 1e300].map(seconds)).toEqual([5, 5, 60])
    expect([0, 2, 7.5].map(seconds)).toEqual([0.5, 2, 7.5])
  })

  test('suppressed roles wait; what is out stays', () => {
    const master = start()
    const framework = new TestFramework(master).subscribe()
    framework.suppress()
    expect(framework.offers).toHaveLength(1)
    framework.decline(framework.offer())
    framework.settle(5000, 1000)
    expect(framework.offers).toEqual([])
    framework.revive()
    expect(framework.offers).toHaveLength(1)
  })
})

describe('who comes first', () => {
  test('the framework that holds less of the dominant resource, the volume counted in full', () => {
    const room = [reserved('cpus', 4, 'r'), reserved('mem', 1024, 'r'), volume({ size: 8192 })]
    const agent = { resources: [...room, plain('disk', 8192)] }
    const master = start({ flags: { allocationIntervalMs: 1000 }, agents: [agent] })
    const user = new TestFramework(master).subscribe()
    const used = task('t', user.offer().agent_id.value, [...small('r'), volume({ size: 8192 })])
    user.accept(user.offer(), [launch(used)])
    const other = new TestFramework(master).subscribe()
    expect(other.offers).toHaveLength(1)
    expect(master.cluster.allocator.roles.shareOf('r')).toBeCloseTo(1)
    other.decline(other.offer(), 3600)
    master.advance(1000)
    expect(user.offers).toHaveLength(1)
    user.decline(user.offer())
    other.revive()
    expect([user.offers.length, other.offers.length]).toEqual([0, 1])
  })

  test('a role whose guarantee lacks something, before all others', () => {
    const master = start({ flags: { allocationIntervalMs: 1000 }, agents: [{}, {}] })
    const guarantees = { cpus: { value: 8 } }
    const quota_configs = [{ role: 'b', guarantees }]
    expect(master.operate({ type: 'UPDATE_QUOTA', update_quota: { quota_configs } }).status).toBe(
      200,
    )
    const a = new TestFramework(master, { roles: ['a'] }).subscribe()
    expect(a.offers.reduce((cpus, offer) => cpus + sum(offer, 'cpus'), 0)).toBe(8)
    const b = new TestFramework(master, { roles: ['b'] }).subscribe()
    expect(b.offers.reduce((cpus, offer) => cpus + sum(offer, 'cpus'), 0)).toBe(8)
  })

  test('a limit keeps unreserved resources back, never a volume', () => {
    const agent = { resources: [plain('cpus', 4), reserved('cpus', 1, 'r'), volume()] }
    const master = start({ agents: [agent] })
    const limits = { cpus: { value: 2 }, disk: { value: 32 } }
    const quota_configs = [{ role: 'r', limits }]
    master.operate({ type: 'UPDATE_QUOTA', update_quota: { quota_configs } })
    const framework = new TestFramework(master).subscribe()
    expect(sum(framework.offer(holds('v')), 'cpus')).toBe(2)
  })
})

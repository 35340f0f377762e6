import { describe, expect, test } from 'vitest'
import type { Fault, SchedulerEvent } from '../../spec-schemas/types.ts'
import { createMaster } from '../index.ts'
import { create, destroy, holds, launch, reserve, TestFramework } from '../testing/framework.ts'
import { reserved, small, task, volume } from '../testing/resources.ts'

/** What exactly a fault strikes, and what it leaves alone. */

function start(fault?: Fault) {
  const master = createMaster({ clock: 'virtual', checks: true, seed: 1 })
  const handle = fault && master.fault(fault)
  const framework = new TestFramework(master.master, { info: { name: 'ours' } }).subscribe()
  master.advance('1s')
  const kinds = () => framework.events.map(({ type }) => type)
  return { master, framework, handle, kinds, agentId: master.agents()[0]?.id ?? '' }
}

type World = ReturnType<typeof start>

function createVolume({ framework, master }: World, shared = true): void {
  const disk = volume({ id: 'v', shared })
  framework.accept(framework.offer(), [reserve([reserved('disk', 32, 'r')]), create(disk, 'c')])
  master.advance('2s')
}

const run = ({ framework, agentId }: World, id: string, command = 'sleep 600') =>
  framework.accept(framework.offer(holds('v')), [
    launch(task(id, agentId, [...small(), volume({ id: 'v' })], command)),
  ])

describe('a scope', () => {
  test.each<[Fault, number]>([
    [{ fault: 'refuse-operation', operation: 'CREATE' }, 1],
    [{ fault: 'refuse-operation', operation: 'CREATE', framework: 'ours', role: 'r' }, 1],
    [{ fault: 'refuse-operation', volume: 'v', agent: '127.0.0.1' }, 1],
    [{ fault: 'refuse-operation', operation: 'DESTROY' }, 0],
    [{ fault: 'refuse-operation', operation: 'CREATE', framework: 'theirs' }, 0],
    [{ fault: 'refuse-operation', operation: 'CREATE', role: 'q' }, 0],
    [{ fault: 'refuse-operation', operation: 'CREATE', agent: 'elsewhere' }, 0],
    [{ fault: 'refuse-operation', operation: 'CREATE', volume: 'w' }, 0],
    [{ fault: 'refuse-operation', operation: 'CREATE', after: 1 }, 0],
    [{ fault: 'refuse-operation', after: 1, message: 'not today' }, 1],
  ])('%j strikes %i times', (fault, times) => {
    const world = start(fault)
    createVolume(world)
    expect(world.handle?.struck).toBe(times)
    expect(world.master.volumes()).toHaveLength(1 - times)
    const { operation } = world.framework
    const status = operation.call(world.framework, 'c')
    expect(status?.state).toBe(times === 1 ? 'OPERATION_ERROR' : 'OPERATION_FINISHED')
    if (fault.fault === 'refuse-operation' && fault.message) {
      expect(status?.message).toContain('not today')
    }
  })

  test('counts: the second and the third, and no more', () => {
    const world = start({ fault: 'lose-update', state: 'TASK_RUNNING', after: 1, times: 2 })
    createVolume(world)
    world.framework.acknowledges = false
    const { master, framework, handle } = world
    run(world, 'a')
    const running = () => framework.statuses('a').filter(({ state }) => state === 'TASK_RUNNING')
    framework.acknowledges = true
    framework.settle(50)
    expect(running()).toHaveLength(1)
    framework.call({
      type: 'RECONCILE',
      framework_id: framework.framework_id,
      reconcile: { tasks: [] },
    })
    framework.call({
      type: 'RECONCILE',
      framework_id: framework.framework_id,
      reconcile: { tasks: [] },
    })
    expect(running()).toHaveLength(1)
    expect(handle).toMatchObject({ struck: 2, spent: true })
    framework.call({
      type: 'RECONCILE',
      framework_id: framework.framework_id,
      reconcile: { tasks: [] },
    })
    expect(running()).toHaveLength(2)
    master.close()
  })
})

test('an offer that is late and rescinded meanwhile is never heard of', () => {
  const { master, framework, kinds, agentId } = start({ fault: 'delay-offers', by: '10s' })
  expect(kinds()).toEqual(['SUBSCRIBED', 'HEARTBEAT'])
  expect(master.offers()).toHaveLength(1)
  master.control({ do: 'MARK_UNREACHABLE', agentId })
  expect(kinds().slice(2)).toEqual(['FAILURE'])
  master.control({ do: 'RETURN_AGENT', agentId })
  master.advance('1s')
  expect(framework.offers).toHaveLength(1)
  master.advance('10s')
  expect(kinds().filter((type) => type === 'OFFERS')).toHaveLength(1)
})

test('a late offer is good when it comes', () => {
  const world = start({ fault: 'delay-offers', by: '10s' })
  expect(world.framework.offers).toHaveLength(0)
  world.master.advance('10s')
  createVolume(world)
  expect(world.master.volumes()).toHaveLength(1)
})

test('what follows a slow event waits for it, and nothing else changes', () => {
  const world = start()
  createVolume(world)
  const { master, framework } = world
  master.fault({ fault: 'slow-events', event: 'UPDATE', by: '5s' })
  const before = framework.events.length
  run(world, 'a', 'true')
  master.advance('4s')
  expect(framework.events.slice(before)).toEqual([])
  master.advance('2s')
  const types = (framework.events as SchedulerEvent[]).slice(before).map(({ type }) => type)
  expect(types[0]).toBe('UPDATE')
  expect(types).toContain('OFFERS')
})

test('another framework has an exclusive volume to itself, until it leaves', () => {
  const world = start()
  createVolume(world, false)
  const { master, framework } = world
  master.fault({ fault: 'steal-volume', for: '30s' })
  expect(framework.events.at(-1)?.type).toBe('RESCIND')
  master.advance('5s')
  expect(framework.offers.some(holds('v'))).toBe(false)
  expect(master.volumes()).toMatchObject([{ id: 'v', users: ['another-task'] }])
  expect(() => master.fault({ fault: 'steal-volume' })).toThrow('nothing that it could strike')
  master.advance('30s')
  expect(framework.offers.some(holds('v'))).toBe(true)
  expect(master.frameworks().map(({ name, state }) => [name, state])).toEqual([
    ['ours', 'connected'],
    ['another-framework', 'completed'],
  ])
})

test('a failover leaves tasks and volumes, and another master', () => {
  const world = start()
  createVolume(world)
  run(world, 'a', 'sleep 100000')
  const { master, framework } = world
  framework.settle(50)
  const { masterId } = master.cluster
  master.fault({ fault: 'fail-over' })
  expect(framework.isClosed).toBe(true)
  expect(master.cluster.masterId).not.toBe(masterId)
  expect(master.offers()).toEqual([])
  expect(master.volumes()).toMatchObject([{ id: 'v', users: ['a'] }])
  master.advance('2h')
  framework.subscribe()
  framework.settle(2000, 100)
  expect(framework.offer(holds('v')).id.value).toContain(master.cluster.masterId)
  framework.accept(framework.offer(holds('v')), [destroy(volume({ id: 'v' }), 'd')])
  expect(framework.operation('d')?.state).toBe('OPERATION_ERROR')
  framework.kill('a')
  framework.settle()
  expect(framework.state('a')).toBe('TASK_KILLED')
})

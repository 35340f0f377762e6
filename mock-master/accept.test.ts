import { beforeEach, describe, expect, test } from 'vitest'
import { Master } from './master.ts'
import { create, destroy, holds, launch, reserve, TestFramework } from './testing/framework.ts'
import { plain, reserved, small, task, volume } from './testing/resources.ts'

const cpus = (offer: { resources: { name: string; scalar?: { value: number } }[] }) =>
  offer.resources
    .filter(({ name }) => name === 'cpus')
    .reduce((n, r) => n + (r.scalar?.value ?? 0), 0)

let master: Master
let framework: TestFramework
let agentId: string

beforeEach(() => {
  master = new Master({ clock: 'virtual', checks: true, flags: { allocationIntervalMs: 50 } })
  framework = new TestFramework(master).subscribe()
  agentId = framework.offer().agent_id.value
  const resources = [
    reserved('cpus', 2, 'r'),
    reserved('mem', 512, 'r'),
    reserved('disk', 128, 'r'),
  ]
  framework.accept(framework.offer(), [reserve(resources), create(volume())])
  framework.settle()
})

const run = (id: string, ...volumes: Parameters<typeof task>[2]) =>
  task(id, agentId, [...small('r'), ...volumes])

describe('a shared volume in one ACCEPT', () => {
  test('serves any number of tasks from one offered copy', () => {
    const [v] = [volume()]
    framework.accept(framework.offer(holds('v')), [
      launch(run('a', v), run('b', v)),
      launch(run('c', v)),
    ])
    framework.settle()
    expect(['a', 'b', 'c'].map((id) => framework.state(id))).toEqual(Array(3).fill('TASK_RUNNING'))
  })

  test('is out of reach of later tasks once a CREATE has renewed the pool', () => {
    const other = volume({ id: 'w', size: 8 })
    framework.accept(framework.offer(holds('v')), [
      launch(run('a', volume())),
      create(other, 'made'),
      launch(run('b', volume())),
    ])
    framework.settle()
    expect(framework.operation('made')?.state).toBe('OPERATION_FINISHED')
    expect(framework.state('a')).toBe('TASK_RUNNING')
    expect(framework.statuses('b')[0]?.message).toContain('is more than available')
  })

  test('a CREATE that fails renews nothing', () => {
    framework.accept(framework.offer(holds('v')), [
      launch(run('a', volume())),
      create(volume({ id: 'w', size: 100_000 }), 'failed'),
      launch(run('b', volume())),
    ])
    framework.settle()
    expect(framework.operation('failed')?.message).toContain('does not contain')
    expect(framework.state('b')).toBe('TASK_RUNNING')
  })

  test('named twice by one task needs two copies', () => {
    framework.accept(framework.offer(holds('v')), [launch(run('a', volume(), volume()))])
    expect(framework.statuses('a')[0]?.message).toContain('<SHARED>:32<2>')
  })

  test('cannot be destroyed by the ACCEPT that launches on it', () => {
    framework.accept(framework.offer(holds('v')), [
      launch(run('a', volume())),
      destroy(volume(), 'gone'),
    ])
    expect(framework.operation('gone')).toEqual({
      operation_id: { value: 'gone' },
      state: 'OPERATION_ERROR',
      message: expect.stringMatching(/^Persistent volumes in use; on agent .* at slave\(1\)@127/),
    })
  })
})

describe('a shared volume in a task group', () => {
  const executor = (id: string) => ({
    type: 'DEFAULT' as const,
    executor_id: { value: id },
    framework_id: framework.framework_id,
    resources: [...small('r'), reserved('disk', 1, 'r')],
  })
  const group = (id: string, ...tasks: ReturnType<typeof run>[]) => ({
    type: 'LAUNCH_GROUP' as const,
    launch_group: { executor: executor(id), task_group: { tasks } },
  })

  test('is for one member only', () => {
    framework.accept(framework.offer(holds('v')), [
      group('e', run('a', volume()), run('b', volume())),
    ])
    const [status] = framework.statuses('b')
    expect(status?.reason).toBe('REASON_TASK_GROUP_INVALID')
    expect(status?.message).toMatch(/^There are overlapping resources in the task group's/)
  })

  test('is used up by the group, but not for tasks of their own', () => {
    framework.accept(framework.offer(holds('v')), [
      group('e', run('a', volume()), run('b')),
      launch(run('c', volume())),
      group('f', run('d', volume())),
    ])
    framework.settle()
    expect(['a', 'b', 'c'].map((id) => framework.state(id))).toEqual(Array(3).fill('TASK_RUNNING'))
    expect(framework.statuses('d')[0]?.message).toContain('are more than available')
  })

  test('stays in use until an executor that holds it is gone', () => {
    const held = { ...executor('e'), resources: [...executor('e').resources, volume()] }
    framework.accept(framework.offer(holds('v')), [
      {
        type: 'LAUNCH_GROUP',
        launch_group: { executor: held, task_group: { tasks: [run('a')] } },
      },
    ])
    framework.settle()
    framework.accept(framework.offer(holds('v')), [destroy(volume(), 'early')])
    expect(framework.operation('early')?.message).toContain('in use')
    framework.kill('a')
    framework.settle(500)
    framework.accept(framework.offer(holds('v')), [destroy(volume(), 'late')])
    framework.settle()
    expect(framework.operation('late')?.state).toBe('OPERATION_FINISHED')
  })
})

describe('what is left of an ACCEPT', () => {
  test('is offered again at once with the volume that a task uses, whatever was refused', () => {
    framework.accept(framework.offer(holds('v')), [launch(run('a', volume()))], 3600)
    framework.settle()
    const offer = framework.offer(holds('v'))
    expect(cpus(offer)).toBeCloseTo(7.9)
    framework.decline(offer, 3600)
    framework.settle()
    expect(framework.offers).toEqual([])
  })

  test('stays away when no operation changed anything', () => {
    framework.accept(framework.offer(), [launch(run('a'))], 3600)
    framework.settle()
    expect(framework.offers).toEqual([])
  })
})

describe('offers that cannot be accepted', () => {
  test('are withdrawn, even those of somebody else, and every operation is told', () => {
    const stolen = framework.offer()
    const thief = new TestFramework(master).subscribe()
    thief.accept(stolen, [create(volume({ id: 'w' }), 'op'), launch(run('t'))])
    expect(thief.operation('op')?.message).toMatch(
      /^Operation attempted with invalid offers: Offer .* has invalid framework .* is expected$/,
    )
    expect(thief.statuses('t')).toMatchObject([
      { state: 'TASK_LOST', reason: 'REASON_INVALID_OFFERS' },
    ])
    expect(master.cluster.offers.has(stolen.id.value)).toBe(false)
    expect(framework.events.some(({ type }) => type === 'RESCIND')).toBe(false)
  })

  test('are forgotten with the stream that they were sent on', () => {
    const { streamId } = framework
    framework.subscribe()
    expect(framework.events.filter(({ type }) => type === 'RESCIND')).toEqual([])
    expect(framework.events).toContainEqual({
      type: 'ERROR',
      error: { message: 'Framework failed over' },
    })
    expect(framework.streamId).not.toBe(streamId)
    expect(framework.offers).toHaveLength(1)
  })
})

describe('what would kill a live master', () => {
  const refusal = (id: string) => framework.operation(id)?.message

  test('is refused: the same shared volume twice in one CREATE', () => {
    const twin = volume({ id: 'w', size: 8 })
    framework.accept(framework.offer(), [create([twin, twin], 'x')])
    expect(refusal('x')).toContain("Persistence ID 'w' is not unique")
  })

  test('is refused: quantities of nothing', () => {
    const none = reserved('disk', 0, 'r')
    framework.accept(framework.offer(), [
      create(volume({ id: 'w', size: 0 }), 'x'),
      reserve([none], 'y'),
      { type: 'UNRESERVE', id: { value: 'z' }, unreserve: { resources: [none] } },
    ])
    for (const id of ['x', 'y', 'z']) expect(refusal(id)).toContain('Resource cannot be empty')
  })

  test('is refused: one task id twice in a group', () => {
    const executor = {
      type: 'DEFAULT' as const,
      executor_id: { value: 'e' },
      framework_id: framework.framework_id,
      resources: [plain('cpus', 1), plain('mem', 32), plain('disk', 1)],
    }
    const task_group = { tasks: [run('a'), run('a')] }
    framework.accept(framework.offer(), [
      { type: 'LAUNCH_GROUP', launch_group: { executor, task_group } },
    ])
    expect(framework.statuses('a')[0]?.message).toContain('Task has duplicate ID: a')
  })

  test('is refused: an operator makes a volume again that an offer still carries', () => {
    const agent_id = { value: agentId }
    framework.accept(framework.offer(), [launch(run('blocker'))])
    framework.settle()
    const first = framework.offer(holds('v'))
    framework.kill('blocker')
    framework.settle(200)
    expect(framework.offers.filter(holds('v'))).toHaveLength(2)
    const volumes = [volume()]
    const destroyed = master.operate({
      type: 'DESTROY_VOLUMES',
      destroy_volumes: { agent_id, volumes },
    })
    expect(destroyed).toEqual({ status: 202 })
    expect(framework.offers.filter(holds('v'))).toHaveLength(1)
    expect(
      master.operate({ type: 'CREATE_VOLUMES', create_volumes: { agent_id, volumes } }),
    ).toMatchObject({ status: 400, body: expect.stringContaining('is not unique') })
    expect(first.id.value).toBeTruthy()
  })
})

import { describe, expect, test } from 'vitest'
import { Master } from './master.ts'
import { destroy, holds, launch, TestFramework } from './testing/framework.ts'
import { plain, reserved, small, task, volume } from './testing/resources.ts'

const cpusFor = (role: string) => [reserved('cpus', 1, role), reserved('mem', 128, role)]

function start(...resources: ReturnType<typeof volume>[]) {
  return new Master({
    clock: 'virtual',
    checks: true,
    flags: { allocationIntervalMs: 50 },
    agents: [{ resources }],
  })
}

/** Two outstanding offers with the volume: of one framework, or of two in one role. */
function twoHolders() {
  const master = start(...cpusFor('r'), ...cpusFor('r'), volume())
  const first = new TestFramework(master).subscribe()
  const agentId = first.offer().agent_id.value
  first.accept(first.offer(), [launch(task('blocker', agentId, small('r')))])
  first.settle()
  first.suppress()
  const second = new TestFramework(master).subscribe()
  first.kill('blocker')
  first.settle(200)
  return { master, first, second, agentId }
}

const rescinds = ({ events }: TestFramework) => events.filter(({ type }) => type === 'RESCIND')

describe('DESTROY by ACCEPT', () => {
  test('rescinds every other offer of the role that holds the volume', () => {
    const { first, second } = twoHolders()
    first.accept(first.offer(), [destroy(volume(), 'd')])
    expect(rescinds(second)).toHaveLength(1)
    first.settle()
    expect(first.operation('d')?.state).toBe('OPERATION_FINISHED')
    expect(second.offer().resources.every(({ disk }) => disk === undefined)).toBe(true)
  })

  test('rescinds them even when it fails for want of the volume', () => {
    const master = start(...cpusFor('a'), volume({ roles: ['a'] }), plain('cpus', 1))
    const other = new TestFramework(master, { roles: ['b'] })
    const holder = new TestFramework(master, { roles: ['a'] })
    other.subscribe()
    holder.subscribe()
    expect(holder.offer(holds('v'))).toBeDefined()
    const foreign = { ...volume({ roles: ['a'] }), allocation_info: { role: 'a' } }
    other.accept(other.offer(), [destroy(foreign, 'd')])
    expect(other.operation('d')?.message).toContain('does not contain')
    expect(rescinds(holder)).toHaveLength(1)
  })

  test('leaves offers of sub-roles alone, from which nothing can be launched then', () => {
    const shared = volume({ roles: ['eng'] })
    const master = start(...cpusFor('eng'), ...cpusFor('eng/x'), shared)
    const eng = new TestFramework(master, { roles: ['eng'] }).subscribe()
    // The sub-role is also offered what is reserved for its parent; so the parent comes first.
    const sub = new TestFramework(master, { roles: ['eng/x'] }).subscribe()
    eng.accept(eng.offer(holds('v')), [destroy(shared, 'd')])
    eng.settle()
    expect(eng.operation('d')?.state).toBe('OPERATION_FINISHED')
    expect(rescinds(sub)).toEqual([])
    const stale = sub.offer(holds('v'))
    const resources = [...small('eng/x'), shared]
    sub.accept(stale, [launch(task('t', stale.agent_id.value, resources))])
    sub.settle()
    expect(sub.statuses('t').at(-1)).toMatchObject({
      state: 'TASK_LOST',
      source: 'SOURCE_AGENT',
      reason: 'REASON_RESOURCES_UNKNOWN',
    })
  })

  test('of two copies in merged offers is refused', () => {
    const { first, second, agentId } = twoHolders()
    second.decline(second.offers)
    second.suppress()
    const blocked = task('again', agentId, small('r'))
    first.revive()
    first.settle()
    first.accept(first.offers, [launch(blocked)])
    first.settle()
    first.kill('again')
    first.settle(200)
    const offers = first.offers.filter(holds('v'))
    expect(offers).toHaveLength(2)
    first.accept(offers, [destroy(volume(), 'd')])
    expect(first.operation('d')?.message).toContain('due to additional shared copies')
  })
})

describe('DESTROY by an operator', () => {
  test('rescinds one holder and leaves the other with a stale offer', () => {
    const { master, first, second, agentId } = twoHolders()
    const destroy_volumes = { agent_id: { value: agentId }, volumes: [volume()] }
    expect(master.operate({ type: 'DESTROY_VOLUMES', destroy_volumes })).toEqual({ status: 202 })
    expect(rescinds(first).length + rescinds(second).length).toBe(1)
  })

  test('of a volume in use is a 400, of an unknown one too', () => {
    const master = start(...cpusFor('r'), volume())
    const framework = new TestFramework(master).subscribe()
    const { agent_id } = framework.offer()
    framework.accept(framework.offer(), [
      launch(task('t', agent_id.value, [...small('r'), volume()])),
    ])
    const answer = (id: string) =>
      master.operate({
        type: 'DESTROY_VOLUMES',
        destroy_volumes: { agent_id, volumes: [volume({ id })] },
      })
    expect(answer('v').body).toBe('Invalid DESTROY operation: Persistent volumes in use')
    expect(answer('w').body).toBe('Invalid DESTROY operation: Persistent volumes not found')
  })
})

test('the use ends when the master learns of the end, though the framework has acknowledged nothing', () => {
  const master = start(...cpusFor('r'), volume())
  const framework = new TestFramework(master, { acknowledges: false }).subscribe()
  const { agent_id } = framework.offer()
  const used = task('t', agent_id.value, [...small('r'), volume()], 'true')
  framework.accept(framework.offer(), [launch(used)])
  framework.settle(5000, 50)
  const answer = () =>
    master.operate({
      type: 'DESTROY_VOLUMES',
      destroy_volumes: { agent_id, volumes: [volume()] },
    }).status
  expect([framework.state('t'), answer()]).toEqual(['TASK_STARTING', 400])
  // The agent repeats the first status after ten seconds, and the newest state comes with it.
  framework.settle(6000, 50)
  expect([framework.state('t'), answer()]).toEqual(['TASK_STARTING', 202])
})

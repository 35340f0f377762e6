import { describe, expect, test } from 'vitest'
import type { ExecutorInfo, OfferOperation, Resource } from '../../spec-schemas/types.ts'
import type { AgentSpec } from '../cluster.ts'
import { Master } from '../master.ts'
import {
  capabilities,
  create,
  destroy,
  holds,
  launch,
  TestFramework,
} from '../testing/framework.ts'
import { plain, reserved, small, task, volume } from '../testing/resources.ts'

const room = [reserved('cpus', 4, 'r'), reserved('mem', 1024, 'r'), reserved('disk', 64, 'r')]

function start(spec: AgentSpec = {}, names: string[] = capabilities) {
  const agents = [{ resources: [...room, volume()], ...spec }]
  const flags = { allocationIntervalMs: 50 }
  const master = new Master({ clock: 'virtual', checks: true, flags, agents })
  const framework = new TestFramework(master, { capabilities: names }).subscribe()
  const agentId = framework.offer().agent_id.value

  let tasks = 0
  /** Runs a command with some resources; the last state it has been seen in. */
  const run = (command: string, resources: Resource[] = [volume()], user?: string) => {
    const id = `t${tasks++}`
    const info = task(id, agentId, [...small('r'), ...resources], command)
    const command_ = { value: command, ...(user && { user }) }
    framework.accept(framework.offer(), [launch({ ...info, command: command_ })])
    framework.settle(300)
    return framework.state(id)
  }
  return { master, framework, agentId, run }
}

const at = (container_path: string, mode: 'RW' | 'RO' = 'RW'): Resource => ({
  ...volume(),
  disk: { persistence: { id: 'v' }, volume: { container_path, mode } },
})

describe('the files of a volume', () => {
  test('are what the last task left, until DESTROY', () => {
    const { framework, run } = start()
    expect(run('echo hello > data/f')).toBe('TASK_FINISHED')
    expect(run('test "$(cat data/f)" = hello')).toBe('TASK_FINISHED')
    framework.accept(framework.offer(holds('v')), [destroy(volume(), 'd')])
    framework.settle()
    expect(framework.operation('d')?.state).toBe('OPERATION_FINISHED')
    expect(framework.offers.some(holds('v'))).toBe(false)
    framework.accept(framework.offer(), [create(volume())])
    framework.settle()
    expect(run('test -e data/f')).toBe('TASK_FAILED')
  })

  test('are seen at once by everybody who shares them', () => {
    const { framework, agentId } = start()
    const pair = [
      task('r', agentId, [...small('r'), volume()], 'until test -e data/f; do sleep 1; done'),
      task('w', agentId, [...small('r'), volume()], 'sleep 2; touch data/f; sleep 60'),
    ]
    framework.accept(framework.offer(), [launch(...pair)])
    framework.settle(1500)
    expect(framework.state('r')).toBe('TASK_RUNNING')
    framework.settle(2500)
    expect([framework.state('r'), framework.state('w')]).toEqual(['TASK_FINISHED', 'TASK_RUNNING'])
  })

  test.each([
    ['other', 'test -d other', 'TASK_FINISHED'],
    ['a b', 'test -d "a b"', 'TASK_FINISHED'],
    ['a/b', 'test -e a/b', 'TASK_FAILED'],
    ['a/b', 'true', 'TASK_FINISHED'],
    ['/abs', 'true', 'TASK_FINISHED'],
    ['', 'true', 'TASK_FAILED'],
    ['.', 'true', 'TASK_FAILED'],
    ['..', 'true', 'TASK_FAILED'],
  ])('appear at the container path %j: %s ends in %s', (path, command, state) => {
    const { framework, run } = start()
    expect(run(command, [at(path)])).toBe(state)
    const { reason } = framework.statuses('t0').at(-1) ?? {}
    if (path === '' || path.startsWith('.')) expect(reason).toBe('REASON_CONTAINER_LAUNCH_FAILED')
  })

  test('can be written where the mode is RO: nothing enforces it', () => {
    const { run } = start()
    expect(run('touch data/f', [at('data', 'RO')])).toBe('TASK_FINISHED')
  })

  test('belong to the first user for as long as somebody uses them', () => {
    const { run } = start()
    expect(run('touch data/f && sleep 60', [volume()], 'nobody')).toBe('TASK_RUNNING')
    expect(run('touch data/g', [volume()], 'daemon')).toBe('TASK_FAILED')
    expect(run('touch data/g', [volume()], 'root')).toBe('TASK_FINISHED')
  })

  test('that outgrow the volume end everybody who uses it, where quotas are enforced', () => {
    const { framework, run } = start({ diskWatchMs: 1000 })
    expect(run('sleep 60')).toBe('TASK_RUNNING')
    run('dd if=/dev/zero of=data/f bs=1M count=33; sleep 60')
    framework.settle(2000)
    for (const id of ['t0', 't1']) {
      expect(framework.statuses(id).at(-1)).toMatchObject({
        state: 'TASK_FAILED',
        source: 'SOURCE_AGENT',
        reason: 'REASON_CONTAINER_LIMITATION_DISK',
        limitation: { resources: [{ name: 'disk' }] },
      })
    }
  })
})

describe('an agent', () => {
  test('that comes back has its volumes and what still runs', () => {
    const { master, framework, agentId, run } = start()
    run('touch data/f; sleep 600')
    for (const what of ['DISCONNECT_AGENT', 'MARK_UNREACHABLE'] as const) {
      master.control({ do: what, agentId })
      framework.settle()
      expect(framework.offers).toEqual([])
      master.control({ do: 'RETURN_AGENT', agentId })
      framework.settle(200)
      expect(framework.offers.some(holds('v'))).toBe(true)
      framework.accept(framework.offer(holds('v')), [destroy(volume(), what)])
      expect(framework.operation(what)?.message).toContain('in use')
      framework.settle()
    }
    framework.kill('t0')
    framework.settle(200)
    expect(run('test -e data/f')).toBe('TASK_FINISHED')
  })

  test('that comes back says what ended while it was away', () => {
    const { master, framework, agentId, run } = start({}, [...capabilities, 'PARTITION_AWARE'])
    expect(run('sleep 2')).toBe('TASK_RUNNING')
    master.control({ do: 'MARK_UNREACHABLE', agentId })
    framework.settle(5000, 100)
    master.control({ do: 'RETURN_AGENT', agentId })
    // Heard of by its next status or not, it is no task that nobody can reach.
    const [registered] = master.cluster.frameworks.values()
    expect(registered?.unreachableTasks.size).toBe(0)
    framework.settle()
    expect(framework.state('t0')).toBe('TASK_FINISHED')
    expect(registered?.completedTasks.map(({ id, state }) => [id, state])).toEqual([
      ['t0', 'TASK_FINISHED'],
    ])
    expect(registered?.tasks.size).toBe(0)
  })

  test('that does not answer becomes unreachable, and its tasks with it', () => {
    const { master, framework, agentId, run } = start({}, [...capabilities, 'PARTITION_AWARE'])
    run('sleep 600')
    master.control({ do: 'DISCONNECT_AGENT', agentId })
    framework.settle(74_000, 1000)
    expect(framework.state('t0')).toBe('TASK_RUNNING')
    framework.settle(2000, 1000)
    expect(framework.state('t0')).toBe('TASK_UNREACHABLE')
    expect(framework.events).toContainEqual({
      type: 'FAILURE',
      failure: { agent_id: { value: agentId } },
    })
  })

  test('does not hear what an operator destroys while it is away, and brings it back', () => {
    const { master, framework, agentId } = start()
    master.control({ do: 'DISCONNECT_AGENT', agentId })
    const destroy_volumes = { agent_id: { value: agentId }, volumes: [volume()] }
    expect(master.operate({ type: 'DESTROY_VOLUMES', destroy_volumes }).status).toBe(202)
    master.control({ do: 'RETURN_AGENT', agentId })
    framework.settle()
    expect(framework.offers.some(holds('v'))).toBe(true)
  })

  test('that is drained loses its tasks and gets no offers until it is reactivated', () => {
    const { master, framework, agentId, run } = start()
    run('sleep 600')
    const drain_agent = { agent_id: { value: agentId } }
    expect(master.operate({ type: 'DRAIN_AGENT', drain_agent }).status).toBe(200)
    framework.settle(500)
    expect(framework.statuses('t0').at(-1)).toMatchObject({
      state: 'TASK_KILLED',
      reason: 'REASON_AGENT_DRAINING',
    })
    expect(framework.offers).toEqual([])
    master.operate({ type: 'REACTIVATE_AGENT', reactivate_agent: drain_agent })
    framework.settle()
    expect(framework.offers).toHaveLength(1)
  })

  test('that is marked gone never comes back', () => {
    const { master, framework, agentId, run } = start({}, [...capabilities, 'PARTITION_AWARE'])
    run('sleep 600')
    const mark_agent_gone = { agent_id: { value: agentId } }
    expect(master.operate({ type: 'MARK_AGENT_GONE', mark_agent_gone }).status).toBe(200)
    expect(framework.state('t0')).toBe('TASK_GONE_BY_OPERATOR')
    master.control({ do: 'RETURN_AGENT', agentId })
    framework.settle()
    expect(framework.offers).toEqual([])
  })
})

describe('executors', () => {
  const failures = ({ events }: TestFramework) =>
    events.flatMap((event) => (event.type === 'FAILURE' ? [event.failure] : []))

  test('of a plain command are nobody’s business', () => {
    const { framework, run } = start()
    expect(run('exit 3')).toBe('TASK_FAILED')
    expect(framework.statuses('t0').at(-1)?.message).toBe('Command exited with status 3')
    expect(failures(framework)).toEqual([])
  })

  test('of one’s own are reported when they exit, with their status', () => {
    const { framework, agentId } = start()
    const executor: ExecutorInfo = {
      executor_id: { value: 'e' },
      command: { value: 'sleep 1; exit 3' },
      resources: small('r'),
    }
    const { command: _command, ...info } = task('t', agentId, small('r'))
    framework.accept(framework.offer(), [launch({ ...info, executor })])
    framework.settle(2000)
    expect(framework.state('t')).toBe('TASK_FAILED')
    expect(failures(framework)).toEqual([
      { agent_id: { value: agentId }, executor_id: { value: 'e' }, status: 768 },
    ])
  })

  test('that we cannot run are taken to run their tasks', () => {
    const { framework, agentId } = start()
    const executor = { executor_id: { value: 'e' }, command: { value: './my-executor' } }
    const { command: _command, ...info } = task('t', agentId, small('r'))
    framework.accept(framework.offer(), [launch({ ...info, executor })])
    framework.settle()
    expect(framework.state('t')).toBe('TASK_RUNNING')
    framework.kill('t')
    framework.settle()
    expect(framework.state('t')).toBe('TASK_KILLED')
  })

  test('of a group: one member’s failure is the end of all', () => {
    const { framework, agentId } = start()
    const executor: ExecutorInfo = {
      type: 'DEFAULT',
      executor_id: { value: 'e' },
      framework_id: framework.framework_id,
      resources: [...small('r'), reserved('disk', 1, 'r')],
    }
    const tasks = [
      task('a', agentId, small('r'), 'sleep 1; exit 1'),
      task('b', agentId, small('r'), 'sleep 600'),
    ]
    const operation: OfferOperation = {
      type: 'LAUNCH_GROUP',
      launch_group: { executor, task_group: { tasks } },
    }
    framework.accept(framework.offer(), [operation])
    framework.settle(2000)
    expect([framework.state('a'), framework.state('b')]).toEqual(['TASK_FAILED', 'TASK_KILLED'])
    expect(failures(framework)).toMatchObject([{ executor_id: { value: 'e' }, status: 0 }])
  })
})

test('statuses come one by one, each when the one before is acknowledged, and again after ten seconds', () => {
  const { framework, agentId } = start({ resources: [plain('cpus', 4), plain('mem', 1024)] })
  framework.acknowledges = false
  framework.accept(framework.offer(), [launch(task('t', agentId, small(), 'true'))])
  framework.settle(25_000, 100)
  const uuids = framework.statuses('t').map(({ uuid }) => uuid)
  expect(uuids).toHaveLength(2)
  expect(new Set(uuids).size).toBe(1)
  framework.acknowledges = true
  framework.settle(100)
  expect(framework.statuses('t').map(({ state }) => state)).toEqual([
    ...['TASK_STARTING', 'TASK_STARTING', 'TASK_RUNNING', 'TASK_FINISHED'],
  ])
})

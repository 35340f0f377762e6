import { judgeFramework } from 'mesos-conformance'
import { createMaster } from 'mesos-conformance/mock-master'
import { handlers } from 'mesos-conformance/msw'
import { setupServer } from 'msw/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runShards } from './framework.ts'
import { Shard } from './shard.ts'

const url = 'http://master.test:5050'
const shard = (id: string) => ({
  id,
  role: 'shards',
  principal: 'shards',
  sizeMb: 64,
  tasks: 3,
  // Every task finds what those before it have left.
  command: 'echo run >> data/runs && sleep 1',
})

describe('the persistent volume framework', () => {
  const master = createMaster({ clock: 'virtual' })
  const server = setupServer(...handlers(master, url))
  beforeEach(() => server.listen({ onUnhandledRequest: 'error' }))
  afterEach(() => {
    server.close()
    master.close()
  })

  it('brings every shard through its states, and leaves nothing reserved', async () => {
    const { shards, finished } = runShards(url, 'shards', [shard('shard-1'), shard('shard-2')])
    const seen = new Set<string>()
    const isDone = () => {
      for (const { state } of shards) seen.add(state)
      if (shards.every(({ state }) => state === 'DONE')) return true
      master.advance(100)
      return false
    }
    await expect.poll(isDone, { interval: 5, timeout: 20_000 }).toBe(true)
    await finished
    expect([...seen].sort()).toEqual(
      ['DONE', 'INIT', 'RUNNING', 'STAGING', 'TERMINATING', 'WAITING'].sort(),
    )
    const [agent] = master.cluster.agents.values()
    expect(agent?.total.toArray().filter(({ reservations }) => reservations?.length)).toEqual([])

    const report = judgeFramework(master.history())
    expect(report.rules.filter(({ verdict }) => verdict === 'broken')).toEqual([])
    expect(report.verdict, report.why).toBe('conformant')
  })
})

describe('a shard', () => {
  it('begins anew when its first task cannot be launched', () => {
    const one = new Shard(shard('shard-1'))
    const unreserved = (name: string, value: number) => ({
      name,
      type: 'SCALAR' as const,
      scalar: { value },
    })
    const offer = {
      id: { value: 'offer' },
      framework_id: { value: 'framework' },
      agent_id: { value: 'agent' },
      hostname: 'agent',
      resources: [unreserved('cpus', 1), unreserved('mem', 128), unreserved('disk', 256)],
    }
    expect(one.use(offer).map(({ type }) => type)).toEqual(['RESERVE', 'CREATE', 'LAUNCH'])
    expect(one.use(offer)).toEqual([])
    one.operationTold(one.operation ?? '', 'OPERATION_DROPPED')
    one.taskTold(one.task ?? '', 'TASK_ERROR')
    expect(one.state).toBe('INIT')
    expect(one.use(offer).map(({ type }) => type)).toEqual(['RESERVE', 'CREATE', 'LAUNCH'])
  })
})

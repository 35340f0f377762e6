import { afterEach, expect, test } from 'vitest'
import type { Resource } from '../spec-schemas/types.ts'
import { createMaster } from './index.ts'
import { Master } from './master.ts'
import { localRunner } from './runner.ts'
import { holds, launch, TestFramework } from './testing/framework.ts'
import { plain, reserved, small, task, volume } from './testing/resources.ts'

let master: Master | undefined
afterEach(() => master?.close())

const reservedRoom = [
  reserved('cpus', 2, 'r'),
  reserved('mem', 512, 'r'),
  plain('disk', 1),
  volume(),
]

function start(resources: Resource[]) {
  master = new Master({
    flags: { allocationIntervalMs: 10 },
    agents: [{ resources }],
    runner: localRunner(),
  })
  const framework = new TestFramework(master).subscribe()
  /** Launches a task that uses the volume, from whatever is offered. */
  const run = (id: string, command: string, graceMs?: number) => {
    const offer = framework.offer(holds('v'))
    const info = task(id, offer.agent_id.value, [...small('r'), volume()], command)
    const kill_policy = { grace_period: { nanoseconds: (graceMs ?? 0) * 1e6 } }
    framework.accept(offer, [launch({ ...info, ...(graceMs !== undefined && { kill_policy }) })])
    master?.control({ do: 'ALLOCATE' })
    master?.advance(10)
  }
  return { framework, run }
}

/** Waits for the next event until it holds. */
async function until(framework: TestFramework, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setImmediate(resolve))
    framework.acknowledge()
  }
}

test('commands that run for real share the files of a volume, and end when they are killed', async () => {
  const { framework, run } = start(reservedRoom)
  run('reader', 'until grep -q $((20 + 22)) data/f; do sleep 0.05; done; exit 7')
  run('writer', 'echo 42 > data/f')
  run('idle', 'sleep 600')
  await until(framework, () => framework.state('reader') === 'TASK_FAILED')
  expect(framework.statuses('reader').at(-1)?.message).toBe('Command exited with status 7')
  await until(framework, () => framework.state('writer') === 'TASK_FINISHED')
  framework.kill('idle')
  await until(framework, () => framework.state('idle') === 'TASK_KILLED')
})

test('who is killed may put its things in order; who does not go is made to', async () => {
  const { framework, run } = start(reservedRoom)
  run('tidy', 'trap "echo done > data/f; exit 0" TERM; touch data/up; while :; do sleep 0.02; done')
  run('heir', 'until test -e data/f; do sleep 0.02; done')
  run('stubborn', 'trap "" TERM; touch data/deaf; while :; do sleep 0.02; done', 200)
  run('watch', 'until test -e data/up -a -e data/deaf; do sleep 0.02; done')
  await until(framework, () => framework.state('watch') === 'TASK_FINISHED')

  framework.kill('tidy')
  await until(framework, () => framework.state('tidy') === 'TASK_KILLED')
  await until(framework, () => framework.state('heir') === 'TASK_FINISHED')
  framework.kill('stubborn')
  await until(framework, () => framework.state('stubborn') === 'TASK_KILLED')
})

test('a command sees nothing of what the mock was started with', async () => {
  process.env.MOCK_SECRET = 'secret'
  const { framework, run } = start(reservedRoom)
  run('curious', 'test -z "$MOCK_SECRET"')
  await until(framework, () => framework.state('curious') === 'TASK_FINISHED')
  delete process.env.MOCK_SECRET
})

test('such a mock listens on loopback only', async () => {
  const mock = createMaster({ runCommands: true })
  await expect(mock.listen({ port: 0, host: '0.0.0.0' })).rejects.toThrow('loopback only')
  mock.reset()
  await (await mock.listen({ port: 0 })).close()
  mock.close()
})

import { afterEach, expect, test } from 'vitest'
import { Master } from './master.ts'
import { localRunner } from './runner.ts'
import { launch, TestFramework } from './testing/framework.ts'
import { plain, reserved, small, task, volume } from './testing/resources.ts'

let master: Master | undefined
afterEach(() => master?.close())

test('commands that run for real share the files of a volume, and end when they are killed', async () => {
  const room = [reserved('cpus', 1, 'r'), reserved('mem', 256, 'r'), plain('disk', 1), volume()]
  master = new Master({
    flags: { allocationIntervalMs: 10 },
    agents: [{ resources: room }],
    runner: localRunner(),
  })
  const framework = new TestFramework(master).subscribe()
  const { agent_id } = framework.offer()
  const run = (id: string, command: string) =>
    task(id, agent_id.value, [...small('r'), volume()], command)
  framework.accept(framework.offer(), [
    launch(
      run('reader', 'until grep -q $((20 + 22)) data/f; do sleep 0.05; done; exit 7'),
      run('writer', 'echo 42 > data/f'),
      run('idle', 'sleep 600'),
    ),
  ])
  await until(() => framework.state('reader') === 'TASK_FAILED')
  expect(framework.statuses('reader').at(-1)?.message).toBe('Command exited with status 7')
  expect(framework.state('writer')).toBe('TASK_FINISHED')
  framework.kill('idle')
  await until(() => framework.state('idle') === 'TASK_KILLED')

  /** Waits for the next event until it holds. */
  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise((resolve) => setImmediate(resolve))
      framework.acknowledge()
    }
  }
})

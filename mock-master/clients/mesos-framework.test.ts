import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mesosFramework from 'mesos-framework'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TaskStatus } from '../../spec-schemas/types.ts'
import { createMaster } from '../index.ts'

/**
 * The npm package `mesos-framework`, as it is published. It reads one event from each piece that
 * arrives, sends every field that it knows, absent ones as null, and asks for no encoding.
 */

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const messages = mesosFramework.Mesos.getMesos()

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mesos-framework-'))
  closing.push(() => rm(folder, { recursive: true, force: true }))
})

const sleeper = {
  priority: 1,
  instances: 2,
  commandInfo: new messages.CommandInfo(null, null, true, 'sleep 600', null, null),
  resources: { cpus: 0.5, mem: 64, ports: 1, disk: 10 },
}

async function framework(options: Readonly<Record<string, unknown>>) {
  const master = createMaster({ checks: true, flags: { allocationIntervalMs: 50 } })
  const { port, close } = await master.listen({ port: 0 })
  const scheduler = new mesosFramework.Scheduler({
    masterUrl: '127.0.0.1',
    port,
    frameworkName: 'a framework',
    logging: { path: folder, fileName: 'log', level: 'none' },
    restartStates: [],
    ...options,
  })
  const errors: unknown[] = []
  scheduler.on('error', (error: unknown) => errors.push(error))
  closing.push(close, () => master.close())
  closing.push(() => {
    // It would subscribe again when the stream ends, and stop the process when it cannot.
    scheduler.subscribe = () => {}
    scheduler.httpRequest.removeAllListeners().on('error', () => {})
    scheduler.httpRequest.destroy()
  })
  await once(scheduler, 'ready')
  return { master, scheduler, errors }
}

test('it launches its tasks, hears of them, kills one and leaves', async () => {
  const { master, scheduler, errors } = await framework({ tasks: { sleeper } })
  const states: string[] = []
  scheduler.on('update', ({ status }: { status: TaskStatus }) => states.push(status.state))
  const subscribed = once(scheduler, 'subscribed')
  scheduler.subscribe()
  await subscribed
  const { cluster } = master
  expect([...cluster.frameworks.keys()]).toEqual([scheduler.frameworkId])

  const running = () => states.filter((state) => state === 'TASK_RUNNING').length
  await expect.poll(running).toBe(1)
  // It launches one task with each offer, and refuses the rest for the default time.
  scheduler.revive()
  await expect.poll(running).toBe(2)
  const [first] = scheduler.launchedTasks
  if (first === undefined) throw new Error('it has launched nothing')
  scheduler.kill(first.taskId, first.runtimeInfo.agentId)
  await expect.poll(() => states.at(-1)).toBe('TASK_KILLED')
  // What it has acknowledged is not sent again, and the other task is where it was.
  const [registered] = cluster.frameworks.values()
  await expect
    .poll(() => [...(registered?.tasks.values() ?? [])].map(({ state }) => state))
    .toEqual(['TASK_RUNNING'])

  expect(errors).toEqual([])
  scheduler.teardown()
  await expect.poll(() => cluster.completedFrameworks.size).toBe(1)
})

test('it accepts with operations of its own, declines, revives and reconciles', async () => {
  const offers: { id: object; agent_id: { value: string } }[] = []
  const { master, scheduler, errors } = await framework({
    handlers: {
      OFFERS: (event: { offers: typeof offers }) => {
        offers.push(...event.offers)
      },
    },
  })
  scheduler.subscribe()
  await expect.poll(() => offers.length).toBe(1)
  const [offer] = offers
  if (offer === undefined) throw new Error('nothing was offered')
  const info = {
    name: 'one',
    task_id: { value: 'one' },
    agent_id: offer.agent_id,
    command: { value: 'sleep 600' },
    resources: [
      { name: 'cpus', type: 'SCALAR', scalar: { value: 1 } },
      { name: 'mem', type: 'SCALAR', scalar: { value: 64 } },
    ],
  }
  const states: string[] = []
  scheduler.on('update', ({ status }: { status: TaskStatus }) => {
    states.push(`${status.state} ${status.reason ?? ''}`)
  })
  scheduler.accept([offer.id], [{ type: 'LAUNCH', launch: { task_infos: [info] } }], {
    refuse_seconds: 0,
  })
  await expect.poll(() => states).toContain('TASK_RUNNING ')
  // The rest is offered again, and declined for the default time.
  await expect.poll(() => offers.length).toBe(2)
  scheduler.decline([offers[1]?.id], null)
  await expect.poll(() => master.cluster.offers.size).toBe(0)
  scheduler.revive()
  await expect.poll(() => offers.length).toBe(3)

  scheduler.reconcile('one', offer.agent_id.value)
  await expect.poll(() => states).toContain('TASK_RUNNING REASON_RECONCILIATION')
  expect(errors).toEqual([])
})

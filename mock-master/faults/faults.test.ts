import { afterEach, describe, expect, test } from 'vitest'
import type { Fault } from '../../spec-schemas/types.ts'
import { createMaster, type MockMaster } from '../index.ts'
import { setupMaster } from '../msw.ts'
import { CarefulFramework } from '../testing/careful-framework.ts'
import { jobOf, jobs, type Worker } from '../testing/data-set.ts'
import { NaiveFramework } from '../testing/naive-framework.ts'
import { faultKinds } from './index.ts'

/** Every fault brings down a framework that takes things for granted, and not one that does not. */

interface Case {
  faults: Fault[]
  /** What comes of it for the naive one. */
  naive: string
}

const neverDone = 'it is never done'
const left = 'the volume is left'

const cases: Case[] = [
  { faults: [{ fault: 'refuse-operation', operation: 'CREATE' }], naive: neverDone },
  { faults: [{ fault: 'drop-operation', operation: 'RESERVE' }], naive: neverDone },
  { faults: [{ fault: 'delay-offers', by: '40s', times: 'always' }], naive: left },
  {
    faults: [
      { fault: 'lose-update', task: 'one.1', times: 3 },
      { fault: 'lose-update', task: 'two.1', times: 3 },
    ],
    naive: 'job one finished 2 times',
  },
  { faults: [{ fault: 'rescind-offer', operation: 'LAUNCH' }], naive: neverDone },
  { faults: [{ fault: 'cut-stream', on: 'UPDATE' }], naive: neverDone },
  { faults: [{ fault: 'fail-over', on: 'UPDATE', after: 1 }], naive: neverDone },
  { faults: [{ fault: 'lose-agent', on: 'UPDATE', after: 3, for: '60s' }], naive: left },
  { faults: [{ fault: 'steal-volume', on: 'UPDATE', after: 1, for: '60s' }], naive: left },
  { faults: [{ fault: 'race-destroy' }], naive: neverDone },
  {
    faults: [{ fault: 'slow-events', event: 'UPDATE', by: '20s', times: 2 }],
    naive: 'job one is under way',
  },
  {
    faults: [{ fault: 'duplicate-events', event: 'UPDATE', task: 'one.1', times: 'always' }],
    naive: 'job two is under way',
  },
  {
    // The master forgets who uses a volume when it is destroyed, which hurts who forgets it as well.
    faults: [
      { fault: 'mutant', mutant: 'destroy/forgets-users' },
      { fault: 'duplicate-events', event: 'UPDATE', task: 'one.1', times: 'always' },
    ],
    naive: 'job two is under way',
  },
]

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const flags = { allocationIntervalMs: 5000 }

const ways = {
  'in process': () => {
    const master = setupMaster({ agents: 2, flags: { allocation_interval: '5secs' } }).listen()
    closing.push(() => master.close())
    return { master, url: master.url }
  },
  'over HTTP': async () => {
    const master = createMaster({ clock: 'virtual', agents: [{}, {}], flags })
    const { url, close } = await master.listen({ port: 0 })
    closing.push(() => master.close(), close)
    return { master, url }
  },
}

type Witness = Pick<MockMaster, 'until' | 'tasks' | 'volumes' | 'fault'>

/** What is wrong when the framework says that it is done, or when it should have said so long ago. */
async function outcome(framework: Worker, master: Witness): Promise<string[]> {
  closing.push(() => framework.close())
  await framework.subscribe()
  const isDone = await master.until(() => framework.isDone, { within: '4mins' }).catch(() => false)
  return isDone ? problems(master) : [neverDone, ...problems(master)]
}

function problems(master: Witness): string[] {
  const wrong = jobs.flatMap((job) => {
    const tasks = master.tasks().filter(({ id }) => jobOf(id) === job)
    const finished = tasks.filter(({ state }) => state === 'TASK_FINISHED')
    const isUnderWay = tasks.some(({ isOver }) => !isOver)
    return [
      ...(isUnderWay ? [`job ${job} is under way`] : []),
      ...(finished.length === 1 ? [] : [`job ${job} finished ${finished.length} times`]),
    ]
  })
  return master.volumes().some(({ id }) => id === 'data') ? [...wrong, left] : wrong
}

describe.each(Object.entries(ways))('%s', (_way, open) => {
  test.each([NaiveFramework, CarefulFramework])('all goes well for a %o', async (Framework) => {
    const { master, url } = await open()
    expect(await outcome(new Framework(url), master)).toEqual([])
  })
})

describe.each(cases.map((each, index) => ({ ...each, name: each.faults[0]?.fault, index })))(
  '$name',
  ({ faults, naive, index }) => {
    // Half of them this way, half of them that way.
    const open = index % 2 === 0 ? ways['in process'] : ways['over HTTP']
    const begin = async () => {
      const { master, url } = await open()
      const handles = faults.map((fault) => ({ fault, handle: master.fault(fault) }))
      const haveStruck = () =>
        handles.every(({ fault, handle }) => fault.fault === 'mutant' || handle.struck > 0)
      return { master, url, haveStruck }
    }

    test('a naive framework fails', async () => {
      const { master, url, haveStruck } = await begin()
      expect(await outcome(new NaiveFramework(url), master)).toContain(naive)
      expect(haveStruck()).toBe(true)
    })

    test('a careful one copes', async () => {
      const { master, url, haveStruck } = await begin()
      expect(await outcome(new CarefulFramework(url), master)).toEqual([])
      expect(haveStruck()).toBe(true)
    })
  },
)

test('no fault is without a case', () => {
  const tried = new Set(cases.flatMap(({ faults }) => faults.map(({ fault }) => fault)))
  expect([...tried].sort()).toEqual(faultKinds.map(({ name }) => name).sort())
})

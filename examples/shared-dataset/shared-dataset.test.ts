import { judgeFramework } from 'mesos-conformance'
import { createMaster, type MockMaster } from 'mesos-conformance/mock-master'
import { handlers } from 'mesos-conformance/msw'
import { setupServer } from 'msw/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { taskRoom, volumeIn } from '../resources.ts'
import { Scheduler } from '../scheduler.ts'
import { shareDataSet } from './framework.ts'

const options = {
  id: 'numbers-1',
  role: 'analysts',
  principal: 'analysts',
  sizeMb: 64,
  write: 'echo 1 2 3 > data/numbers',
  read: ['test -f data/numbers', 'cat data/numbers', 'sleep 5 && cat data/numbers'],
}

interface Served {
  url: string
  stop(): unknown
}

const ways: Record<string, (master: MockMaster) => Served | Promise<Served>> = {
  'in process': (master) => {
    const url = 'http://master.test:5050'
    const server = setupServer(...handlers(master, url))
    server.listen({ onUnhandledRequest: 'error' })
    return { url, stop: () => server.close() }
  },
  'over HTTP': async (master) => {
    const { url, close } = await master.listen({ port: 0 })
    return { url, stop: close }
  },
}

describe.each(Object.entries(ways))('sharing a data set, %s', (_, serve) => {
  let master: MockMaster
  let served: Served
  beforeEach(async () => {
    master = createMaster({ clock: 'virtual' })
    served = await serve(master)
  })
  afterEach(async () => {
    master.close()
    await served.stop()
  })

  /** Lets the mock's time pass, as fast as the framework keeps up, until it has got there. */
  const passUntil = (isThere: () => boolean) =>
    expect
      .poll(
        () => {
          if (!isThere()) master.advance(100)
          return isThere()
        },
        { interval: 5, timeout: 20_000 },
      )
      .toBe(true)

  it('writes it, reads it, destroys it after the last reader, and keeps every duty', async () => {
    const { dataSet, finished } = shareDataSet(served.url, options)
    await passUntil(() => dataSet.phase === 'done')
    await finished
    expect(dataSet.refusals).toEqual([])
    const report = judgeFramework(master.history('shared-dataset'))
    expect(report.rules.filter(({ verdict }) => verdict === 'broken')).toEqual([])
    expect(report.verdict, report.why).toBe('conformant')
  })

  it('destroys it later where a stranger uses it still, and is told to have asked nobody', async () => {
    const visitor = visit(served.url, options.id)
    const { dataSet, finished } = shareDataSet(served.url, options)
    await passUntil(() => dataSet.refusals.length > 0)
    expect(dataSet.refusals[0]).toContain('Persistent volumes in use')
    await passUntil(() => dataSet.phase === 'done')
    await finished
    await visitor.tearDown()
    const report = judgeFramework(master.history(), { framework: 'shared-dataset' })
    const broken = report.rules.filter(({ verdict }) => verdict === 'broken')
    expect(broken.map(({ id }) => id)).toEqual(['framework/agrees-before-destroy'])
  })

  it('comes back when its connection breaks, and loses no reader', async () => {
    const { dataSet, scheduler, finished } = shareDataSet(served.url, options)
    await passUntil(() => dataSet.phase === 'reading' && dataSet.users.size > 0)
    scheduler.disconnect()
    await expect.poll(() => subscriptions(master)).toBe(2)
    await passUntil(() => dataSet.phase === 'done')
    await finished
    const report = judgeFramework(master.history('shared-dataset'))
    expect(report.rules.filter(({ verdict }) => verdict === 'broken')).toEqual([])
    expect(report.rules.find(({ id }) => id === 'framework/reconciles-after-break')).toMatchObject({
      verdict: 'kept',
    })
  })
})

const subscriptions = (master: MockMaster): number =>
  master
    .history('shared-dataset')
    .entries.filter((entry) => entry.type === 'EVENT' && entry.event.type === 'SUBSCRIBED').length

/** A framework of the same role that reads a volume for a while, without a word to those who made it. */
function visit(url: string, volumeId: string): Scheduler {
  const capabilities = ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES']
  const info = {
    user: 'root',
    name: 'visitor',
    roles: [options.role],
    capabilities: capabilities.map((type) => ({ type })),
  }
  let isThere = false
  const visitor = new Scheduler(url, info, (event) => {
    if (event.type !== 'OFFERS') return
    for (const { id, ...offer } of event.offers.offers) {
      const volume = volumeIn({ id, ...offer }, volumeId)
      const isLaunch = volume !== undefined && !isThere
      const task = {
        name: 'visit',
        task_id: { value: 'visit' },
        agent_id: offer.agent_id,
        command: { value: 'sleep 20' },
        resources: volume ? [...taskRoom(), volume] : [],
      }
      if (isLaunch) isThere = true
      const operations = isLaunch ? [{ type: 'LAUNCH', launch: { task_infos: [task] } }] : []
      void visitor.call('ACCEPT', { accept: { offer_ids: [id], operations } })
    }
  })
  void visitor.run()
  return visitor
}

import http from 'node:http'
import { request as undiciRequest } from 'undici'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createMaster, FlagError } from './index.ts'
import { setupMaster } from './msw.ts'
import { reserved, small, task, volume } from './testing/resources.ts'
import { WireFramework } from './testing/wire-framework.ts'

const master = setupMaster({
  agents: [{ resources: 'cpus:4;mem:1024;disk:1024;ports:[31000-31099]', hostname: 'one' }],
  seed: 1,
})
beforeAll(() => void master.listen())
afterEach(() => master.reset())
afterAll(() => master.close())

describe('whatever the framework is made of', () => {
  const body = JSON.stringify({ type: 'GET_VERSION' })
  const headers = { 'content-type': 'application/json' }

  test('fetch', async () => {
    const answer = await fetch(`${master.url}/api/v1`, { method: 'POST', headers, body })
    expect(await answer.json()).toMatchObject({ type: 'GET_VERSION' })
  })

  test('undici', async () => {
    const options = { method: 'POST', headers, body } as const
    const answer = await undiciRequest(`${master.url}/api/v1`, options)
    expect(answer.headers['content-type']).toBe('application/json')
    expect(await answer.body.json()).toMatchObject({ type: 'GET_VERSION' })
  })

  test('node:http, and so axios, got and the like', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const request = http.request(`${master.url}/api/v1`, { method: 'POST', headers })
      request.on('error', reject).on('response', (answer) => {
        let seen = ''
        answer.on('data', (chunk) => {
          seen += chunk
        })
        answer.on('end', () => resolve(seen))
      })
      request.end(body)
    })
    expect(JSON.parse(text)).toMatchObject({ type: 'GET_VERSION' })
  })

  test('undici hears of a stream, and the master of a client that left', async () => {
    const info = { user: 'root', name: 'x', role: 'r', failover_timeout: 60 }
    const call = JSON.stringify({ type: 'SUBSCRIBE', subscribe: { framework_info: info } })
    const options = { method: 'POST', headers, body: call } as const
    const answer = await undiciRequest(`${master.url}/api/v1/scheduler`, options)
    answer.body.on('error', () => {})
    const first = await new Promise((resolve) => answer.body.once('data', resolve))
    expect(String(first)).toContain('SUBSCRIBED')
    answer.body.destroy()
    await master.until(() => master.frameworks()[0]?.state === 'disconnected')
  })
})

test('a framework shares a volume, and the test sees what it did without a sleep', async () => {
  const framework = new WireFramework(master.url)
  let isLaunched = false
  framework.onOffer = (offer) => {
    if (isLaunched) return
    isLaunched = true
    const tasks = ['one', 'two'].map((id) =>
      task(id, offer.agent_id.value, [...small(), volume()], 'echo x > data/f; sleep 60'),
    )
    framework.accept(offer, [
      { type: 'RESERVE', reserve: { resources: [reserved('disk', 32, 'r')] } },
      { type: 'CREATE', create: { volumes: [volume()] } },
      { type: 'LAUNCH', launch: { task_infos: tasks } },
    ])
  }
  await framework.subscribe()

  const running = () => master.tasks().filter(({ state }) => state === 'TASK_RUNNING')
  await master.until(() => running().length === 2)
  expect(master.volumes()).toEqual([
    {
      id: 'v',
      role: 'r',
      agent: master.agents()[0]?.id,
      sizeMb: 32,
      shared: true,
      containerPath: 'data',
      users: ['one', 'two'],
      files: ['f'],
    },
  ])
  expect(master.frameworks()).toMatchObject([{ state: 'connected', tasks: ['one', 'two'] }])
  expect(master.agents()).toMatchObject([{ hostname: 'one', volumes: ['v'] }])

  master.advance('60s')
  await master.until(() => master.tasks().every(({ isOver }) => isOver))
  expect(master.tasks().map(({ id, statuses }) => [id, statuses.at(-1)])).toEqual([
    ['one', 'TASK_FINISHED'],
    ['two', 'TASK_FINISHED'],
  ])
  expect(master.volumes()).toMatchObject([{ users: [] }])
  expect(master.calls().map(({ call }) => call.type)).toContain('ACKNOWLEDGE')
  expect(master.offers()).toMatchObject([{ volumes: ['v'], role: 'r' }])
  framework.close()
})

test('time stands still unless it is moved, and a wait that is in vain ends', async () => {
  const before = master.cluster.now
  await master.settled()
  expect(master.cluster.now).toBe(before)
  await expect(master.until(() => false, { within: '5s' })).rejects.toThrow('not within 5s')
  expect(master.cluster.now).toBe(before + 5000)
  expect(() => master.advance('soon')).toThrow("'soon' is no duration")
  expect(() => master.advance(-1)).toThrow('-1 is no duration')
})

test('a mock with a real clock waits in real time', async () => {
  using real = createMaster({ flags: { allocationIntervalMs: 5 } })
  const { runs } = real.cluster.allocator
  await real.until(() => real.cluster.allocator.runs > runs + 2)
})

test('it is called what its URL says, and takes flags in Mesos notation', async () => {
  using other = setupMaster({
    url: 'http://leader.test:5055/',
    agents: 2,
    flags: { allocation_interval: '50ms', roles: 'a,b' },
    onUnhandledRequest: 'error',
  }).listen()
  const answer = await fetch('http://leader.test:5055/flags')
  expect(await answer.json()).toMatchObject({ flags: { roles: 'a,b' } })
  expect(other.cluster.master).toMatchObject({ hostname: 'leader.test', port: 5055 })
  expect(other.agents()).toHaveLength(2)
  expect(() => setupMaster({ agents: [{ resources: 'cpus' }] })).toThrow(FlagError)
  expect(() => setupMaster({ flags: { allocation_interval: 'soon' } })).toThrow(FlagError)
})

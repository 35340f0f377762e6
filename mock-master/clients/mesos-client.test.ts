import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createMaster, type MockMaster } from '../index.ts'
import { browserPath, skipsBrowser } from './browser.ts'

/**
 * The npm package `@dcos/mesos-client`, as it is published: the client of a web page. It reads the
 * growing text of an XMLHttpRequest, so that it is run where that exists: in a browser. Its requests
 * carry no stream id; a scheduler's page sends those calls itself.
 */

const program = `
import { request, stream } from '@dcos/mesos-client'

const records = []
const told = []
Object.assign(window, {
  records,
  told,
  ask: (call, path) =>
    new Promise((resolve, reject) => request(call, path).subscribe(resolve, reject)),
  listen: (call, path) =>
    stream(call, path).subscribe(
      (record) => records.push(JSON.parse(record)),
      (error) => told.push(String(error.code)),
      () => told.push('complete'),
    ),
})
`

let browser: Browser
let script: string
let page: Page
let master: MockMaster
const closing: (() => unknown)[] = []

beforeAll(async () => {
  if (skipsBrowser) return
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
  })
  script = outputFiles[0]?.text ?? ''
  browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
})
afterAll(() => browser?.close())
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A page of the mock's own origin: only the page itself does not come from the mock. */
async function openPage(): Promise<void> {
  master = createMaster({ checks: true, flags: { allocationIntervalMs: 50 } })
  const { url, close } = await master.listen({ port: 0 })
  page = await browser.newPage()
  closing.push(
    close,
    () => master.close(),
    () => page.close(),
  )
  await page.route('**/page', (route) => route.fulfill({ body: '<!doctype html>' }))
  await page.goto(`${url}/page`)
  await page.addScriptTag({ content: script })
}

const ask = (call: object, path: string): Promise<string> =>
  page.evaluate(`ask(${JSON.stringify(call)}, ${JSON.stringify(path)})`)
const listen = (call: object, path: string): Promise<unknown> =>
  page.evaluate(`listen(${JSON.stringify(call)}, ${JSON.stringify(path)}) && undefined`)
const types = (): Promise<string[]> => page.evaluate('records.map(({ type }) => type)')

const framework_info = { user: 'root', name: 'page', roles: ['r'], failover_timeout: 0 }
const capabilities = ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES']
const subscribe = {
  type: 'SUBSCRIBE',
  subscribe: {
    framework_info: { ...framework_info, capabilities: capabilities.map((type) => ({ type })) },
  },
}

describe.skipIf(skipsBrowser)('in Chromium', () => {
  test('it asks an operator’s questions', async () => {
    await openPage()
    const answer = JSON.parse(await ask({ type: 'GET_VERSION' }, '/api/v1'))
    expect(answer.get_version.version_info.version).toBe('1.12.0')
    expect(JSON.parse(await ask({ type: 'GET_FLAGS' }, '/api/v1')).type).toBe('GET_FLAGS')
    await expect(ask({ type: 'NO_SUCH_CALL' }, '/api/v1')).rejects.toThrow()
  })

  test('it hears of agents and frameworks as they come and go', async () => {
    await openPage()
    await listen({ type: 'SUBSCRIBE' }, '/api/v1')
    await expect.poll(types).toEqual(['SUBSCRIBED', 'HEARTBEAT'])
    master.control({ do: 'ADD_AGENT', spec: {} })
    await expect.poll(types).toEqual(['SUBSCRIBED', 'HEARTBEAT', 'AGENT_ADDED'])
    await listen(subscribe, '/api/v1/scheduler')
    await expect.poll(types).toContain('FRAMEWORK_ADDED')
  })

  test('it listens as a scheduler, whose page launches, follows and kills a task', async () => {
    await openPage()
    // The stream's id is in a header that the client passes over.
    const header = page
      .waitForResponse((response) => response.url().includes('/api/v1/scheduler'))
      .then((response) => response.headerValue('mesos-stream-id'))
    await listen(subscribe, '/api/v1/scheduler')
    await expect.poll(types).toEqual(['SUBSCRIBED', 'HEARTBEAT', 'OFFERS'])
    const streamId = (await header) ?? ''
    const [, , { offers }] = await page.evaluate<Records>('records')
    const [offer] = offers.offers
    if (offer === undefined) throw new Error('nothing was offered')
    const { framework_id, agent_id } = offer

    const send = (call: object): Promise<number> =>
      page.evaluate(
        async ([body, id]) => {
          const headers = { 'Content-Type': 'application/json', 'Mesos-Stream-Id': id }
          return (await fetch('/api/v1/scheduler', { method: 'POST', headers, body })).status
        },
        [JSON.stringify({ framework_id, ...call }), streamId] as const,
      )
    const task = {
      name: 't',
      task_id: { value: 't' },
      agent_id,
      command: { value: 'sleep 600' },
      resources: [
        { name: 'cpus', type: 'SCALAR', scalar: { value: 1 } },
        { name: 'mem', type: 'SCALAR', scalar: { value: 64 } },
      ],
    }
    const operations = [{ type: 'LAUNCH', launch: { task_infos: [task] } }]
    const accept = { offer_ids: [offer.id], operations }
    expect(await send({ type: 'ACCEPT', accept })).toBe(202)

    const last = (): Promise<string | undefined> =>
      page.evaluate('records.filter((r) => r.type === "UPDATE").at(-1)?.update.status.state')
    const acknowledge = async () => {
      const { uuid } = await page.evaluate<{ uuid: string }>(
        'records.filter((r) => r.type === "UPDATE").at(-1).update.status',
      )
      const acknowledged = { uuid, agent_id, task_id: task.task_id }
      expect(await send({ type: 'ACKNOWLEDGE', acknowledge: acknowledged })).toBe(202)
    }
    await expect.poll(last).toBe('TASK_STARTING')
    await acknowledge()
    await expect.poll(last).toBe('TASK_RUNNING')
    await acknowledge()
    expect(await send({ type: 'KILL', kill: { task_id: task.task_id } })).toBe(202)
    await expect.poll(last).toBe('TASK_KILLED')
    await acknowledge()

    // A page that is closed has hung up.
    const [framework] = master.cluster.frameworks.values()
    await page.close()
    await expect.poll(() => framework?.connected).toBe(false)
  })
})

interface Named {
  value: string
}
type Records = [
  object,
  object,
  { offers: { offers: { id: Named; agent_id: Named; framework_id: Named }[] } },
]

import { afterEach, describe, expect, test } from 'vitest'
import { createMaster, type MockMaster } from '../../index.ts'
import { listen } from '../../server.ts'
import { bare } from '../answers.ts'
import { agentDoor } from './door.ts'

/** A task that writes, and what its agent then shows. */
let master: MockMaster
afterEach(() => master.close())

const headers = { 'content-type': 'application/json', accept: 'application/json' }

async function runTask(command: string) {
  master = createMaster({ clock: 'virtual', checks: true })
  const send = (call: object, more = {}) =>
    master.fetch(
      new Request('http://m/api/v1/scheduler', {
        method: 'POST',
        headers: { ...headers, ...more },
        body: JSON.stringify(call),
      }),
    )
  const info = { user: 'root', name: 'x', role: 'r' }
  const answer = await send({ type: 'SUBSCRIBE', subscribe: { framework_info: info } })
  const streamId = { 'mesos-stream-id': answer.headers.get('mesos-stream-id') ?? '' }
  master.advance(1000)
  const [framework] = master.cluster.frameworks.values()
  const [offer] = master.cluster.offers.values()
  if (framework === undefined || offer === undefined) throw new Error('no offer came')
  const scalar = (name: string, value: number) => ({ name, type: 'SCALAR', scalar: { value } })
  const task = {
    name: 't',
    task_id: { value: 't' },
    agent_id: { value: offer.agent.id },
    resources: [scalar('cpus', 1), scalar('mem', 64)],
    command: { value: command },
  }
  const operations = [{ type: 'LAUNCH', launch: { task_infos: [task] } }]
  const accept = { offer_ids: [{ value: offer.id }], operations }
  await send({ type: 'ACCEPT', framework_id: { value: framework.id }, accept }, streamId)
  master.advance(100)
  const door = agentDoor(() => master.cluster, offer.agent.id)
  return (path: string, form: Record<string, string> = {}) => {
    const query = new URLSearchParams(form).toString()
    const { status, body } = door({
      method: 'GET',
      path,
      query,
      header: () => undefined,
      body: new Uint8Array(),
    })
    return { status, body: String(body) }
  }
}

describe("an agent's own HTTP", () => {
  test('names the sandbox of a running executor, and what lies in it', async () => {
    const get = await runTask('echo hello > greeting; sleep 1000')
    const { frameworks } = JSON.parse(get('/slave(1)/state').body)
    const { directory } = frameworks[0].executors[0]
    const names = JSON.parse(get('/files/browse', { path: directory }).body).map(
      ({ path }: { path: string }) => path.slice(directory.length + 1),
    )
    expect(names).toContain('greeting')
    const greeting = { path: `${directory}/greeting` }
    const whole = get('/files/read', { ...greeting, offset: '0' })
    expect(JSON.parse(whole.body)).toEqual({ data: 'hello\n', offset: 0 })
    const part = get('/files/read/', { ...greeting, offset: '1', length: '3' })
    expect(JSON.parse(part.body)).toEqual({ data: 'ell', offset: 1 })
    expect(JSON.parse(get('/files/read', greeting).body)).toEqual({ data: '', offset: 6 })
  })

  test('shows nothing else', async () => {
    const get = await runTask('sleep 1000')
    const { directory } = JSON.parse(get('/state').body).frameworks[0].executors[0]
    expect(get('/files/browse', { path: '/etc' }).status).toBe(404)
    expect(get('/files/read', { path: `${directory}/../../x` }).status).toBe(400)
    expect(get('/files/read', { path: directory }).status).toBe(400)
    expect(get('/files/read', { path: `${directory}/nope` }).status).toBe(404)
    expect(get('/files/read').status).toBe(400)
    expect(get('/files/read', { path: directory, offset: '-2' }).status).toBe(400)
    expect(get('/files/browse', { path: '' }).status).toBe(400)
    expect(get('/nope').status).toBe(404)
    expect(get('/health')).toEqual({ status: 200, body: '' })
  })

  test('is served where its offers say, as long as the agent is there', async () => {
    const free = await listen(() => bare(404), { port: 0 })
    await free.close()
    master = createMaster({ agents: [{ port: free.port }] })
    const listening = await master.listen({ port: 0, agents: true })
    const health = () =>
      fetch(`${free.url}/health`).then(
        ({ status }) => status,
        () => 'nobody',
      )
    expect(await health()).toBe(200)

    const agentId = [...master.cluster.agents.keys()][0] ?? ''
    master.control({ do: 'STOP_AGENT', agentId })
    await expect.poll(health).toBe('nobody')
    master.control({ do: 'RETURN_AGENT', agentId })
    await expect.poll(health).toBe(200)
    await listening.close()
    expect(await health()).toBe('nobody')
  })
})

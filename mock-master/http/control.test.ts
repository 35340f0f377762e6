import { expect, test } from 'vitest'
import { describeMatrix, empty, events, postJson, shown, text } from './matrix.ts'

interface State {
  nowMs: number
  get_agents: { agents: { agent_info: { id: { value: string }; hostname: string } }[] }
}

describeMatrix(
  'the control API',
  (served) => {
    const { send } = served
    const ask = async (path: string, body: object = {}) => shown(await send(path, postJson(body)))
    const state = async () => (await (await send('/__mock/state')).json()) as State

    test('moves the clock', async () => {
      const before = (await state()).nowMs
      expect((await ask('/__mock/advance', { by: '5s' })).status).toBe(200)
      expect((await state()).nowMs).toBe(before + 5000)
      expect((await ask('/__mock/advance', { by: 250 })).status).toBe(200)
      expect((await state()).nowMs).toBe(before + 5250)
      expect((await ask('/__mock/advance', { by: 'soon' })).status).toBe(400)
      expect((await ask('/__mock/advance', { by: -1 })).status).toBe(400)
      expect((await ask('/__mock/advance')).status).toBe(400)
    })

    test('heartbeats follow the clock', async () => {
      const abort = new AbortController()
      const info = { user: 'root', name: 'x', role: 'r' }
      const call = { type: 'SUBSCRIBE', subscribe: { framework_info: info } }
      const answer = await send('/api/v1/scheduler', { ...postJson(call), signal: abort.signal })
      await ask('/__mock/advance', { by: '30s' })
      const seen: unknown[] = []
      for await (const { type } of events(answer)) {
        if (type === 'HEARTBEAT') seen.push(type)
        if (seen.length === 3) break
      }
      abort.abort()
      expect(seen).toHaveLength(3)
    })

    test('adds agents, takes them away and brings them back', async () => {
      const count = async () => (await state()).get_agents.agents.length
      const added = await send(
        '/__mock/agents/add',
        postJson({ resources: 'cpus:1;mem:64', hostname: 'two' }),
      )
      const { agent_id } = (await added.json()) as { agent_id: string }
      expect(await count()).toBe(2)
      expect((await ask('/__mock/agents/lose', { agent_id })).status).toBe(200)
      expect(await count()).toBe(1)
      expect((await ask('/__mock/agents/return', { agent_id })).status).toBe(200)
      expect(await count()).toBe(2)
      expect((await ask('/__mock/agents/stop', { agent_id })).status).toBe(200)
      expect(await count()).toBe(1)
      expect((await ask('/__mock/agents/add', { resources: 'cpus' })).status).toBe(400)
      expect((await ask('/__mock/agents/stop', { agent_id: 'nobody' })).status).toBe(404)
    })

    test('keeps a journal of what was asked and answered', async () => {
      await ask('/api/v1', { type: 'GET_HEALTH' })
      const { entries } = (await (await send('/__mock/journal')).json()) as { entries: object[] }
      expect(entries.at(-1)).toMatchObject({
        method: 'POST',
        path: '/api/v1',
        status: 200,
        request: '{"type":"GET_HEALTH"}',
        response: '{"type":"GET_HEALTH","get_health":{"healthy":true}}',
      })
      expect(served.master.journal().length).toBeGreaterThan(entries.length - 1)
    })

    test('starts over, and closes what was open', async () => {
      const info = { user: 'root', name: 'x', role: 'r' }
      const call = { type: 'SUBSCRIBE', subscribe: { framework_info: info } }
      const answer = await send('/api/v1/scheduler', postJson(call))
      expect(served.master.cluster.frameworks.size).toBeGreaterThan(0)
      expect(await shown(await send('/__mock/reset', postJson({})))).toEqual(empty(200))
      expect(served.master.cluster.frameworks.size).toBe(0)
      expect(await answer.text()).toContain('SUBSCRIBED')
    })

    test('refuses what it does not understand', async () => {
      expect((await send('/__mock/advance')).status).toBe(405)
      expect((await send('/__mock/state', postJson({}))).status).toBe(405)
      expect(await shown(await send('/__mock/advance', postJson('[]')))).toEqual(
        text(400, 'Expecting a JSON object'),
      )
      expect((await send('/__mock/advance', postJson('{'))).status).toBe(400)
    })
  },
  { clock: 'virtual' },
)

describeMatrix('quota and weights of old', ({ send }) => {
  const scalar = (name: string, value: number) => ({ name, type: 'SCALAR', scalar: { value } })

  test('/quota sets, shows and removes', async () => {
    const set = postJson({ role: 'q', guarantee: [scalar('cpus', 2)] })
    expect((await send('/quota', set)).status).toBe(200)
    expect(await (await send('/quota')).json()).toMatchObject({
      infos: [{ role: 'q', guarantee: [scalar('cpus', 2)] }],
      configs: [{ role: 'q', guarantees: { cpus: { value: 2 } }, limits: { cpus: { value: 2 } } }],
    })
    expect((await shown(await send('/quota', set))).body).toContain('which already has quota')
    expect((await send('/master/quota/q', { method: 'DELETE' })).status).toBe(200)
    expect((await send('/quota/q', { method: 'DELETE' })).status).toBe(400)
    expect((await send('/quota', { method: 'DELETE' })).status).toBe(400)
    expect((await send('/quota', postJson('{'))).status).toBe(400)
    expect((await send('/quota', postJson({ role: 'q' }))).status).toBe(400)
    expect((await send('/quota', { method: 'PUT' })).status).toBe(405)
  })

  test('/weights sets and shows', async () => {
    const put = (body: unknown) => send('/weights', { ...postJson(body), method: 'PUT' })
    expect((await put([{ role: 'w', weight: 2 }])).status).toBe(200)
    expect(await (await send('/master/weights')).json()).toEqual([{ role: 'w', weight: 2 }])
    expect((await put({})).status).toBe(400)
    expect((await put([{ role: 'w' }])).status).toBe(400)
    expect((await put([{ role: 'w', weight: -1 }])).status).toBe(400)
    expect((await send('/weights', postJson([]))).status).toBe(405)
  })
})

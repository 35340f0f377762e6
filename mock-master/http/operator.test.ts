import { expect, test } from 'vitest'
import { describeMatrix, empty, events, postForm, postJson, shown, text } from './matrix.ts'

const api = '/api/v1'
const volume = (value: number, changes: object = {}) => ({
  name: 'disk',
  type: 'SCALAR',
  scalar: { value },
  reservations: [{ type: 'DYNAMIC', role: 'r' }],
  disk: { persistence: { id: 'v' }, volume: { container_path: 'data', mode: 'RW' } },
  shared: {},
  ...changes,
})

describeMatrix('operator calls', ({ send }) => {
  const invalid = (error: string) => text(400, `Failed to validate master::Call: ${error}`)

  test.each<[string, unknown, object]>([
    ['no type', {}, invalid("Expecting 'type' to be present")],
    ['an unknown type', { type: 'NOPE' }, invalid("Expecting 'type' to be present")],
    ['UNKNOWN', { type: 'UNKNOWN' }, text(501, '501 Not Implemented.')],
    [
      'GROW_VOLUME without agent',
      { type: 'GROW_VOLUME', grow_volume: { volume: volume(8), addition: volume(8) } },
      invalid(
        "Expecting 'agent_id' to be present; only agent default resources are supported right now",
      ),
    ],
    [
      'CREATE_VOLUMES without agent',
      { type: 'CREATE_VOLUMES', create_volumes: { volumes: [] } },
      text(
        400,
        'Failed to convert JSON into Call protobuf: Missing required fields: create_volumes.agent_id',
      ),
    ],
    [
      'an unknown agent',
      {
        type: 'DESTROY_VOLUMES',
        destroy_volumes: { agent_id: { value: 'x' }, volumes: [volume(8)] },
      },
      text(400, 'No agent found with specified ID'),
    ],
    [
      'an unknown framework',
      { type: 'TEARDOWN', teardown: { framework_id: { value: 'x' } } },
      text(400, 'No framework found with specified ID'),
    ],
  ])('%s', async (_name, call, expected) => {
    expect(await shown(await send(api, postJson(call)))).toEqual(expected)
  })

  test.each([
    'GET_METRICS',
    'SET_LOGGING_LEVEL',
    'LIST_FILES',
    'READ_FILE',
    'UPDATE_WEIGHTS',
    'RESERVE_RESOURCES',
    'UNRESERVE_RESOURCES',
    'CREATE_VOLUMES',
    'DESTROY_VOLUMES',
    'GROW_VOLUME',
    'SHRINK_VOLUME',
    'TEARDOWN',
    'UPDATE_MAINTENANCE_SCHEDULE',
    'START_MAINTENANCE',
    'STOP_MAINTENANCE',
    'DRAIN_AGENT',
    'DEACTIVATE_AGENT',
    'REACTIVATE_AGENT',
    'UPDATE_QUOTA',
    'MARK_AGENT_GONE',
  ])('%s without payload', async (type) => {
    expect(await shown(await send(api, postJson({ type })))).toEqual(
      invalid(`Expecting '${type.toLowerCase()}' to be present`),
    )
  })

  test('Accept is looked at for every call', async () => {
    const headers = { accept: 'text/html' }
    expect((await send(api, postJson({ type: 'GET_HEALTH' }, headers))).status).toBe(406)
  })

  test('GET_HEALTH', async () => {
    expect(await shown(await send(api, postJson({ type: 'GET_HEALTH' })))).toEqual({
      status: 200,
      type: 'application/json',
      body: '{"type":"GET_HEALTH","get_health":{"healthy":true}}',
    })
  })

  test.each([
    'GET_FLAGS',
    'GET_VERSION',
    'GET_STATE',
    'GET_AGENTS',
    'GET_FRAMEWORKS',
    'GET_EXECUTORS',
    'GET_OPERATIONS',
    'GET_TASKS',
    'GET_ROLES',
    'GET_WEIGHTS',
    'GET_MASTER',
    'GET_QUOTA',
    'GET_MAINTENANCE_STATUS',
    'GET_MAINTENANCE_SCHEDULE',
    'GET_LOGGING_LEVEL',
  ])('%s answers in both encodings', async (type) => {
    const json = await send(api, postJson({ type }))
    expect(json.status).toBe(200)
    expect(await json.json()).toMatchObject({ type, [type.toLowerCase()]: {} })
    const protobuf = await send(api, postJson({ type }, { accept: 'application/x-protobuf' }))
    expect(protobuf.headers.get('content-type')).toBe('application/x-protobuf')
    expect((await protobuf.arrayBuffer()).byteLength).toBeGreaterThan(0)
  })

  test('listings show their lists even when empty', async () => {
    const answer = await send(api, postJson({ type: 'GET_TASKS' }))
    expect(await answer.json()).toEqual({
      type: 'GET_TASKS',
      get_tasks: { tasks: [], unreachable_tasks: [], completed_tasks: [] },
    })
  })

  test('SUBSCRIBE begins with the state and a heartbeat, and has no stream id', async () => {
    const abort = new AbortController()
    const answer = await send(api, { ...postJson({ type: 'SUBSCRIBE' }), signal: abort.signal })
    expect(answer.headers.has('mesos-stream-id')).toBe(false)
    const stream = events(answer)
    const { type, subscribed } = (await stream.next()).value as {
      type: string
      subscribed: { get_state: object }
    }
    expect(type).toBe('SUBSCRIBED')
    expect(Object.keys(subscribed).sort()).toEqual(['get_state', 'heartbeat_interval_seconds'])
    expect(Object.keys(subscribed.get_state).sort()).toEqual([
      'get_agents',
      'get_executors',
      'get_frameworks',
      'get_tasks',
    ])
    expect((await stream.next()).value).toEqual({ type: 'HEARTBEAT' })
    abort.abort()
  })
})

interface Slaves {
  slaves: { reserved_resources_full: Record<string, object[]> }[]
}

describeMatrix('forms', (served) => {
  const { send } = served
  const agentId = () => [...served.master.cluster.agents.keys()][0] ?? ''
  const endpoints = [
    ['/create-volumes', 'volumes', 'Error in parsing'],
    ['/destroy-volumes', 'volumes', 'Error in parsing'],
    ['/reserve', 'resources', 'Error parsing'],
    ['/unreserve', 'resources', 'Error in parsing'],
  ] as const

  test.each(endpoints)('%s refuses what it cannot read', async (path, key, complaint) => {
    const ask = async (init: RequestInit) => shown(await send(path, init))
    const unreadable = (error: string) =>
      text(400, `${complaint} '${key}' query parameter in the request body: ${error}`)
    const posted = (value: string) => ask(postForm({ slaveId: agentId(), [key]: value }))

    expect((await send(`/master${path}`)).status).toBe(405)
    expect(await ask(postForm({ [key]: [] }))).toEqual(
      text(400, "Missing 'slaveId' query parameter in the request body"),
    )
    expect(await ask(postForm({ slaveId: 'x' }))).toEqual(
      text(400, `Missing '${key}' query parameter in the request body`),
    )
    expect(await ask(postForm({ slaveId: 'nobody', [key]: [] }))).toEqual(
      text(400, 'No agent found with specified ID'),
    )
    expect(await ask({ method: 'POST', body: 'slaveId=%zz' })).toEqual(
      text(400, "Unable to decode query string: Malformed % escape in '%zz': '%zz'"),
    )
    expect(await posted('{')).toEqual(unreadable('syntax error at line 1 near: '))
    expect(await posted('{}')).toEqual(unreadable('Unexpected JSON type parsed'))
    expect(await posted('"x"')).toEqual(unreadable('Unexpected JSON type parsed'))
    expect(await posted('[1]')).toEqual(unreadable('Expecting a JSON object'))
    expect(await posted('[{}]')).toEqual(unreadable('Missing required fields: name, type'))
    expect(await posted('[{"name":"disk","type":"NOPE"}]')).toEqual(
      unreadable("Failed to find enum for 'NOPE'"),
    )
  })

  test('a volume comes and goes', async () => {
    const slaveId = agentId()
    const disk = { ...volume(32), disk: undefined, shared: undefined }
    const ask = async (path: string, form: Record<string, unknown>) =>
      shown(await send(path, postForm(form)))
    expect(await ask('/reserve', { slaveId, resources: [disk] })).toEqual(empty(202))
    expect((await ask('/master/create-volumes', { slaveId, volumes: [volume(64)] })).status).toBe(
      409,
    )
    expect(await ask('/create-volumes', { slaveId, volumes: [volume(32)] })).toEqual(empty(202))
    const { slaves } = (await (await send('/slaves')).json()) as Slaves
    const listed = slaves[0]?.reserved_resources_full.r?.[0]
    expect(listed).toMatchObject({ ...volume(32), role: 'r', reservation: {} })
    expect(
      await ask('/destroy-volumes', { slaveId, volumes: [{ ...listed, shared: undefined }] }),
    ).toEqual(text(400, 'Invalid DESTROY operation: Persistent volumes not found'))
    expect(await ask('/destroy-volumes', { slaveId, volumes: [listed] })).toEqual(empty(202))
    expect(await ask('/unreserve', { slaveId, resources: [disk] })).toEqual(empty(202))
  })

  test('/teardown', async () => {
    expect(await shown(await send('/master/teardown', postForm({ frameworkId: 'x' })))).toEqual(
      text(400, 'No framework found with specified ID'),
    )
    expect(await shown(await send('/teardown', postForm({})))).toEqual(
      text(400, "Missing 'frameworkId' query parameter in the request body"),
    )
  })
})

describeMatrix('listings', ({ send }) => {
  const keys = async (path: string) =>
    Object.keys((await (await send(path)).json()) as object).sort()

  test('/state shows what a master shows', async () => {
    expect(await keys('/state')).toEqual([
      'activated_slaves',
      'build_date',
      'build_time',
      'build_user',
      'capabilities',
      'completed_frameworks',
      'deactivated_slaves',
      'elected_time',
      'flags',
      'frameworks',
      'git_branch',
      'git_sha',
      'hostname',
      'id',
      'leader',
      'leader_info',
      'orphan_tasks',
      'pid',
      'recovered_slaves',
      'slaves',
      'start_time',
      'unreachable_slaves',
      'unregistered_frameworks',
      'version',
    ])
  })

  test.each([
    ['/slaves', ['recovered_slaves', 'slaves']],
    ['/master/frameworks', ['completed_frameworks', 'frameworks', 'unregistered_frameworks']],
    ['/tasks', ['tasks']],
    ['/roles/', ['roles']],
    ['/flags', ['flags']],
    ['/state-summary', ['frameworks', 'hostname', 'slaves']],
    ['/version', ['build_date', 'build_time', 'build_user', 'git_branch', 'git_sha', 'version']],
  ])('%s', async (path, expected) => {
    expect(await keys(path)).toEqual(expected)
  })

  test('/health is an empty 200', async () => {
    expect(await shown(await send('/health'))).toEqual(empty(200))
  })

  test('/metrics/snapshot', async () => {
    const metrics = await (await send('/metrics/snapshot')).json()
    expect(metrics).toMatchObject({
      'master/elected': 1,
      'master/slaves_active': 1,
      'master/cpus_total': 8,
    })
  })

  test('/redirect names the master itself', async () => {
    const answer = await send('/master/redirect', { redirect: 'manual' })
    expect(answer.status).toBe(307)
    expect(answer.headers.get('location')).toMatch(/^\/\/[^/]+:\d+$/)
  })

  test('jsonp wraps a listing into a call', async () => {
    const answer = await send('/tasks?jsonp=f')
    expect(answer.headers.get('content-type')).toBe('text/javascript')
    expect(await answer.text()).toBe('f({"tasks":[]});')
  })

  test.each(['/nope', '/master/nope', '/master/version', '/', '/__mock', '/__mock/nope'])(
    '%s is unknown',
    async (path) => {
      expect(await shown(await send(path))).toEqual(text(404, '404 Not Found.'))
    },
  )

  test('what follows a known path does not matter', async () => {
    expect((await send('/state/whatever')).status).toBe(200)
  })
})

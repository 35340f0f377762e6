import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeMatrix, empty, events, postJson, shown, text } from './matrix.ts'

const path = '/api/v1/scheduler'
const streamId = '9d1e7a3a-0000-4000-8000-000000000000'
const info = { user: 'root', name: 'x', roles: ['r'], capabilities: [{ type: 'MULTI_ROLE' }] }
const subscribe = (changes: object = {}, call: object = {}) => ({
  type: 'SUBSCRIBE',
  subscribe: { framework_info: { ...info, ...changes } },
  ...call,
})

describeMatrix('what is no call', ({ send }) => {
  const invalid = (error: string) => text(400, `Failed to validate scheduler::Call: ${error}`)
  const inconvertible = (error: string) =>
    text(400, `Failed to convert JSON into Call protobuf: ${error}`)
  const notAllowed = (method: string) => ({
    ...text(405, `405 Method Not Allowed. Expecting one of { 'POST' }, but received '${method}'.`),
    allow: 'POST',
  })
  const unsupported = text(
    415,
    "Expecting 'Content-Type' of application/json or application/x-protobuf",
  )
  const notAcceptable = text(
    406,
    "Expecting 'Accept' to allow 'application/x-protobuf' or 'application/json'",
  )
  const differs = invalid("'framework_id' differs from 'subscribe.framework_info.id'")
  const noFramework = text(400, 'Framework cannot be found')
  const accept = { framework_id: { value: 'nobody' }, type: 'ACCEPT', accept: { offer_ids: [] } }

  test.each<[string, RequestInit, object]>([
    ['GET', { method: 'GET' }, notAllowed('GET')],
    ['PUT', { ...postJson('{}'), method: 'PUT' }, notAllowed('PUT')],
    [
      'no content type',
      { method: 'POST', body: Buffer.from('{}') },
      text(400, "Expecting 'Content-Type' to be present"),
    ],
    ['text/plain', postJson('{}', { 'content-type': 'text/plain' }), unsupported],
    [
      'a charset',
      postJson('{}', { 'content-type': 'application/json; charset=utf-8' }),
      unsupported,
    ],
    ['capitals', postJson('{}', { 'content-type': 'Application/JSON' }), unsupported],
    [
      'JSON as protobuf',
      postJson('{}', { 'content-type': 'application/x-protobuf' }),
      text(400, 'Failed to parse body into Call protobuf'),
    ],
    ['Accept of HTML', postJson(subscribe(), { accept: 'text/html' }), notAcceptable],
    [
      'no JSON',
      postJson('{'),
      text(400, 'Failed to parse body into JSON: syntax error at line 1 near: '),
    ],
    [
      'nothing',
      postJson(''),
      text(400, 'Failed to parse body into JSON: syntax error at line 1 near: '),
    ],
    ['a list', postJson('[]'), inconvertible('Expecting a JSON object')],
    ['no type', postJson('{}'), invalid("Expecting 'type' to be present")],
    ['an unknown type', postJson({ type: 'NOPE' }), invalid("Expecting 'type' to be present")],
    [
      'a number as type',
      postJson({ type: 1 }),
      inconvertible("Not expecting a JSON number for field 'type'"),
    ],
    [
      'no subscribe',
      postJson({ type: 'SUBSCRIBE' }),
      invalid("Expecting 'subscribe' to be present"),
    ],
    [
      'no framework_info',
      postJson({ type: 'SUBSCRIBE', subscribe: {} }),
      inconvertible('Missing required fields: subscribe.framework_info'),
    ],
    [
      'ids that differ',
      postJson(subscribe({ id: { value: 'b' } }, { framework_id: { value: 'a' } })),
      differs,
    ],
    ['one id of two', postJson(subscribe({}, { framework_id: { value: 'a' } })), differs],
    [
      'SUBSCRIBE with a stream id',
      postJson(subscribe(), { 'mesos-stream-id': streamId }),
      text(400, "Subscribe calls should not include the 'Mesos-Stream-Id' header"),
    ],
    [
      'no framework_id',
      postJson({ type: 'TEARDOWN' }),
      invalid("Expecting 'framework_id' to be present"),
    ],
    ['an unknown framework', postJson(accept, { 'mesos-stream-id': streamId }), noFramework],
    ['an unknown framework without stream', postJson(accept), noFramework],
  ])('%s', async (_name, init, expected) => {
    expect(await shown(await send(path, init))).toEqual(expected)
    expect(await shown(await send(`/master${path}`, init))).toEqual(expected)
  })

  test.each([
    'ACCEPT',
    'DECLINE',
    'ACCEPT_INVERSE_OFFERS',
    'DECLINE_INVERSE_OFFERS',
    'KILL',
    'SHUTDOWN',
    'ACKNOWLEDGE',
    'ACKNOWLEDGE_OPERATION_STATUS',
    'RECONCILE',
    'RECONCILE_OPERATIONS',
    'MESSAGE',
    'REQUEST',
    'UPDATE_FRAMEWORK',
  ])('%s without payload', async (type) => {
    const answer = await send(path, postJson({ type, framework_id: { value: 'f' } }))
    expect(await shown(answer)).toEqual(invalid(`Expecting '${type.toLowerCase()}' to be present`))
  })

  test('the uuid of an acknowledgement has to be one, before its agent matters', async () => {
    const call = (type: string, payload: object) =>
      postJson({ type, framework_id: { value: 'f' }, [type.toLowerCase()]: payload })
    const ids = { agent_id: { value: 'a' }, task_id: { value: 't' } }
    const bad = { operation_id: { value: 'o' }, uuid: 'eA==' }
    const uuid = Buffer.from('0123456789abcdef8123456789abcdef', 'hex').toString('base64')
    const wrongVariant = Buffer.alloc(16).toString('base64')
    const notValid = invalid('Not a valid UUID')
    expect(await shown(await send(path, call('ACKNOWLEDGE', { ...ids, uuid: 'eA==' })))).toEqual(
      notValid,
    )
    expect(
      await shown(await send(path, call('ACKNOWLEDGE', { ...ids, uuid: wrongVariant }))),
    ).toEqual(notValid)
    expect(await shown(await send(path, call('ACKNOWLEDGE', { ...ids, uuid })))).toEqual(
      noFramework,
    )
    expect(await shown(await send(path, call('ACKNOWLEDGE_OPERATION_STATUS', bad)))).toEqual(
      notValid,
    )
    expect(
      await shown(await send(path, call('ACKNOWLEDGE_OPERATION_STATUS', { ...bad, uuid }))),
    ).toEqual(invalid("Expecting 'agent_id' to be present"))
  })

  test('whatever the body is, the answer is a 4xx and no exception', async () => {
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    )
    const types = fc.constantFrom('application/json', 'application/x-protobuf')
    await fc.assert(
      fc.asyncProperty(bodies, types, async (body, type) => {
        const headers = { 'content-type': type }
        const answer = await send(path, {
          method: 'POST',
          headers,
          body: new Uint8Array(Buffer.from(body)),
        })
        await answer.arrayBuffer()
        expect(Math.floor(answer.status / 100)).toBe(4)
      }),
      { numRuns: 50 },
    )
  })
})

describeMatrix('a subscription', (served) => {
  const { send } = served
  const open = async (headers: Record<string, string> = {}, call: object = subscribe()) => {
    const abort = new AbortController()
    const answer = await send(path, { ...postJson(call, headers), signal: abort.signal })
    return { answer, close: () => abort.abort() }
  }

  test('is a stream that begins with SUBSCRIBED and a heartbeat', async () => {
    const { answer, close } = await open()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('mesos-stream-id')).toMatch(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    )
    const stream = events(answer)
    const first = (await stream.next()).value
    expect(first).toMatchObject({
      type: 'SUBSCRIBED',
      subscribed: { heartbeat_interval_seconds: 15, framework_id: {}, master_info: {} },
    })
    expect((await stream.next()).value).toEqual({ type: 'HEARTBEAT' })
    close()
  })

  test('is what calls have to come with', async () => {
    const { answer, close } = await open()
    const stream = events(answer)
    const { subscribed } = (await stream.next()).value as {
      subscribed: { framework_id: { value: string } }
    }
    const call = (type: string, headers: Record<string, string>, payload: object = {}) =>
      send(path, postJson({ type, framework_id: subscribed.framework_id, ...payload }, headers))
    const id = { 'mesos-stream-id': answer.headers.get('mesos-stream-id') ?? '' }

    expect(await shown(await call('REVIVE', id))).toEqual(empty(202))
    expect(await shown(await call('REVIVE', { ...id, accept: 'text/html' }))).toEqual(empty(202))
    const reconcile = { reconcile_operations: { operations: [] } }
    expect(
      (await call('RECONCILE_OPERATIONS', { ...id, accept: 'text/html' }, reconcile)).status,
    ).toBe(406)
    expect(await shown(await call('REVIVE', {}))).toEqual(
      text(400, "All non-subscribe calls should include the 'Mesos-Stream-Id' header"),
    )
    expect(await shown(await call('REVIVE', { 'mesos-stream-id': 'x' }))).toEqual(
      text(
        400,
        "The stream ID 'x' included in this request didn't match the stream ID currently " +
          `associated with framework ID ${subscribed.framework_id.value}`,
      ),
    )
    expect((await call('UNKNOWN', id)).status).toBe(501)
    expect(await shown(await call('TEARDOWN', id))).toEqual(empty(202))
    expect(await shown(await call('REVIVE', id))).toEqual(text(400, 'Framework cannot be found'))
    // The stream ends without another word about it.
    for await (const event of stream) expect(['HEARTBEAT', 'OFFERS']).toContain(event.type)
    close()
  })

  test('ends for the master when the client goes away', async () => {
    const patient = subscribe({ failover_timeout: 3600 })
    const { answer, close } = await open({}, patient)
    const stream = events(answer)
    const { subscribed } = (await stream.next()).value as {
      subscribed: { framework_id: { value: string } }
    }
    const { value } = subscribed.framework_id
    const isConnected = () => served.master.cluster.frameworks.get(value)?.connected
    expect(isConnected()).toBe(true)
    close()
    await expect.poll(isConnected).toBe(false)
    const id = { 'mesos-stream-id': answer.headers.get('mesos-stream-id') ?? '' }
    const call = postJson({ type: 'REVIVE', framework_id: { value } }, id)
    expect(await shown(await send(path, call))).toEqual(text(403, 'Framework is not subscribed'))
  })

  test.each([
    ['application/json', 'application/json'],
    ['application/x-protobuf', 'application/x-protobuf'],
    ['*/*', 'application/json'],
    ['application/json;q=0, */*', 'application/x-protobuf'],
  ])('in what %s asks for', async (accept, type) => {
    const { answer, close } = await open({ accept })
    expect(answer.headers.get('content-type')).toBe(type)
    close()
  })

  test('that is refused for what it asks is an ERROR and the end', async () => {
    const { answer } = await open({}, subscribe({ roles: ['a', 'a'] }))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(
      '92\n{"type":"ERROR","error":{"message":"\'FrameworkInfo.roles\' contains duplicate items: { a }"}}',
    )
  })
})

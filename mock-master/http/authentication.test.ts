import { expect, test } from 'vitest'
import { describeMatrix, postJson, shown, text } from './matrix.ts'

const credentials = ['ops', 'viewer', 'fw1', 'fw2'].map((principal) => ({
  principal,
  secret: `${principal}-secret`,
}))
const basic = (principal: string, secret = `${principal}-secret`) => ({
  authorization: `Basic ${Buffer.from(`${principal}:${secret}`).toString('base64')}`,
})
const guarded = {
  authentication: { credentials, frameworks: true, readonly: true, readwrite: true },
}
const info = { user: 'root', name: 'x', roles: ['r'], capabilities: [{ type: 'MULTI_ROLE' }] }

describeMatrix(
  'where authentication is on',
  ({ send }) => {
    test.each([
      ['/api/v1/scheduler', 'POST', 'scheduler'],
      ['/api/v1', 'POST', 'readwrite'],
      ['/create-volumes', 'POST', 'readwrite'],
      ['/create-volumes', 'GET', 'readwrite'],
      ['/destroy-volumes', 'POST', 'readwrite'],
      ['/reserve', 'POST', 'readwrite'],
      ['/unreserve', 'POST', 'readwrite'],
      ['/teardown', 'POST', 'readwrite'],
      ['/state', 'GET', 'readonly'],
      ['/slaves', 'GET', 'readonly'],
      ['/frameworks', 'GET', 'readonly'],
      ['/roles', 'GET', 'readonly'],
      ['/tasks', 'GET', 'readonly'],
    ])('%s (%s) asks for the realm %s before anything else', async (path, method, realm) => {
      for (const headers of [{}, basic('ops', 'nope'), { authorization: 'Bearer x' }]) {
        const answer = await send(path, { method, headers })
        expect(answer.headers.get('www-authenticate')).toBe(`Basic realm="mesos-master-${realm}"`)
        expect(await shown(answer)).toEqual(text(401, '401 Unauthorized.'))
      }
      expect((await send(path, { method, headers: basic('ops') })).status).not.toBe(401)
    })

    test('/health and /version ask for nothing', async () => {
      expect((await send('/health')).status).toBe(200)
      expect((await send('/version')).status).toBe(200)
    })

    test('a framework cannot be somebody else', async () => {
      const call = {
        type: 'SUBSCRIBE',
        subscribe: { framework_info: { ...info, principal: 'fw1' } },
      }
      const answer = await send('/api/v1/scheduler', postJson(call, basic('fw2')))
      expect(await shown(answer)).toEqual(
        text(
          400,
          "Failed to validate scheduler::Call: Authenticated principal 'fw2' does not match " +
            "principal 'fw1' set in `FrameworkInfo`",
        ),
      )
    })

    test('the credentials name the framework, and nobody else may call in its name', async () => {
      const abort = new AbortController()
      const call = { type: 'SUBSCRIBE', subscribe: { framework_info: info } }
      const stream = await send('/api/v1/scheduler', {
        ...postJson(call, basic('fw1')),
        signal: abort.signal,
      })
      const { frameworks } = (await (
        await send('/frameworks', { headers: basic('ops') })
      ).json()) as {
        frameworks: { id: string; principal: string }[]
      }
      expect(frameworks[0]?.principal).toBe('fw1')
      const id = { 'mesos-stream-id': stream.headers.get('mesos-stream-id') ?? '' }
      const revive = { type: 'REVIVE', framework_id: { value: frameworks[0]?.id } }
      const thief = await send('/api/v1/scheduler', postJson(revive, { ...id, ...basic('fw2') }))
      expect(await shown(thief)).toEqual(
        text(
          400,
          "Authenticated principal 'fw2' does not match principal 'fw1' set in `FrameworkInfo`",
        ),
      )
      const owner = await send('/api/v1/scheduler', postJson(revive, { ...id, ...basic('fw1') }))
      expect(owner.status).toBe(202)

      // What SUBSCRIBE fills in, UPDATE_FRAMEWORK has to say.
      for (const [principal, status] of [
        [undefined, 400],
        ['fw1', 200],
      ] as const) {
        const framework_info = { ...info, id: revive.framework_id, principal }
        const update = { ...revive, type: 'UPDATE_FRAMEWORK', update_framework: { framework_info } }
        const updated = await send(
          '/api/v1/scheduler',
          postJson(update, { ...id, ...basic('fw1') }),
        )
        expect([principal, updated.status]).toEqual([principal, status])
      }
      abort.abort()
    })
  },
  guarded,
)

describeMatrix('where it is off', ({ send }) => {
  test('credentials are not even looked at', async () => {
    expect((await send('/state', { headers: { authorization: 'nonsense' } })).status).toBe(200)
  })
})

describeMatrix(
  'view ACLs',
  ({ send }) => {
    test('leave out whole entries', async () => {
      const listed = async (who: string) => {
        const { frameworks } = (await (
          await send('/frameworks', { headers: basic(who) })
        ).json()) as {
          frameworks: unknown[]
        }
        const { roles } = (await (await send('/roles', { headers: basic(who) })).json()) as {
          roles: { name: string }[]
        }
        return [frameworks.length, roles.map(({ name }) => name)]
      }
      const abort = new AbortController()
      const call = { type: 'SUBSCRIBE', subscribe: { framework_info: info } }
      await send('/api/v1/scheduler', { ...postJson(call, basic('fw1')), signal: abort.signal })
      expect(await listed('ops')).toEqual([1, ['r']])
      expect(await listed('viewer')).toEqual([0, []])
      abort.abort()
    })
  },
  {
    ...guarded,
    acls: {
      view_roles: [{ principals: { values: ['viewer'] }, roles: { type: 'NONE' } }],
      view_frameworks: [{ principals: { values: ['viewer'] }, users: { type: 'NONE' } }],
    },
  },
)

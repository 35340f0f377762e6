import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMaster } from '../index.ts'

/** Whatever is sent, the answer is one that a master gives, and the master is as whole as before. */

const resource = fc.record(
  {
    name: fc.constantFrom('cpus', 'disk', 'ports', ''),
    type: fc.constantFrom('SCALAR', 'RANGES', 'SET', 'TEXT', 'NONE', 7),
    scalar: fc.record({ value: fc.constantFrom(0, -1, 8, 1e308, '8', null) }),
    ranges: fc.constantFrom({}, { range: [{ begin: 2, end: 1 }] }, { range: null }),
    role: fc.constantFrom('*', 'r', '', 'a/../b'),
    reservation: fc.constantFrom({}, null, { principal: 'p' }),
    reservations: fc.constantFrom([], [{ type: 'DYNAMIC', role: 'r' }], [{}], 'x'),
    disk: fc.constantFrom({}, { persistence: { id: 'v' } }, { volume: { mode: 'RW' } }, []),
    shared: fc.constantFrom({}, null, true),
    revocable: fc.constantFrom({}),
  },
  { requiredKeys: [] },
)
const resources = fc.oneof(fc.array(resource, { maxLength: 3 }), fc.jsonValue({ maxDepth: 1 }))

const schedulerTypes = [
  'SUBSCRIBE',
  'ACCEPT',
  'DECLINE',
  'KILL',
  'RECONCILE',
  'TEARDOWN',
  'UNKNOWN',
]
const operatorTypes = [
  ...['CREATE_VOLUMES', 'DESTROY_VOLUMES', 'RESERVE_RESOURCES', 'UNRESERVE_RESOURCES'],
  ...['GET_STATE', 'UPDATE_QUOTA', 'UPDATE_WEIGHTS', 'DRAIN_AGENT', 'GROW_VOLUME', 'NONE'],
]

/** A call of a known type, with its own field and a few others that may be anything. */
const call = (types: readonly string[], agentId: string) =>
  fc.constantFrom(...types).chain((type) =>
    fc.record(
      {
        type: fc.constant(type),
        framework_id: fc.constantFrom({ value: 'f' }, {}, 1),
        [type.toLowerCase()]: fc.record(
          {
            agent_id: fc.constantFrom({ value: agentId }, { value: 'x' }, {}),
            framework_info: fc.constantFrom({ user: 'u', name: 'n', roles: [''] }, { user: 'u' }),
            offer_ids: fc.constantFrom([{ value: 'o' }], [{}], 'o'),
            operations: fc.array(
              fc.record({
                type: fc.constantFrom('CREATE', 'RESERVE', 'LAUNCH', 'GROW_VOLUME', 'x'),
                create: fc.record({ volumes: resources }),
              }),
              { maxLength: 2 },
            ),
            resources,
            volumes: resources,
            volume: resource,
            addition: resource,
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['type'] },
    ),
  )

test('is answered, and never with a fault of ours', { timeout: 60_000 }, async () => {
  const master = createMaster({ clock: 'virtual', checks: true })
  const [agentId = ''] = master.cluster.agents.keys()
  const body = fc.oneof(
    call(schedulerTypes, agentId).map((each) => JSON.stringify(each)),
    call(operatorTypes, agentId).map((each) => JSON.stringify(each)),
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc
      .record({ slaveId: fc.constantFrom(agentId, 'x'), volumes: resources, resources })
      .map((form) =>
        new URLSearchParams(
          Object.entries(form).map(([key, value]): [string, string] => [
            key,
            typeof value === 'string' ? value : JSON.stringify(value),
          ]),
        ).toString(),
      ),
  )
  const path = fc.constantFrom(
    ...['/api/v1/scheduler', '/api/v1', '/master/create-volumes', '/master/destroy-volumes'],
    ...['/reserve', '/unreserve', '/quota', '/weights', '/teardown', '/state', '/nowhere'],
  )
  const method = fc.constantFrom('POST', 'POST', 'POST', 'PUT', 'GET', 'DELETE')
  const type = fc.constantFrom('application/json', 'application/x-protobuf', 'text/plain', 'x')
  await fc.assert(
    fc.asyncProperty(path, method, type, body, async (where, how, contentType, text) => {
      const answer = await master.fetch(
        new Request(`http://master.test${where}`, {
          method: how,
          headers: { 'content-type': contentType, 'mesos-stream-id': 's' },
          ...(how !== 'GET' && { body: text }),
        }),
      )
      await answer.body?.cancel()
      // 501 is what a master says of calls that it knows and does not do.
      expect([200, 202, 307, 400, 403, 404, 405, 406, 409, 413, 415, 501, 503]).toContain(
        answer.status,
      )
      master.advance(1000)
    }),
    { numRuns: 1000 },
  )
  master.close()
})

import { expect, test } from 'vitest'
import type { Entry, History } from '../../spec-schemas/types.ts'
import { validate } from '../../spec-schemas/validate.ts'
import { decode, encode } from '../wire/codec.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import { describeMatrix, postJson } from './matrix.ts'
import { Recorder } from './recorder.ts'
import { historyOf } from './recording.ts'

const info = {
  user: 'root',
  name: 'recorded',
  roles: ['r'],
  capabilities: [{ type: 'MULTI_ROLE' }],
}
const subscribe = { type: 'SUBSCRIBE', subscribe: { framework_info: info } }

const types = ({ entries }: History) =>
  entries.map((entry) =>
    entry.type === 'CALL'
      ? `${entry.who} ${entry.call.type}`
      : entry.type === 'EVENT'
        ? `${entry.who} < ${entry.event.type}`
        : `${entry.type}`,
  )

describeMatrix(
  'the history',
  (served) => {
    const { send } = served
    const history = async (query = '') =>
      (await (await send(`/__mock/history${query}`)).json()) as History

    test('has what was sent and told, in order, and is one as plays have', async () => {
      const leave = new AbortController()
      const answer = await send('/api/v1/scheduler', {
        ...postJson(subscribe),
        signal: leave.signal,
      })
      const reader = answer.body?.getReader()
      const { value } = { value: undefined, ...(await reader?.read()) }
      const id = /"framework_id":\{"value":"([^"]+)"/.exec(new TextDecoder().decode(value))?.[1]
      const stream = answer.headers.get('mesos-stream-id') ?? ''
      served.master.advance(1_000)
      const revive = postJson({ type: 'REVIVE', framework_id: { value: id } })
      const headers = { ...revive.headers, 'mesos-stream-id': stream }
      await send('/master/api/v1/scheduler', { ...revive, headers })
      await send('/api/v1/scheduler', { ...revive, body: '{' })
      await send('/api/v1', postJson({ type: 'GET_STATE' }))
      await send(
        '/api/v1',
        postJson({ type: 'TEARDOWN', teardown: { framework_id: { value: id } } }),
      )
      leave.abort()

      const all = await history()
      expect(validate('history', all)).toEqual([])
      expect(types(all)).toEqual([
        'recorded SUBSCRIBE',
        'recorded < SUBSCRIBED',
        'recorded < HEARTBEAT',
        'recorded < OFFERS',
        'recorded REVIVE',
        'REQUEST',
        'operator TEARDOWN',
        'CLOSED',
      ])
      expect(all.entries[4]).toMatchObject({ status: 202, streamId: stream })
      expect(all.entries[5]).toMatchObject({ who: 'somebody', status: 400 })
      expect(all.entries.at(-1)).not.toHaveProperty('by')
      expect(all).toEqual(served.master.history())

      const own = await history('?framework=recorded')
      expect(types(own)).toEqual(types(all).filter((one) => !/operator|REQUEST/.test(one)))
      expect(own).toEqual(await history(`?framework=${id}`))
      expect((await history('?framework=nobody')).entries).toEqual([])
      await send('/__mock/reset', postJson({}))
      expect((await history()).entries).toEqual([])
    })

    test('tells a framework that leaves from one that is hung up on', async () => {
      const leave = new AbortController()
      const answer = await send('/api/v1/scheduler', {
        ...postJson(subscribe),
        signal: leave.signal,
      })
      await answer.body?.getReader().read()
      leave.abort()
      await expect
        .poll(async () => (await history()).entries.at(-1))
        .toMatchObject({
          type: 'CLOSED',
          who: 'recorded',
          by: 'framework',
        })
    })
  },
  { clock: 'virtual' },
)

const telling = { url: 'http://mock', version: '1', startedMs: 0, isVirtual: false }
const now = () => 0

const exchangeOf = (body: Uint8Array, mediaType: string): Exchange => ({
  method: 'POST',
  path: '/api/v1/scheduler',
  query: '',
  header: (name) => (name === 'content-type' ? mediaType : undefined),
  body,
})

test('protobuf is told as JSON', () => {
  const mediaType = 'application/x-protobuf'
  const read = decode('scheduler.Call', Buffer.from(JSON.stringify(subscribe)), 'application/json')
  const call = read.ok ? encode('scheduler.Call', read.value, mediaType) : new Uint8Array()
  const event = encode('scheduler.Event', { type: 'HEARTBEAT' }, mediaType)
  const recorder = new Recorder()
  const answer: HttpAnswer = {
    status: 200,
    headers: { 'content-type': mediaType, 'mesos-stream-id': 's' },
    body: {
      open: (out) => {
        out.write(Buffer.concat([Buffer.from(`${event.length}\n`), event]))
        out.write(Buffer.from('3\n\u0001\u0002\u0003'))
        return () => {}
      },
    },
  }
  const { body } = recorder.around(exchangeOf(call, mediaType), now, () => answer)
  if (typeof body === 'object' && 'open' in body) body.open({ write: () => true, end: () => {} })
  const { entries } = historyOf(recorder, telling)
  expect(entries).toMatchObject([
    { type: 'CALL', who: 'recorded', call: subscribe },
    { type: 'EVENT', who: 'recorded', event: { type: 'HEARTBEAT' } },
    { type: 'GARBLED', who: 'recorded' },
  ] satisfies Partial<Entry>[])
})

test('a full record keeps the beginning, and tells how much is missing', () => {
  const recorder = new Recorder({ entries: 3 })
  const answer: HttpAnswer = { status: 400, headers: {}, body: '' }
  for (let count = 0; count < 5; count++) {
    const body = Buffer.from(JSON.stringify({ ...subscribe, count }))
    recorder.around(exchangeOf(body, 'application/json'), now, () => answer)
  }
  const history = historyOf(recorder, telling)
  expect(history).toMatchObject({ truncated: 2 })
  expect(history.entries).toHaveLength(3)
  expect(validate('history', history)).toEqual([])
})

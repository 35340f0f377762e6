// Whatever a target does, a run ends with a report in time, within bounded memory, and never calls such a target conformant.
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../spec-schemas/types.ts'
import { validate } from '../../spec-schemas/validate.ts'
import { connect } from '../connect.ts'
import { gather } from '../facts.ts'
import { defaultLimits, HarnessError, rules, run, select } from '../index.ts'
import { inconclusive } from '../verdict.ts'
import {
  answering,
  forever,
  type Hostile,
  onSocket,
  onStream,
  plain,
  recordOf,
  slowly,
  subscribed,
} from './hostile-servers.ts'

const limits = {
  ...defaultLimits,
  callMs: 400,
  awaitMs: 400,
  playMs: 2_000,
  maxBytes: 4 * 1024 * 1024,
  maxPlayBytes: 8 * 1024 * 1024,
  maxEntries: 1_000,
}

const deadlineMs = 15_000

/** As the command line does it. */
async function judge(url: string): Promise<Report> {
  const some = select(rules, { only: ['opt-in/*', 'create/*'] })
  const about = { seed: 1, runs: 1 }
  try {
    const { target } = await connect({ url, fetch, limits })
    const facts = await gather(target)
    const options = { target, rules: some, ...about, shrinkMs: 2_000, timeoutMs: 10_000 }
    return await run({ ...options, applicability: { facts }, rolePrefix: 'conformance-hostile' })
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error
    return inconclusive(some, error.message, { url, version: '0.0.0', ...about })
  }
}

async function expectVerdict(server: Promise<Hostile>): Promise<Report> {
  const { url, close } = await server
  const before = process.memoryUsage().rss
  const began = Date.now()
  try {
    const report = await judge(url)
    expect(Date.now() - began).toBeLessThan(deadlineMs)
    expect(validate('report', report)).toEqual([])
    expect(report.verdict).not.toBe('conformant')
    JSON.stringify(report)
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(400)
    return report
  } finally {
    await close()
  }
}

const page = '<!doctype html><title>Welcome</title>'
const deep = `${'{"a":['.repeat(100_000)}${']}'.repeat(100_000)}`
const chunked =
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n'
const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`

describe('a target that is no master', () => {
  it.concurrent.each<[string, (socket: Socket) => void]>([
    ['accepts and says nothing', () => {}],
    ['hangs up at once', (socket) => socket.destroy()],
    ['drips', answering('HTTP/1.1 200 OK\r\n', (socket) => slowly(socket, 'x', 50))],
    ['drips a body', answering(chunked, (socket) => slowly(socket, '1\r\n \r\n', 50))],
    ['sends headers without end', answering('HTTP/1.1 200 OK\r\n', (s) => forever(s, 'a: b\r\n'))],
    ['sends a body without end', answering(chunked, (socket) => forever(socket, chunk))],
    ['answers with a page', answering(plain('200 OK', 'text/html', page))],
    ['calls a page JSON', answering(plain('200 OK', 'application/json', page))],
    ['answers with garbage', answering('\u0000\u0001\u0002 no HTTP at all\r\n\r\n')],
    ['nests absurdly deep', answering(plain('200 OK', 'application/json', deep))],
    [
      'redirects in a circle',
      answering(plain('307 Go', 'text/plain', '', 'location: /api/v1\r\n')),
    ],
    [
      'redirects to nowhere',
      answering(plain('307 Go', 'text/plain', '', 'location: http://:\r\n')),
    ],
    ['answers with a number', answering(plain('200 OK', 'application/json', '42'))],
    ['has no room for anybody', answering(plain('503 Busy', 'text/plain', 'busy'))],
  ])('%s: inconclusive', async (_, meet) => {
    const report = await expectVerdict(onSocket(meet))
    expect(report.verdict).toBe('inconclusive')
    expect(report.why).toMatch(/127\.0\.0\.1/)
  })

  it('refuses connections: inconclusive', async () => {
    const gone = await onSocket(() => {})
    await gone.close()
    expect((await judge(gone.url)).why).toContain('ECONNREFUSED')
  })

  it('sends on to one that sends back: inconclusive', async () => {
    const to = (url: string) => plain('307 Go', 'text/plain', '', `location: ${url}/api/v1\r\n`)
    let first = ''
    const second = await onSocket((socket) => answering(to(first))(socket))
    const server = await onSocket(answering(to(second.url)))
    first = server.url
    const { why } = await judge(server.url)
    expect(why).toContain('which sends on in turn')
    await second.close()
    await server.close()
  })

  it('is not told secrets by being pointed to', async () => {
    const head = plain('307 Go', 'text/plain', '', 'location: //127.0.0.2:1/api/v1\r\n')
    const { url, close } = await onSocket(answering(head))
    const headers = { authorization: 'Basic c2VjcmV0OnNlY3JldA==' }
    await expect(connect({ url, fetch, limits, headers })).rejects.toThrow(/give that as --url/)
    await close()
  })
})

const offer = (id: number | string, more: object = {}) => ({
  id: { value: `o-${id}` },
  framework_id: { value: 'f' },
  agent_id: { value: 'nobody' },
  hostname: 'h',
  resources: [],
  ...more,
})
const offers = (...all: object[]) => recordOf({ type: 'OFFERS', offers: { offers: all } })
const huge = offers(offer(1, { hostname: 'x'.repeat(5 * 1024 * 1024) }))
const many = offers(...Array.from({ length: 20_000 }, (_, index) => offer(index)))
const proto = recordOf(
  '{"type":"OFFERS","__proto__":{"polluted":true},"offers":{"offers":[{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}]}}',
)

describe('an event stream', () => {
  it.concurrent.each<[string, (stream: ServerResponse) => void]>([
    ['says nothing', () => {}],
    ['ends at once', (stream) => stream.end()],
    ['is cut in a record', (stream) => stream.end(subscribed.slice(0, 20))],
    ['is torn off', (stream) => stream.write(subscribed, () => stream.destroy())],
    ['announces an absurd length', (stream) => stream.write('99999999999999999999\n{}')],
    ['announces more than is bearable', (stream) => stream.write('2000000000\n{')],
    ['announces a negative length', (stream) => stream.write('-1\n{}')],
    ['announces no number', (stream) => stream.write('many\n{}')],
    ['has no JSON in it', (stream) => stream.write(recordOf('Guten Tag'))],
    ['nests absurdly deep', (stream) => stream.write(recordOf(deep))],
    ['has lists for objects', (stream) => stream.write(recordOf('[{"type":"SUBSCRIBED"}]'))],
    ['sends digits without end', (stream) => forever(stream, '1'.repeat(1024))],
    ['sends a gigantic offer', (stream) => stream.write(subscribed + huge)],
    ['sends too many offers', (stream) => stream.write(subscribed + many)],
    ['floods with offers', (stream) => forever(stream, subscribed + offers(offer(1)))],
    ['floods with heartbeats', (stream) => forever(stream, recordOf({ type: 'HEARTBEAT' }))],
    ['soils prototypes', (stream) => stream.write(subscribed + proto)],
    ['is a page', (stream) => stream.end(page)],
  ])('%s: never conformant', async (_, spoil) => {
    const report = await expectVerdict(onStream(spoil))
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(report.leftovers).toEqual([])
  })
})

import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { Client } from 'undici'
import { afterEach, describe, expect, test } from 'vitest'
import { badRequest } from './http/answers.ts'
import type { Door } from './http/door.ts'
import type { ByteSink } from './http/exchange.ts'
import { maxBodyBytes } from './http/fetch.ts'
import { type Listening, listen } from './server.ts'

/** What the server adds to a door, shown with doors made for the purpose. */
const opened: Listening[] = []
const serve = async (door: Door): Promise<Listening> => {
  const listening = await listen(door, { port: 0 })
  opened.push(listening)
  return listening
}
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

const echo: Door = ({ method, path, query, header, body }) =>
  badRequest([method, path, query, header('x-test'), Buffer.from(body).toString()].join('|'))

/** Says what it was sent on a raw socket, until `count` answers have come or the peer hangs up. */
const raw = ({ host, port }: Listening, text: string, until: (all: string) => boolean) =>
  new Promise<string>((resolve, reject) => {
    let all = ''
    const socket = connect(port, host, () => socket.write(text))
    socket.on('data', (chunk) => {
      all += chunk
      if (until(all)) socket.destroy()
    })
    socket.on('close', () => resolve(all))
    socket.on('error', reject)
  })

describe('requests', () => {
  test('reach the door as they were sent', async () => {
    const { url } = await serve(echo)
    const answer = await fetch(`${url}/a%20b/c?d=e%2F`, {
      method: 'POST',
      headers: { 'X-Test': 'yes' },
      body: 'hello',
    })
    expect(await answer.text()).toBe('POST|/a%20b/c|d=e%2F|yes|hello')
    expect(answer.headers.get('content-length')).toBe('30')
  })

  test('a body may come chunked and in pieces', async () => {
    const listening = await serve(echo)
    const text =
      'POST /x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n'
    expect(await raw(listening, text, (all) => all.includes('abcde'))).toContain('400 Bad Request')
  })

  test('pipelined requests are answered in their order', async () => {
    const listening = await serve(echo)
    const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: h\r\n\r\n`
    const text = request('/1') + request('/2') + request('/3')
    const all = await raw(listening, text, (each) => each.includes('|/3|'))
    expect(all.match(/GET\|\/\d/g)).toEqual(['GET|/1', 'GET|/2', 'GET|/3'])
  })

  test('many come over one connection', async () => {
    const { url } = await serve(echo)
    const client = new Client(url, { pipelining: 10 })
    const paths = Array.from({ length: 100 }, (_each, index) => `/${index}`)
    const bodies = await Promise.all(
      paths.map(async (path) => (await client.request({ path, method: 'GET' })).body.text()),
    )
    expect(bodies.map((body) => body.split('|')[1])).toEqual(paths)
    await client.close()
  })

  test('a body without end is refused before it fills the memory', async () => {
    const { url } = await serve(echo)
    const piece = new Uint8Array(1024 * 1024)
    async function* endless() {
      for (let sent = 0; sent <= maxBodyBytes * 2; sent += piece.length) yield piece
    }
    const client = new Client(url)
    const status = await client
      .request({ path: '/', method: 'POST', body: Readable.from(endless()) })
      .then(
        (answer) => answer.statusCode,
        () => 'hung up',
      )
    expect([413, 'hung up']).toContain(status)
    await client.destroy()
  })

  test('what is no HTTP is a 400 and the end', async () => {
    const listening = await serve(echo)
    expect(await raw(listening, 'nonsense\r\n\r\n', () => false)).toContain('400 Bad Request')
  })
})

describe('streams', () => {
  /** A door whose streams are held here. */
  const streaming = () => {
    const sinks: ByteSink[] = []
    let left: () => void = () => {}
    const gone = new Promise<void>((resolve) => {
      left = resolve
    })
    const door: Door = () => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: {
        open(sink) {
          sinks.push(sink)
          sink.write(Buffer.from('first'))
          return left
        },
      },
    })
    return { sinks, gone, door }
  }

  test('go out chunk by chunk, without waiting for more', async () => {
    const { sinks, door } = streaming()
    const { url } = await serve(door)
    const answer = await fetch(url)
    expect(answer.headers.get('transfer-encoding')).toBe('chunked')
    const reader = answer.body?.getReader()
    const next = async () => Buffer.from((await reader?.read())?.value ?? '').toString()
    expect(await next()).toBe('first')
    sinks[0]?.write(Buffer.from('second'))
    expect(await next()).toBe('second')
    sinks[0]?.end()
    expect((await reader?.read())?.done).toBe(true)
  })

  test('end for the master when the client hangs up', async () => {
    const { gone, door } = streaming()
    const listening = await serve(door)
    await raw(listening, 'GET / HTTP/1.1\r\nHost: h\r\n\r\n', (all) => all.includes('first'))
    await gone
  })

  test('a reader that does not read is given up', async () => {
    const { sinks, gone, door } = streaming()
    const { host, port } = await serve(door)
    const socket = connect(port, host, () => socket.write('GET / HTTP/1.1\r\nHost: h\r\n\r\n'))
    socket.on('error', () => {})
    await new Promise((resolve) => socket.once('data', resolve))
    socket.pause()
    const megabyte = Buffer.alloc(1024 * 1024)
    let written = 0
    while (sinks[0]?.write(megabyte)) written += 1
    expect(written).toBeLessThan(64)
    sinks[0]?.end()
    await gone
    socket.destroy()
  })
})

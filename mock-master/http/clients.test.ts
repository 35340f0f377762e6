import http from 'node:http'
import { setupServer } from 'msw/node'
import supertest from 'supertest'
import { request as undiciRequest } from 'undici'
import { afterEach, describe, expect, test } from 'vitest'
import { createMaster, type MockMaster } from '../index.ts'
import { handlers } from '../msw.ts'
import { eventStream } from './event-stream.ts'

/** Whatever a client is made of, the master hears when it comes and when it goes. */

const info = { user: 'root', name: 'x', role: 'r', failover_timeout: 3600 }
const body = JSON.stringify({ type: 'SUBSCRIBE', subscribe: { framework_info: info } })
const headers = { 'content-type': 'application/json', accept: 'application/json' }
const path = '/api/v1/scheduler'

/** Subscribes and resolves with the first bytes of the stream and a way to hang up. */
type Subscribe = (url: string) => Promise<{ first: string; hangUp(): void }>

const clients: Readonly<Record<string, Subscribe>> = {
  async fetch(url) {
    const abort = new AbortController()
    const { signal } = abort
    const answer = await fetch(url + path, { method: 'POST', headers, body, signal })
    const chunk = await answer.body?.getReader().read()
    return { first: Buffer.from(chunk?.value ?? []).toString(), hangUp: () => abort.abort() }
  },

  'node:http': (url) =>
    new Promise((resolve, reject) => {
      const request = http.request(url + path, { method: 'POST', headers, agent: false })
      request.on('response', (answer) => {
        answer.on('error', () => {})
        answer.once('data', (chunk) =>
          resolve({ first: String(chunk), hangUp: () => request.destroy() }),
        )
      })
      request.on('error', reject)
      request.end(body)
    }),

  async undici(url) {
    const answer = await undiciRequest(url + path, { method: 'POST', headers, body })
    answer.body.on('error', () => {})
    const first = await new Promise((resolve) => answer.body.once('data', resolve))
    return { first: String(first), hangUp: () => answer.body.destroy() }
  },
}

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function comesAndGoes(master: MockMaster, url: string, subscribe: Subscribe) {
  const { first, hangUp } = await subscribe(url)
  expect(first).toContain('"type":"SUBSCRIBED"')
  const [framework] = master.cluster.frameworks.values()
  expect(framework?.connected).toBe(true)
  hangUp()
  await expect.poll(() => framework?.connected).toBe(false)
}

describe.each(Object.entries(clients))('%s', (name, subscribe) => {
  test('over a socket', async () => {
    const master = createMaster()
    const listening = await master.listen({ port: 0 })
    closing.push(
      () => listening.close(),
      () => master.close(),
    )
    await comesAndGoes(master, listening.url, subscribe)
  })

  // undici's own request is nothing that msw could intercept.
  test.skipIf(name === 'undici')('through msw', async () => {
    const master = createMaster()
    const server = setupServer(...handlers(master, 'http://master.test:5050/'))
    server.listen({ onUnhandledRequest: 'error' })
    closing.push(
      () => server.close(),
      () => master.close(),
    )
    await comesAndGoes(master, 'http://master.test:5050', subscribe)
  })
})

test('in process, a client goes by cancelling the body as well as by aborting', async () => {
  const master = createMaster()
  closing.push(() => master.close())
  const answer = await master.fetch(
    new Request(`http://m${path}`, { method: 'POST', headers, body }),
  )
  const [framework] = master.cluster.frameworks.values()
  expect(framework?.connected).toBe(true)
  await answer.body?.cancel()
  expect(framework?.connected).toBe(false)
})

test('a client that never reads is given up at once, and only it', async () => {
  const told: string[] = []
  const stream = eventStream<string>(
    (event) => Buffer.from(event),
    (sink) => {
      sink.send('a')
      sink.send('b')
      return () => told.push('gone')
    },
  )
  const written: string[] = []
  const write = (bytes: Uint8Array) => written.push(String(bytes)) < 2
  const leave = stream.open({ write, end: () => told.push('end') })
  await Promise.resolve()
  expect(written).toHaveLength(2)
  expect(told).toEqual(['end', 'gone'])
  leave()
  expect(told).toEqual(['end', 'gone'])
})

test('supertest asks it like any other server', async () => {
  const master = createMaster()
  const listening = await master.listen({ port: 0 })
  closing.push(
    () => listening.close(),
    () => master.close(),
  )
  await supertest(listening.url).get('/health').expect(200, '')
  await supertest(listening.url).get('/api/v1').expect(405).expect('allow', 'POST')
  await supertest(listening.url)
    .post('/master/create-volumes')
    .type('form')
    .send({ volumes: '[]' })
    .expect(400, "Missing 'slaveId' query parameter in the request body")
})

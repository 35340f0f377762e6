import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe } from 'vitest'
import { type CreateOptions, createMaster, type MockMaster } from '../index.ts'
import { handlers } from '../msw.ts'
import type { Listening } from '../server.ts'

/** The same tests three ways: in process, through msw, and over a socket. */

export interface Served {
  readonly master: MockMaster
  send(path: string, init?: RequestInit): Promise<Response>
}

interface Way {
  url: string
  send(url: string, init?: RequestInit): Promise<Response>
  stop(): Promise<void> | void
}

const ways: Readonly<Record<string, (master: MockMaster) => Promise<Way> | Way>> = {
  'in process': (master) => ({
    url: 'http://master.test:5050',
    send: (url, init) => master.fetch(new Request(url, init)),
    stop: () => {},
  }),
  'through msw': (master) => {
    const url = 'http://master.test:5050'
    const server = setupServer(...handlers(master, url))
    server.listen({ onUnhandledRequest: 'error' })
    return { url, send: fetch, stop: () => server.close() }
  },
  'over HTTP': async (master) => {
    const listening: Listening = await master.listen({ port: 0 })
    return { url: listening.url, send: fetch, stop: () => listening.close() }
  },
}

export function describeMatrix(
  title: string,
  define: (served: Served) => void,
  options: CreateOptions = {},
): void {
  describe.each(Object.entries(ways))(`${title}, %s`, (_name, open) => {
    let master: MockMaster
    let way: Way
    beforeAll(async () => {
      master = createMaster({ checks: true, ...options })
      way = await open(master)
    })
    afterAll(async () => {
      await way.stop()
      master.close()
    })
    define({
      get master() {
        return master
      },
      send: (path, init) => way.send(way.url + path, init),
    })
  })
}

const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/json' }

export const postJson = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...JSON_TYPE, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

export const postForm = (fields: Record<string, unknown>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(
    Object.entries(fields).map(([key, value]): [string, string] => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ),
})

/** What of an answer is part of the protocol. */
export async function shown(answer: Response) {
  const type = answer.headers.get('content-type')
  const allow = answer.headers.get('allow')
  return {
    status: answer.status,
    body: await answer.text(),
    ...(type !== null && { type }),
    ...(allow !== null && { allow }),
  }
}

export const text = (status: number, body: string) => ({
  status,
  body,
  type: 'text/plain; charset=utf-8',
})

export const empty = (status: number) => ({ status, body: '' })

/**
 * Reads the events of a stream, one after the other. Whoever has seen enough aborts the request: msw
 * keeps a copy of every answer, and to cancel a stream waits until that is cancelled as well, which
 * is when somebody collects the garbage.
 */
export async function* events(answer: Response): AsyncGenerator<Record<string, unknown>> {
  const reader = answer.body?.getReader()
  let rest = Buffer.alloc(0)
  for (;;) {
    const { done, value: chunk } = (await reader?.read()) ?? { done: true }
    if (done || chunk === undefined) return
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const end = rest.indexOf('\n')
      const length = Number(rest.subarray(0, end).toString())
      if (end < 0 || rest.length < end + 1 + length) break
      yield JSON.parse(rest.subarray(end + 1, end + 1 + length).toString())
      rest = rest.subarray(end + 1 + length)
    }
  }
}

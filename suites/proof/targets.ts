// The reference master as a target, reached in each of the ways in which it can be served.
import { setupServer } from 'msw/node'
import { createMaster, type MockMaster } from '../../mock-master/index.ts'
import { handlers } from '../../mock-master/msw.ts'
import { defaultLimits, type Target } from '../harness/target.ts'

export interface Served {
  target: Target
  close(): Promise<void>
}

/** A master that is slow to answer is broken here, where nothing lies between. */
const limits = { ...defaultLimits, callMs: 5_000, awaitMs: 2_000 }

export function inProcess(master: MockMaster = createMaster({ seed: 1 })): Served {
  const target: Target = {
    url: 'http://master.test:5050',
    fetch: (input, init) => master.fetch(new Request(input, init)),
    limits,
  }
  return { target, close: async () => master.close() }
}

export function throughMsw(master: MockMaster = createMaster({ seed: 1 })): Served {
  const url = 'http://master.test:5050'
  const server = setupServer(...handlers(master, url))
  server.listen({ onUnhandledRequest: 'error' })
  const close = async () => {
    master.close()
    server.close()
  }
  return { target: { url, fetch: (input, init) => fetch(input, init), limits }, close }
}

export async function overHttp(master: MockMaster = createMaster({ seed: 1 })): Promise<Served> {
  const listening = await master.listen({ port: 0 })
  const close = async () => {
    master.close()
    await listening.close()
  }
  return {
    target: { url: listening.url, fetch: (input, init) => fetch(input, init), limits },
    close,
  }
}

// The reference master as a target, in process and over HTTP.
import { createMaster, type MockMaster } from '../../mock-master/index.ts'
import { defaultLimits, type Target } from '../harness/target.ts'

export interface Served {
  target: Target
  close(): Promise<void>
}

/** A master that is slow to answer is broken here, where nothing lies between. */
export const limits = { ...defaultLimits, callMs: 5_000, awaitMs: 2_000 }

export function inProcess(master: MockMaster = createMaster({ seed: 1 })): Served {
  const target: Target = {
    url: 'http://master.test:5050',
    fetch: (input, init) => master.fetch(new Request(input, init)),
    limits,
  }
  return { target, close: async () => master.close() }
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

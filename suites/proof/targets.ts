// The reference master as a target, in process and over HTTP.
import { createMaster, type MockMaster } from '../../mock-master/index.ts'
import { type Parts, reference } from '../../mock-master/parts.ts'
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

/** A master that demands credentials of everybody, and a target that has them. */
export function guarded({ parts = reference, seed = 1 }: { parts?: Parts; seed?: number } = {}) {
  const credential = { principal: 'ops', secret: 'ops-secret' }
  const authentication = {
    frameworks: true,
    readwrite: true,
    readonly: true,
    credentials: [credential],
  }
  const { target, close } = inProcess(createMaster({ seed, parts, authentication }))
  const token = Buffer.from(`${credential.principal}:${credential.secret}`).toString('base64')
  const headers = { authorization: `Basic ${token}` }
  return { target: { ...target, headers, principal: credential.principal }, close }
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

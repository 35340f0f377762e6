import { createMaster } from '../mock-master/index.ts'
import { defaultLimits, type Target } from '../suites/index.ts'
import { UsageError } from './usage.ts'

export interface Judged {
  target: Target
  builtIn: boolean
  close(): Promise<void>
}

/** The master at a URL, or without one the built-in mock on a free port. */
export async function judged(url: string | undefined, seed: number): Promise<Judged> {
  if (url !== undefined) return { target: targetAt(url), builtIn: false, close: async () => {} }
  const master = createMaster({ seed })
  const listening = await master.listen({ port: 0 })
  const close = async () => {
    master.close()
    await listening.close()
  }
  return { target: targetAt(listening.url), builtIn: true, close }
}

export function targetAt(url: string): Target {
  const address = urlOf(url)
  return { url: address.href.replace(/\/$/, ''), fetch, limits: defaultLimits }
}

function urlOf(text: string): URL {
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`)
    if (url.protocol === 'http:' || url.protocol === 'https:') return url
  } catch {
    // Said below.
  }
  throw new UsageError(`${text} is no address of a master: expected http://HOST:PORT`)
}

// Requests to a target, with a deadline for each and a bound on what is read of its answer.
import { HarnessError, NoAnswer, type Reply, type Target } from './target.ts'

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Headers that say something about the protocol; the others are noise in a history. */
const telling = ['content-type', 'mesos-stream-id', 'location', 'allow', 'www-authenticate']

/**
 * Sends a request; redirects are answers like any other. Who gives the signal sees to it that the wait has an end.
 */
export async function open(
  target: Target,
  path: string,
  init: RequestInit,
  signal: AbortSignal,
): Promise<Reply> {
  try {
    return await target.fetch(new URL(path, target.url).href, {
      redirect: 'manual',
      ...init,
      headers: { ...target.headers, ...(init.headers as Record<string, string>) },
      signal,
    })
  } catch (error) {
    throw new NoAnswer(`${init.method} ${path}: ${reasonOf(error)}`, { cause: error })
  }
}

/** The body as text, if it is not longer than the target's limit; of an event stream, what comes first. */
export async function readText(response: Reply, { limits }: Target): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length
      if (bytes > limits.maxBytes) throw new Error(`a body longer than ${limits.maxBytes} bytes`)
      chunks.push(chunk)
      if (response.headers.has('mesos-stream-id')) break
    }
  } catch (error) {
    throw new HarnessError(`reading an answer: ${reasonOf(error)}`, { cause: error })
  }
  return Buffer.concat(chunks).toString('utf8')
}

export function tellingHeaders(response: Reply): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of telling) {
    const value = response.headers.get(name)
    if (value !== null) headers[name] = value
  }
  return headers
}

/** The innermost reason of a failed fetch: `ECONNREFUSED`, not `fetch failed`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'no answer in time'
  const cause = error.cause
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return error.message
}

// A fetch for the many small calls of a run: node:http with connections that are kept, and no web streams. A run sends
// tens of thousands of calls, and what the built-in fetch does for each costs more than the call.
import {
  type ClientRequestArgs,
  Agent as HttpAgent,
  type IncomingMessage,
  request,
} from 'node:http'
import { Agent as HttpsAgent, request as secureRequest } from 'node:https'
import type { Reply } from './target.ts'

export interface SocketFetch {
  fetch(input: string, init: RequestInit): Promise<Reply>
  /** Lets go of the connections that are kept. */
  close(): void
}

/** @param ca certificates to trust, as PEM, instead of the system's */
export function socketFetch(ca?: string): SocketFetch {
  const plain = new HttpAgent({ keepAlive: true, maxSockets: 256 })
  const secure = new HttpsAgent({ keepAlive: true, maxSockets: 256, ...(ca && { ca }) })
  return {
    fetch(input, init) {
      const url = new URL(input)
      const isSecure = url.protocol === 'https:'
      return exchange(url, init, isSecure ? secureRequest : request, isSecure ? secure : plain)
    },
    close() {
      plain.destroy()
      secure.destroy()
    },
  }
}

type Send = (
  url: URL,
  options: ClientRequestArgs,
  onReply: (reply: IncomingMessage) => void,
) => ReturnType<typeof request>

function exchange(url: URL, init: RequestInit, send: Send, agent: HttpAgent): Promise<Reply> {
  const { method = 'GET', signal, body } = init
  const bytes = typeof body === 'string' ? Buffer.from(body) : (body as Uint8Array | undefined)
  const headers: Record<string, string | number> = { ...(init.headers as Record<string, string>) }
  if (bytes !== undefined) headers['content-length'] = bytes.length
  return new Promise((resolve, reject) => {
    const sent = send(url, { method, headers, agent }, (reply) => resolve(replyOf(reply)))
    // Stays for the life of the connection: an error that nobody hears would end the process.
    sent.on('error', reject)
    sent.setNoDelay(true)
    if (signal) endWith(signal, sent)
    sent.end(bytes)
  })
}

/** The option of node:http that does this costs as much as the rest of a small call. */
function endWith(signal: AbortSignal, sent: ReturnType<typeof request>): void {
  const abort = () => sent.destroy(new DOMException('the request was aborted', 'AbortError'))
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  sent.once('close', () => signal.removeEventListener('abort', abort))
}

function replyOf(reply: IncomingMessage): Reply {
  // Whoever reads the body is told; while nobody does, an error is nobody's.
  reply.on('error', () => {})
  const header = (name: string): string | null => {
    const value = reply.headers[name]
    return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value
  }
  return {
    status: reply.statusCode ?? 0,
    headers: { get: header, has: (name) => header(name) !== null },
    body: reply.headers['content-length'] === '0' ? nothing(reply) : reply,
  }
}

/** Lets the connection be used again, without the cost of reading what is not there. */
function nothing(reply: IncomingMessage): null {
  reply.resume()
  return null
}

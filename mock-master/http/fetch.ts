import { bare } from './answers.ts'
import type { Door } from './door.ts'
import { type EventStream, type Exchange, type HttpAnswer, isStream } from './exchange.ts'

/** The door as a Fetch handler: in process, and behind msw. */

/** More than any call needs; beyond it a client is told so instead of being listened to. */
export const maxBodyBytes = 64 * 1024 * 1024
/** What may lie unread in a stream before its reader counts as gone. */
export const maxQueuedBytes = 32 * 1024 * 1024

export async function serveFetch(request: Request, door: Door): Promise<Response> {
  const body = await readBody(request)
  if (body === undefined) return toResponse(bare(413), request.signal)
  const { pathname, search } = new URL(request.url)
  const exchange: Exchange = {
    method: request.method,
    path: pathname,
    query: search.slice(1),
    header: (name) => request.headers.get(name) ?? undefined,
    body,
  }
  return toResponse(door(exchange), request.signal)
}

async function readBody(request: Request): Promise<Uint8Array | undefined> {
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body) {
    bytes += chunk.byteLength
    if (bytes > maxBodyBytes) return undefined
    chunks.push(chunk)
  }
  const [only] = chunks
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks)
}

function toResponse({ status, headers, body }: HttpAnswer, disconnect: AbortSignal): Response {
  if (isStream(body)) {
    return new Response(readable(body, disconnect), { status, headers })
  }
  // A text would bring a Content-Type of its own along.
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return new Response(bytes.length === 0 ? null : new Uint8Array(bytes), { status, headers })
}

/**
 * A client goes away by cancelling the body, or by aborting its request: which of them is heard
 * depends on what stands between, so both are listened to.
 */
function readable(stream: EventStream, disconnect: AbortSignal): ReadableStream<Uint8Array> {
  let isOpen = true
  let leave = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const close = () => {
          if (isOpen) controller.close()
          isOpen = false
        }
        const write = (bytes: Uint8Array) => {
          if (!isOpen) return true
          if ((controller.desiredSize ?? 0) <= 0) return false
          controller.enqueue(bytes)
          return true
        }
        leave = stream.open({ write, end: close })
        const abort = () => {
          leave()
          close()
        }
        if (disconnect.aborted) abort()
        else disconnect.addEventListener('abort', abort, { once: true })
      },
      cancel() {
        isOpen = false
        leave()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: maxQueuedBytes }),
  )
}

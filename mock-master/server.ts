import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bare } from './http/answers.ts'
import type { Door } from './http/door.ts'
import { type EventStream, type Exchange, isStream } from './http/exchange.ts'
import { maxBodyBytes, maxQueuedBytes } from './http/fetch.ts'

/** The door on a socket. Requests are not dressed up as Fetch requests: that would cost more than the call. */

export interface ListenOptions {
  host?: string
  /** 0 takes a free one. */
  port?: number
}

export interface Listening {
  url: string
  host: string
  port: number
  /** Ends every stream and connection. */
  close(): Promise<void>
}

/** As much as libprocess takes for a request's head. */
const maxHeaderSize = 80 * 1024

export async function listen(door: Door, options: ListenOptions = {}): Promise<Listening> {
  const host = options.host ?? '127.0.0.1'
  const server = createServer({ maxHeaderSize, requestTimeout: 0 }, (request, response) =>
    serve(request, response, door),
  )
  // A master does not hang up on an idle client.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 5050, host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const shownHost = host.includes(':') ? `[${host}]` : host
  return { url: `http://${shownHost}:${port}`, host, port, close: () => close(server) }
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

function serve(request: IncomingMessage, response: ServerResponse, door: Door): void {
  const chunks: Buffer[] = []
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= maxBodyBytes) chunks.push(chunk)
    else if (!response.headersSent) refuseBody(request, response)
  })
  request.on('end', () => {
    if (response.headersSent) return
    answer(exchangeOf(request, bodyOf(chunks)), response, door)
  })
  // A client that breaks off says nothing more; there is nobody to answer.
  request.on('error', () => {})
  response.on('error', () => {})
}

const noBytes = new Uint8Array()

function bodyOf(chunks: readonly Buffer[]): Uint8Array {
  const [first, second] = chunks
  if (first === undefined) return noBytes
  return second === undefined ? first : Buffer.concat(chunks)
}

function exchangeOf(request: IncomingMessage, body: Uint8Array): Exchange {
  const url = request.url ?? '/'
  const at = url.indexOf('?')
  const { headers } = request
  return {
    method: request.method ?? 'GET',
    path: at < 0 ? url : url.slice(0, at),
    query: at < 0 ? '' : url.slice(at + 1),
    header(name) {
      const value = headers[name]
      return typeof value === 'object' ? value.join(', ') : value
    },
    body,
  }
}

function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body } = bare(413)
  response.writeHead(status, { ...headers, connection: 'close' })
  response.end(body, () => request.destroy())
}

function answer(exchange: Exchange, response: ServerResponse, door: Door): void {
  const { status, headers, body } = door(exchange)
  if (!isStream(body)) {
    const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength
    response.writeHead(status, { ...headers, 'content-length': length })
    response.end(body)
    return
  }
  response.writeHead(status, headers)
  stream(body, response)
}

/** Chunks go out as they come; a reader that lags too far behind is hung up on. */
function stream(events: EventStream, response: ServerResponse): void {
  response.flushHeaders()
  const leave = events.open({
    write(bytes) {
      if (response.destroyed || response.writableEnded) return true
      response.write(bytes)
      return response.writableLength <= maxQueuedBytes
    },
    end() {
      if (response.writableLength > maxQueuedBytes) response.destroy()
      else response.end()
    },
  })
  response.on('close', leave)
}

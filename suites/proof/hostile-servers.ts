// Servers that no client should have to meet, over real sockets: what they do to every connection, or to the event
// stream of a master that is otherwise in order.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net'
import { createMaster } from '../../mock-master/index.ts'

export interface Hostile {
  url: string
  close(): Promise<void>
}

/** A server that does the same to everybody who connects. */
export async function onSocket(meet: (socket: Socket) => void): Promise<Hostile> {
  const open = new Set<Socket>()
  const server = createSocketServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => {})
    meet(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Answers every request with the same bytes, and whatever `more` goes on to send. */
export function answering(head: string, more?: (socket: Socket) => void): (socket: Socket) => void {
  return (socket) => {
    socket.once('data', () => {
      socket.write(head)
      more?.(socket)
    })
  }
}

export function plain(status: string, type: string, body: string, headers = ''): string {
  const length = Buffer.byteLength(body)
  return `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n${headers}connection: close\r\n\r\n${body}`
}

/** Sends a piece again and again, as fast as it is taken, until the connection ends. */
export function forever(socket: Socket | ServerResponse, piece: string | Buffer): void {
  const pump = () => {
    while (!socket.destroyed && socket.write(piece));
  }
  socket.on('drain', pump)
  pump()
}

/** Sends a piece now and then. */
export function slowly(socket: Socket, piece: string, intervalMs: number): void {
  const timer = setInterval(() => socket.write(piece), intervalMs)
  socket.on('close', () => clearInterval(timer))
}

/** A master that is in order, but for what it does on the event streams of frameworks. */
export async function onStream(spoil: (stream: ServerResponse) => void): Promise<Hostile> {
  const master = createMaster({ seed: 1 })
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    if (request.url === '/api/v1/scheduler' && body.includes('"SUBSCRIBE"')) {
      response.writeHead(200, { 'content-type': 'application/json', 'mesos-stream-id': 'x' })
      response.flushHeaders()
      return spoil(response)
    }
    const url = `http://master.test${request.url}`
    const init = {
      method: request.method ?? 'GET',
      headers: { 'content-type': 'application/json' },
    }
    const answer = await master.fetch(new Request(url, body === '' ? init : { ...init, body }))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      master.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** A record as it should be. */
export function recordOf(event: object | string): string {
  const json = typeof event === 'string' ? event : JSON.stringify(event)
  return `${Buffer.byteLength(json)}\n${json}`
}

export const subscribed = recordOf({
  type: 'SUBSCRIBED',
  subscribed: { framework_id: { value: 'f' }, heartbeat_interval_seconds: 15 },
})

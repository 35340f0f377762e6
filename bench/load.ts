// Many small calls over connections that are kept, one at a time on each. What the client does for a call is far less
// than what any server does, so that the server is what is measured.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Request {
  path: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** Calls a second that were answered with `status`. Anything else is an error. */
export async function callsPerSecond(
  url: string,
  requests: readonly Request[],
  { connections, durationMs, status }: { connections: number; durationMs: number; status: number },
): Promise<number> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => opened(new URL(url))))
  const spelled = requests.map((request) => spell(url, request))
  const until = performance.now() + durationMs
  const before = performance.now()
  const counts = await Promise.all(
    sockets.map((socket) => converse(socket, spelled, `HTTP/1.1 ${status} `, until)),
  )
  const seconds = (performance.now() - before) / 1000
  for (const socket of sockets) socket.destroy()
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}

async function opened({ hostname, port }: URL): Promise<Socket> {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await once(socket, 'connect')
  return socket
}

function spell(url: string, { path, headers, body }: Request): Buffer {
  const all = { host: new URL(url).host, ...headers, 'content-length': Buffer.byteLength(body) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from([`POST ${path} HTTP/1.1`, ...lines, '', body].join('\r\n'))
}

/** Sends the requests in turn until the time is over, and counts the answers. */
function converse(
  socket: Socket,
  requests: readonly Buffer[],
  expected: string,
  until: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let answers = 0
    let pending = ''
    const send = () => socket.write(requests[answers % requests.length] ?? '')
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server hung up')))
    socket.on('data', (chunk) => {
      pending += chunk.toString('latin1')
      const end = endOfAnswer(pending)
      if (end === undefined) return
      if (!pending.startsWith(expected)) return reject(new Error(pending.slice(0, 300)))
      pending = pending.slice(end)
      answers++
      if (performance.now() < until) send()
      else resolve(answers)
    })
    send()
  })
}

/** Where an answer ends, once all of it is there. */
function endOfAnswer(text: string): number | undefined {
  const body = text.indexOf('\r\n\r\n') + 4
  if (body < 4) return undefined
  const head = text.slice(0, body)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) {
    const end = body + Number(length)
    return text.length >= end ? end : undefined
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return body
  const last = text.indexOf('0\r\n\r\n', body)
  return last < 0 ? undefined : last + 5
}

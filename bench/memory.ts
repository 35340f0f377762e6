import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import type { Measurement, Row } from './measurement.ts'
import { type Serving, serve } from './serving.ts'

/** What a master keeps, each kind counted in a process of its own after a full collection. */
export const memory: Measurement = {
  name: 'memory',
  title: 'Memory of the mock',
  async measure({ quick }) {
    const rows: Row[] = []
    for (const what of ['agent', 'task', 'framework']) {
      const bytes = Number(await ask(what, quick ? 10 : 10_000))
      rows.push({ what: names[what] ?? what, value: bytes / 1024, unit: 'KB' })
    }
    const calls = quick ? 100 : 1_000_000
    const heaps = (await ask('calls', calls)) as number[]
    const [first = 0, last = 0] = [heaps[1], heaps.at(-1)]
    rows.push({
      what: `heap after ${calls.toLocaleString('en-US')} calls, to that after a fifth of them`,
      value: (100 * (last - first)) / first,
      unit: '%',
      goal: { atMost: 5 },
    })
    const streams = quick ? 10 : 10_000
    rows.push(await streamsRow(streams))
    return rows
  },
}

const names: Record<string, string> = {
  agent: 'an agent',
  task: 'a running task',
  framework: 'a subscribed framework, in process',
}

async function ask(what: string, count: number): Promise<unknown> {
  const serving = await serve('memory', ['--expose-gc'])
  serving.process.send({ what, count })
  const [answer] = await once(serving.process, 'message')
  await serving.stop()
  return answer
}

/** The whole process counts, sockets included: these are subscribers that are really there. */
async function streamsRow(count: number): Promise<Row> {
  const what = `a subscriber's stream over HTTP, of ${count.toLocaleString('en-US')}`
  const mock = await serve('mock')
  const sockets: Socket[] = []
  try {
    const before = residentBytes(mock)
    while (sockets.length < count) {
      sockets.push(...(await Promise.all(Array.from({ length: 10 }, () => subscribed(mock.url)))))
    }
    const bytes = (residentBytes(mock) - before) / count
    return { what, value: bytes / 1024, unit: 'KB' }
  } catch (error) {
    return { what, skipped: error instanceof Error ? error.message : String(error) }
  } finally {
    for (const socket of sockets) socket.destroy()
    await mock.stop()
  }
}

function residentBytes({ process: { pid } }: Serving): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}

/** Returns when the first event has come. */
async function subscribed(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  const framework_info = {
    user: 'root',
    name: 'bench',
    roles: ['bench'],
    capabilities: [{ type: 'MULTI_ROLE' }],
  }
  const body = JSON.stringify({ type: 'SUBSCRIBE', subscribe: { framework_info } })
  socket.write(
    `POST /api/v1/scheduler HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
  socket.on('error', () => {})
  await once(socket, 'data')
  socket.resume()
  return socket
}

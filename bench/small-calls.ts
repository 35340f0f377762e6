import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { freePorts } from '../cli/free-ports.ts'
import { Framework } from './framework.ts'
import { callsPerSecond, type Request } from './load.ts'
import type { Measurement, Row, Settings } from './measurement.ts'
import { install } from './npm.ts'
import { answering, type Serving, serve, stopped } from './serving.ts'
import { sideBySide, type Turn } from './side-by-side.ts'

const root = new URL('..', import.meta.url).pathname

/** Calls that a framework sends all the time, over connections that are kept. Each server has a process of its own. */
export const smallCalls: Measurement = {
  name: 'small-calls',
  title: 'REVIVE and DECLINE, 32 connections',
  async measure(settings) {
    const servers = { bare: await serve('bare'), mock: await serve('mock') }
    const rows: Row[] = []
    const prism = await prismOrWhyNot(settings)
    if (typeof prism === 'string') rows.push({ what: 'Prism', skipped: prism })
    const framework = await new Framework(servers.mock.url).subscribe('bench')
    const live = settings.url && (await new Framework(settings.url).subscribe('bench'))
    const calls = callsOf(framework)
    const contenders: Record<string, Turn> = {
      bare: () => loaded(servers.bare.url, calls, settings),
      mock: () => loaded(servers.mock.url, calls, settings),
    }
    if (typeof prism !== 'string') contenders.prism = () => loaded(prism.url, calls, settings)
    const { url } = settings
    if (live && url) contenders.live = () => loaded(url, callsOf(live), settings)
    try {
      const rates = await sideBySide(settings.quick ? 1 : 9, contenders)
      return [...rows, ...figures(rates)]
    } finally {
      if (live) await live.leave()
      await framework.leave()
      for (const server of Object.values(servers)) await server.stop()
      if (typeof prism !== 'string') await prism.stop()
    }
  },
}

function figures({ bare = 0, mock = 0, prism, live }: Record<string, number>): Row[] {
  return [
    { what: 'bare node:http that answers 202', value: bare, unit: '/s' },
    { what: 'the mock', value: mock, unit: '/s' },
    { what: 'to bare node:http', value: (100 * mock) / bare, unit: '%', goal: { atLeast: 60 } },
    ...against('Prism', mock, prism, 5),
    ...against('the live master', mock, live, 1),
  ]
}

function against(what: string, mock: number, rate: number | undefined, atLeast: number): Row[] {
  if (rate === undefined) return []
  return [
    { what, value: rate, unit: '/s' },
    { what: `the mock, to ${what}`, value: mock / rate, unit: '×', goal: { atLeast } },
  ]
}

function loaded(url: string, calls: readonly Request[], { quick }: Settings): Promise<number> {
  const durationMs = quick ? 50 : 1000
  return callsPerSecond(url, calls, { connections: 32, durationMs, status: 202 })
}

/** REVIVE, and DECLINE of an offer that is no more. */
function callsOf({ framework_id, streamId }: Framework): Request[] {
  const headers = { 'content-type': 'application/json', 'mesos-stream-id': streamId }
  const decline = { offer_ids: [{ value: 'gone' }], filters: { refuse_seconds: 0 } }
  return [
    { framework_id, type: 'REVIVE' },
    { framework_id, type: 'DECLINE', decline },
  ].map((call) => ({ path: '/api/v1/scheduler', headers, body: JSON.stringify(call) }))
}

async function prismOrWhyNot({ quick }: Settings): Promise<Serving | string> {
  if (quick) return 'nothing is installed in a quick run'
  try {
    return await startPrism((await install('@stoplight/prism-cli')).folder)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function startPrism(folder: string): Promise<Serving> {
  const stub = join(root, 'bench/servers/openapi.yaml')
  const [port] = await freePorts('127.0.0.1', 1, 14_010)
  const prism = join(folder, 'node_modules/.bin/prism')
  // It would write a line for every request.
  const words = [prism, 'mock', '--port', String(port), '--verboseLevel', 'error', stub]
  const child = spawn(process.execPath, words, { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  await answering(url, child)
  return { url, process: child, stop: () => stopped(child) }
}

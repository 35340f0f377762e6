import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { decode, encode, fromJson, toJson } from './codec.ts'

/** Everything that a live Apache Mesos took, refused or sent, through the codec. */

interface Entry {
  who: string
  call?: unknown
  event?: unknown
  request?: { path: string; headers?: Record<string, string>; body?: string }
  status?: number
  body?: string
}

const folder = new URL('../../fixtures/recordings/', import.meta.url)

/** The names that stand for uuids in recordings are no base64, which some uuids have to be. */
function named(_key: string, value: unknown): unknown {
  const isName = typeof value === 'string' && /^<(uuid|data)\w*>$/.test(value)
  return isName ? Buffer.from(value).toString('base64') : value
}

const entries: (Entry & { title: string })[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((title) => {
    const recording = JSON.parse(readFileSync(new URL(title, folder), 'utf8'), named)
    return (recording.history?.entries ?? []).map((entry: Entry) => ({ title, ...entry }))
  })

const REFUSALS = {
  json: 'Failed to parse body into JSON: ',
  convert: 'Failed to convert JSON into Call protobuf: ',
  protobuf: 'Failed to parse body into Call protobuf',
}

function answerOf(result: ReturnType<typeof decode>): string {
  return result.ok ? 'read' : REFUSALS[result.stage] + result.error
}

function recordedAnswer({ body = '' }: Entry): string {
  return Object.values(REFUSALS).some((prefix) => body.startsWith(prefix)) ? body : 'read'
}

it('calls are read or refused as recorded', () => {
  const calls = entries.filter(({ call }) => call !== undefined)
  for (const entry of calls) {
    const name = entry.who === 'operator' ? 'master.Call' : 'scheduler.Call'
    expect([entry.title, answerOf(fromJson(name, entry.call))]).toEqual([
      entry.title,
      recordedAnswer(entry),
    ])
  }
  expect(calls.length).toBeGreaterThan(2000)
})

it('raw bodies are read or refused as recorded', () => {
  const bodies = entries.flatMap((entry) => {
    const { path = '', headers = {}, body } = entry.request ?? {}
    const type = headers['content-type']
    const isCall = /^(\/master)?\/api\/v1(\/scheduler)?$/.test(path) && entry.status !== 405
    return isCall && type === 'application/json' && body !== undefined ? [{ entry, body }] : []
  })
  for (const { entry, body } of bodies) {
    const name = entry.request?.path.endsWith('scheduler') ? 'scheduler.Call' : 'master.Call'
    const answer = answerOf(decode(name, Buffer.from(body), 'application/json'))
    expect([entry.title, body, answer]).toEqual([entry.title, body, recordedAnswer(entry)])
  }
  expect(bodies.length).toBeGreaterThan(30)
})

it('events are written as they were recorded, also after a way through protobuf', () => {
  const events = entries.filter(({ event, who }) => event !== undefined && who !== 'operator')
  for (const { title, event } of events) {
    const read = fromJson('scheduler.Event', event)
    if (!read.ok) throw new Error(`${title}: ${read.error}`)
    expect([title, toJson('scheduler.Event', read.value)]).toEqual([title, event])
    const bytes = encode('scheduler.Event', read.value, 'application/x-protobuf')
    expect(decode('scheduler.Event', bytes, 'application/x-protobuf')).toEqual(read)
  }
  expect(events.length).toBeGreaterThan(1000)
})

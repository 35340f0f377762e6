import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry, History } from '../../spec-schemas/types.ts'
import { entryLine, exchange, isNoise } from './exchange.ts'
import { sample } from './testing/samples.ts'
import { callWords, eventWords } from './wire.ts'

const histories = sample('non-conformant').rules.flatMap((rule) =>
  rule.counterexample === undefined ? [] : [rule.counterexample.history],
)

function historyOf(entries: Entry[]): History {
  return { version: 1, target: { url: 'http://master:5050' }, role: 'r', entries }
}

describe('exchange', () => {
  it('holds the entry asked for, in order, without noise, and counts what it leaves out', () => {
    const anywhere = fc.constantFrom(...histories).chain((history) =>
      fc.record({
        history: fc.constant(history),
        at: fc.nat(history.entries.length - 1),
        before: fc.nat(12),
        after: fc.nat(12),
      }),
    )
    fc.assert(
      fc.property(anywhere, ({ history, at, before, after }) => {
        const { lines, omittedBefore, omittedAfter } = exchange(history, at, { before, after })
        const told = history.entries.filter((entry) => entry.at === at || !isNoise(entry))
        expect(lines.filter((line) => line.broke).map((line) => line.entry.at)).toEqual([at])
        expect(lines.map((line) => line.entry)).toEqual(
          told.slice(omittedBefore, told.length - omittedAfter),
        )
        expect(lines.length).toBeLessThanOrEqual(before + after + 1)
      }),
    )
  })

  it('shows the end when nothing is there at all', () => {
    expect(exchange(historyOf([]), 3)).toEqual({ lines: [], omittedBefore: 0, omittedAfter: 0 })
  })
})

describe('entryLine', () => {
  it('tells the sample in one line each', () => {
    const history = histories.find((each) => each.entries.length > 25)
    const lines = history?.entries.filter((entry) => !isNoise(entry)).map(entryLine) ?? []
    expect(lines).toContain('step 5  B: ACCEPT { DESTROY v1 }')
    expect(lines).toContain('operator → RESERVE_RESOURCES cpus 1, mem 256, disk 128  202')
    expect(lines).toContain('A → ACCEPT [CREATE v1 (op-1); LAUNCH t1 on v1]  202')
    expect(lines).toContain('B ← OFFERS O12 { cpus 0.9, mem 224, disk 96, v1 (shared, 32 MB) }')
    expect(lines).toContain('B ← UPDATE_OPERATION_STATUS OPERATION_FINISHED op-2')
    expect(lines).toContain('A ← UPDATE TASK_RUNNING t1')
  })

  it('tells what is not a message', () => {
    expect(
      [
        { at: 0, type: 'CLOSED', who: 'A' } as const,
        { at: 1, type: 'SILENCE', who: 'A', awaited: 'offer', ms: 9 } as const,
        { at: 2, type: 'GARBLED', who: 'A', reason: 'length -1' } as const,
        { at: 3, type: 'CALL', who: 'A', call: { type: 'REVIVE' } } as const,
        {
          at: 4,
          type: 'REQUEST',
          who: 'operator',
          request: { method: 'GET', path: '/x' },
          status: 404,
          body: 'no\nx',
        } as const,
      ].map(entryLine),
    ).toEqual([
      'A ← the master closed the stream',
      'A … no offer within the deadline',
      'A ← garbled: length -1',
      'A → REVIVE  no answer',
      'operator → GET /x  404 no x',
    ])
  })

  it('tells any JSON that a master may send, on one short line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (event) => {
        const entry: Entry = {
          at: 0,
          type: 'EVENT',
          who: 'A',
          event: { type: 'OFFERS', offers: event },
        }
        expect(entryLine(entry)).toMatch(/^A ← OFFERS.{0,300}$/u)
        expect(typeof eventWords(event)).toBe('string')
        expect(typeof callWords(event)).toBe('string')
      }),
    )
  })
})

describe('noise', () => {
  it('is what went well and says nothing', () => {
    const call = (type: string, status: number): Entry => ({
      at: 0,
      type: 'CALL',
      who: 'A',
      call: { type },
      status,
    })
    expect(isNoise(call('ACKNOWLEDGE', 202))).toBe(true)
    expect(isNoise(call('GET_TASKS', 200))).toBe(true)
    expect(isNoise(call('GET_TASKS', 500))).toBe(false)
    expect(isNoise(call('KILL', 202))).toBe(false)
    expect(isNoise({ at: 0, type: 'EVENT', who: 'A', event: { type: 'HEARTBEAT' } })).toBe(true)
  })
})

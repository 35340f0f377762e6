import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeRecord } from '../wire/recordio.ts'
import { type Form, readForm } from './forms.ts'
import { accepts } from './negotiate.ts'

describe('Accept', () => {
  const json = 'application/json'

  test.each([
    [undefined, true],
    ['', false],
    ['*/*', true],
    ['application/*', true],
    ['text/html', false],
    ['text/html, application/json', true],
    ['Application/JSON', true],
    ['application/json;q=0', false],
    ['application/json;q=0.0', false],
    ['application/json; q=0.1', true],
    ['application/json;q=x', false],
    ['application/json;q=1;q=0', true],
    ['application/json;q=0, */*', false],
    ['application/*;q=0, */*', false],
    ['application/json;charset=utf-8', true],
    [',;,', false],
  ])('%j allows JSON: %s', (header, isAllowed) => {
    expect(accepts(header, json)).toBe(isAllowed)
  })

  test('the first match for the type decides, wherever it stands', () => {
    expect(accepts('*/*, application/json;q=0', json)).toBe(false)
  })
})

describe('forms', () => {
  const formOf = (text: string): Form => {
    const read = readForm(text)
    if ('error' in read) throw new Error(read.error)
    return read.form
  }

  test('what was encoded is read back', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'grapheme', minLength: 1 }),
          fc.string({ unit: 'grapheme' }),
        ),
        (fields) => {
          const text = new URLSearchParams(fields).toString()
          expect(formOf(text)).toEqual(new Map(Object.entries(fields)))
        },
      ),
    )
  })

  test('libprocess also separates at semicolons, and the last key wins', () => {
    expect([...formOf('a=1;b=2&a=3')]).toEqual([
      ['a', '3'],
      ['b', '2'],
    ])
    expect([...formOf('a&=x&&c==')]).toEqual([
      ['a', ''],
      ['', 'x'],
      ['c', '='],
    ])
    expect(formOf('a=+%41+').get('a')).toBe(' A ')
  })

  test('a malformed escape names the text and itself', () => {
    expect(readForm('slaveId=%zz')).toEqual({ error: "Malformed % escape in '%zz': '%zz'" })
    expect(readForm('a=x%4')).toEqual({ error: "Malformed % escape in 'x%4': '%4'" })
  })

  test('whatever comes, it is read or refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readForm(text)
        expect('form' in read || read.error.startsWith('Malformed % escape')).toBe(true)
      }),
    )
  })
})

describe('RecordIO', () => {
  test('records carry their length in bytes, so that a stream can be split again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (records) => {
        const stream = Buffer.concat(records.map((record) => encodeRecord(record)))
        expect(split(stream)).toEqual(records)
      }),
    )
  })

  test('a heartbeat in JSON', () => {
    expect(Buffer.from(encodeRecord('{"type":"HEARTBEAT"}')).toString()).toBe(
      '20\n{"type":"HEARTBEAT"}',
    )
  })
})

function split(stream: Buffer): string[] {
  const records: string[] = []
  let rest = stream
  while (rest.length > 0) {
    const end = rest.indexOf('\n')
    const length = Number(rest.subarray(0, end).toString())
    records.push(rest.subarray(end + 1, end + 1 + length).toString())
    rest = rest.subarray(end + 1 + length)
  }
  return records
}

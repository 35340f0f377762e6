import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordDecoder, RecordIOError } from './recordio.ts'

const bytes = new TextEncoder()

function encode(records: string[]): Uint8Array {
  const parts = records.map((record) => bytes.encode(record))
  return Buffer.concat(parts.flatMap((part) => [bytes.encode(`${part.length}\n`), part]))
}

/** Cuts at the given places, wherever they fall. */
function chunks(stream: Uint8Array, cuts: number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (stream.length + 1)))].sort((a, b) => a - b)
  return [0, ...places].map((from, index) => stream.subarray(from, places[index] ?? stream.length))
}

function decode(parts: Uint8Array[], maxBytes = 1000): { records: string[]; atBoundary: boolean } {
  const decoder = new RecordDecoder(maxBytes)
  const records = parts.flatMap((part) => [...decoder.push(part)])
  return {
    records: records.map((record) => new TextDecoder().decode(record)),
    atBoundary: decoder.atBoundary,
  }
}

describe('RecordDecoder', () => {
  it('gives back what was encoded, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })),
        fc.array(fc.nat()),
        (records, cuts) => {
          expect(decode(chunks(encode(records), cuts))).toEqual({ records, atBoundary: true })
        },
      ),
    )
  })

  it('knows a stream that ends within a record', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (record, cut) => {
        const stream = encode([record])
        const part = stream.subarray(0, 1 + (cut % (stream.length - 1)))
        expect(decode([part]).atBoundary).toBe(false)
      }),
    )
  })

  it.each([
    ['a negative length', '-1\nx'],
    ['a length that is no number', 'NaN\nx'],
    ['no length', '\nx'],
    ['a fraction', '1.5\nx'],
    ['JSON without a frame', '{"type":"HEARTBEAT"}'],
    ['more than it will hold', '1001\nx'],
    ['endless digits', '00000000000000000000000'],
    ['HTML', '<html><body>not found</body></html>'],
  ])('ends a stream with %s', (_, stream) => {
    expect(() => decode([bytes.encode(stream)])).toThrow(RecordIOError)
  })

  it('never takes more memory than one record of the allowed size', () => {
    const decoder = new RecordDecoder(10)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (garbage) => {
        try {
          for (const record of decoder.push(garbage)) expect(record.length).toBeLessThanOrEqual(10)
        } catch (error) {
          expect(error).toBeInstanceOf(RecordIOError)
        }
      }),
    )
  })
})

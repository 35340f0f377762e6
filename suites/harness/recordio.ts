// RecordIO as a client reads it: a decimal length, a line feed, that many bytes, again and again. What a master
// sends is not trusted: a length that is no length or is absurd ends the stream with an error, and no more than
// one record is ever kept.

/** The longest length prefix that can still be a sensible number of bytes. */
const maxDigits = 10

/** A stream that is not RecordIO; `bytes` is an excerpt of what came instead. */
export class RecordIOError extends Error {
  readonly excerpt: string
  constructor(message: string, excerpt: string) {
    super(message)
    this.name = 'RecordIOError'
    this.excerpt = excerpt
  }
}

/** Cuts a stream of chunks into records, whatever the chunks' boundaries. */
export class RecordDecoder {
  #digits = ''
  #record: Uint8Array | undefined
  #filled = 0
  readonly #maxBytes: number

  /** @param maxBytes the longest record that is accepted */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** True when the stream may end here: no record has been begun. */
  get atBoundary(): boolean {
    return this.#digits === '' && this.#record === undefined
  }

  *push(chunk: Uint8Array): Generator<Uint8Array> {
    let position = 0
    while (position < chunk.length) {
      if (this.#record === undefined) {
        position = this.#readLength(chunk, position)
        if (this.#record === undefined) continue
      }
      const record: Uint8Array = this.#record
      const taken = chunk.subarray(position, position + record.length - this.#filled)
      record.set(taken, this.#filled)
      this.#filled += taken.length
      position += taken.length
      if (this.#filled < record.length) return
      this.#record = undefined
      yield record
    }
  }

  #readLength(chunk: Uint8Array, from: number): number {
    for (let position = from; position < chunk.length; position++) {
      const byte = chunk[position] ?? 0
      if (byte === 10) {
        this.#begin(chunk, position)
        return position + 1
      }
      if (byte < 48 || byte > 57 || this.#digits.length >= maxDigits) {
        throw this.#error('a record must start with its length in decimal digits', chunk, from)
      }
      this.#digits += String.fromCharCode(byte)
    }
    return chunk.length
  }

  #begin(chunk: Uint8Array, at: number): void {
    if (this.#digits === '') throw this.#error('a record must start with its length', chunk, at)
    const length = Number(this.#digits)
    if (length > this.#maxBytes) {
      throw this.#error(`a record of ${length} bytes is longer than ${this.#maxBytes}`, chunk, at)
    }
    this.#digits = ''
    this.#filled = 0
    this.#record = new Uint8Array(length)
  }

  #error(message: string, chunk: Uint8Array, from: number): RecordIOError {
    const excerpt = new TextDecoder().decode(chunk.subarray(from, from + 64))
    return new RecordIOError(message, this.#digits + excerpt)
  }
}

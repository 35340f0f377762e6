/**
 * One request and one answer, as little of HTTP as the master needs. Every way of serving (Fetch,
 * node:http, msw) brings its requests into this form, so that there is one door with one behaviour.
 */

export interface Exchange {
  method: string
  /** The path without the query, percent-encoded as it came. */
  path: string
  /** What follows the `?`, undecoded. */
  query: string
  /** A header by its lower-case name. */
  header(name: string): string | undefined
  body: Uint8Array
}

export interface HttpAnswer {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | Uint8Array | EventStream
}

/** An answer without end. Opening it starts the flow; the returned function tells of a disconnect. */
export interface EventStream {
  open(out: ByteSink): () => void
}

export interface ByteSink {
  /** False when the reader lags behind so far that the stream should be given up. */
  write(bytes: Uint8Array): boolean
  end(): void
}

export const isStream = (body: HttpAnswer['body']): body is EventStream =>
  typeof body === 'object' && 'open' in body

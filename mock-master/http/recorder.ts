import type { ByteSink, EventStream, Exchange, HttpAnswer } from './exchange.ts'
import { isStream } from './exchange.ts'

/**
 * What frameworks and operators sent and what frameworks were told, as bytes and in order. The journal is
 * a window on the latest; this is the beginning, up to a bound, for a framework is judged from the start on.
 */

export interface Limits {
  entries: number
  bytes: number
}

const defaultLimits: Limits = { entries: 100_000, bytes: 64 * 1024 * 1024 }

/** One subscription, from the SUBSCRIBE that opened it. */
export interface Session {
  readonly streamId: string
  readonly mediaType: string
}

/** What is kept of a request; not the request, which would keep its socket. */
export interface Heard {
  method: string
  path: string
  contentType: string | undefined
  streamId: string | undefined
  body: Uint8Array
}

export type Recorded =
  | { type: 'REQUEST'; atMs: number; heard: Heard; answer?: HttpAnswer; session?: Session }
  | { type: 'EVENT'; atMs: number; session: Session; record: Uint8Array }
  | { type: 'CLOSED'; atMs: number; session: Session; by: 'master' | 'framework' }

export class Recorder {
  readonly #limits: Limits
  #recorded: Recorded[] = []
  #bytes = 0
  #left = 0

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...defaultLimits, ...limits }
  }

  get recorded(): readonly Recorded[] {
    return this.#recorded
  }

  /** How many entries came after the bound was reached. */
  get left(): number {
    return this.#left
  }

  clear(): void {
    this.#recorded = []
    this.#bytes = 0
    this.#left = 0
  }

  /**
   * Has a request answered and records both. A request has its place before the events that it brings about,
   * which may be sent before its answer is known.
   */
  around(exchange: Exchange, now: () => number, answerTo: Door): HttpAnswer {
    if (!isTold(exchange)) return answerTo(exchange)
    const request: Recorded = { type: 'REQUEST', atMs: now(), heard: heardOf(exchange) }
    this.#record(request, exchange.body.byteLength)
    const answer = answerTo(exchange)
    if (!isStream(answer.body) || !isScheduler(exchange.path)) {
      request.answer = answer
      return answer
    }
    request.answer = { ...answer, body: '' }
    request.session = {
      streamId: answer.headers['mesos-stream-id'] ?? '',
      mediaType: answer.headers['content-type'] ?? 'application/json',
    }
    return { ...answer, body: this.#listened(answer.body, request.session, now) }
  }

  #listened(stream: EventStream, session: Session, now: () => number): EventStream {
    return {
      open: (out) => {
        let isOpen = true
        const close = (by: 'master' | 'framework') => {
          if (isOpen) this.#record({ type: 'CLOSED', atMs: now(), session, by }, 0)
          isOpen = false
        }
        const sink: ByteSink = {
          write: (bytes) => {
            const record: Recorded = { type: 'EVENT', atMs: now(), session, record: bytes }
            this.#record(record, bytes.byteLength)
            return out.write(bytes)
          },
          end: () => {
            close('master')
            out.end()
          },
        }
        const leave = stream.open(sink)
        return () => {
          close('framework')
          leave()
        }
      },
    }
  }

  #record(recorded: Recorded, bytes: number): void {
    const { entries, bytes: most } = this.#limits
    if (this.#left > 0 || this.#recorded.length >= entries || this.#bytes + bytes > most) {
      this.#left += 1
      return
    }
    this.#recorded.push(recorded)
    this.#bytes += bytes
  }
}

type Door = (exchange: Exchange) => HttpAnswer

const heardOf = ({ method, path, body, header }: Exchange): Heard => ({
  method,
  path,
  contentType: header('content-type'),
  streamId: header('mesos-stream-id'),
  body,
})

export const isScheduler = (path: string): boolean =>
  /^(?:\/master)?\/api\/v1\/scheduler/.test(path)

const operating =
  /^(?:\/master)?\/(?:api\/v1|create-volumes|destroy-volumes|reserve|unreserve|teardown)\/?$/

/** What frameworks send, and what operators change. */
function isTold({ method, path }: Exchange): boolean {
  return isScheduler(path) || (method === 'POST' && operating.test(path))
}

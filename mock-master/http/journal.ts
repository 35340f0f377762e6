import type { Exchange, HttpAnswer } from './exchange.ts'
import { isStream } from './exchange.ts'

/** What was asked of the mock and what it answered, the latest last. */
export interface JournalEntry {
  at: number
  atMs: number
  method: string
  path: string
  status: number
  /** The request's body as it was sent; left out where it is large or no text. */
  request?: string
  response?: string
}

const MAX_ENTRIES = 1000
const MAX_BODY_BYTES = 16_384

/** An exchange and when it was, on the cluster's clock. */
export interface KeptExchange {
  at: number
  atMs: number
  exchange: Exchange
  answer: HttpAnswer
}

/** A ring of the latest exchanges. Nothing is rendered until somebody asks. */
export class Journal {
  #ring: KeptExchange[] = []
  #count = 0

  record(atMs: number, exchange: Exchange, answer: HttpAnswer): void {
    this.#ring[this.#count % MAX_ENTRIES] = { at: this.#count, atMs, exchange, answer }
    this.#count += 1
  }

  clear(): void {
    this.#ring = []
    this.#count = 0
  }

  /** How many requests there have been. */
  get count(): number {
    return this.#count
  }

  /** The latest exchanges as they were, in order. */
  kept(): readonly KeptExchange[] {
    return [...this.#ring].sort((a, b) => a.at - b.at)
  }

  entries(): JournalEntry[] {
    return this.kept().map(rendered)
  }
}

function rendered({ at, atMs, exchange, answer }: KeptExchange): JournalEntry {
  const request = textOf(exchange.body)
  const response = isStream(answer.body) ? undefined : textOf(answer.body)
  return {
    at,
    atMs,
    method: exchange.method,
    path: exchange.path,
    status: answer.status,
    ...(request && { request }),
    ...(response && { response }),
  }
}

function textOf(body: Uint8Array | string): string | undefined {
  if (body.length > MAX_BODY_BYTES) return undefined
  if (typeof body === 'string') return body
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return undefined
  }
}

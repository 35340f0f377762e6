import type { HttpAnswer } from '../exchange.ts'
import type { Context } from '../routes.ts'

/** Something of the control API: how it is asked for, and all that its documentation says of it. */
export interface ControlOperation {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below `/__mock/`; `{id}` stands for one segment. */
  readonly path: string
  /** What it does, as a sentence without its subject. */
  readonly does: string
  /** What may be asked for in the query, by name, as a phrase. */
  readonly query?: Readonly<Record<string, string>>
  /** The definition in `control.schema.json` that a body follows; without one there is none. */
  readonly takes?: string
  /** The same of the answer; without one it is empty. */
  readonly gives?: string
  /** Why it may be refused, apart from a body that is not what it takes. */
  readonly refuses?: Readonly<Record<number, string>>
  handle(asked: Asked, context: Context): HttpAnswer
}

export interface Asked {
  /** As `takes` says. */
  readonly body: Readonly<Record<string, unknown>>
  /** What stood for `{id}`. */
  readonly id: string
  readonly query: URLSearchParams
}

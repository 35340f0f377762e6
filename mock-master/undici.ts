import { type Dispatcher, getGlobalDispatcher, setGlobalDispatcher } from 'undici'

/**
 * undici's own `request`, `stream` and `fetch` go past msw. They ask a dispatcher that all copies of
 * undici share, so that one is put in front of it while a test runs.
 */

type Answer = (request: Request) => Promise<Response>

/** Requests to `origin` are answered here; the returned function puts back what was there. */
export function interceptUndici(origin: string, answer: Answer): () => void {
  const before = getGlobalDispatcher()
  const inFront = before.compose((dispatch) => (options, handler) => {
    if (!isAt(origin, options)) return dispatch(options, handler)
    void deliver(origin, options, handler, answer)
    return true
  })
  setGlobalDispatcher(inFront)
  return () => {
    if (getGlobalDispatcher() === inFront) setGlobalDispatcher(before)
  }
}

const isAt = (origin: string, { origin: asked }: Dispatcher.DispatchOptions): boolean =>
  asked !== undefined && new URL(String(asked)).origin === origin

/** What a client holds in its hands while an answer comes: it may pause it or break it off. */
class Controller implements Dispatcher.DispatchController {
  reason: Error | null = null
  paused = false
  readonly #abort = new AbortController()
  #resume = () => {}

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  get aborted(): boolean {
    return this.signal.aborted
  }

  abort(reason: Error): void {
    if (this.aborted) return
    this.reason = reason
    this.#abort.abort(reason)
    this.#resume()
  }

  pause(): void {
    this.paused = true
  }

  resume(): void {
    this.paused = false
    this.#resume()
  }

  async whileOpen(): Promise<void> {
    while (this.paused && !this.aborted) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve
      })
    }
  }
}

async function deliver(
  origin: string,
  options: Dispatcher.DispatchOptions,
  handler: Dispatcher.DispatchHandler,
  answer: Answer,
): Promise<void> {
  const controller = new Controller()
  try {
    handler.onRequestStart?.(controller, {})
    const { status, headers, body } = await answer(requestOf(origin, options, controller.signal))
    handler.onResponseStart?.(controller, status, Object.fromEntries(headers))
    for await (const chunk of body ?? []) {
      await controller.whileOpen()
      if (controller.aborted) break
      handler.onResponseData?.(controller, Buffer.from(chunk))
    }
    if (controller.reason !== null) throw controller.reason
    handler.onResponseEnd?.(controller, {})
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error))
    handler.onResponseError?.(controller, controller.reason ?? reason)
  }
}

function requestOf(
  origin: string,
  { path, method, headers, body, query }: Dispatcher.DispatchOptions,
  signal: AbortSignal,
): Request {
  const url = new URL(path, origin)
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.append(name, `${value}`)
  return new Request(url, {
    method,
    headers: headersOf(headers),
    signal,
    ...(body !== undefined && body !== null && { body: new Response(body).body, duplex: 'half' }),
  })
}

/** undici takes them as an object, as pairs, and as a flat list of names and values. */
function headersOf(given: Dispatcher.DispatchOptions['headers']): Headers {
  const headers = new Headers()
  if (given === undefined || given === null) return headers
  const entries = Symbol.iterator in given ? pairsOf([...given]) : Object.entries(given)
  for (const [name, value] of entries) {
    for (const each of [value].flat()) if (each !== undefined) headers.append(name, String(each))
  }
  return headers
}

function pairsOf(list: readonly (string | Iterable<unknown>)[]): [string, unknown][] {
  const pairs: [string, unknown][] = []
  for (let at = 0; at < list.length; at++) {
    const item = list[at]
    if (typeof item === 'string') pairs.push([item, list[++at]])
    else if (item !== undefined) pairs.push(pairOf([...item]))
  }
  return pairs
}

const pairOf = ([name, value]: unknown[]): [string, unknown] => [String(name), value]

import { http, type RequestHandler } from 'msw'
import type { MockMaster } from './mock.ts'

/**
 * The mock as handlers of Mock Service Worker: whatever a test sends to `baseUrl` is answered by
 * `master`, whichever HTTP client sends it.
 *
 * @example
 * const master = createMaster()
 * const server = setupServer(...handlers(master, 'http://master.test:5050'))
 */
export function handlers(
  master: Pick<MockMaster, 'fetch'>,
  baseUrl = 'http://127.0.0.1:5050',
): RequestHandler[] {
  const base = baseUrl.replace(/\/+$/, '')
  return [http.all(`${base}/*`, ({ request }) => master.fetch(withDisconnect(request)))]
}

/**
 * The signal of an intercepted request tells of an aborted `fetch`, but not of a ClientRequest that
 * was destroyed or an XMLHttpRequest that was aborted: those have to be asked themselves.
 */
function withDisconnect(request: Request): Request {
  const raw = rawRequestOf(request)
  if (raw === undefined) return request
  const gone = new AbortController()
  const leave = () => gone.abort()
  if ('once' in raw && typeof raw.once === 'function') raw.once('close', leave)
  else if (raw instanceof EventTarget && !(raw instanceof Request)) {
    raw.addEventListener('abort', leave)
  }
  return new Request(request, { signal: AbortSignal.any([request.signal, gone.signal]) })
}

/** Interceptors leave the client's own object on the request, under a symbol of this name. */
function rawRequestOf(request: Request): object | undefined {
  const key = Object.getOwnPropertySymbols(request).find(
    ({ description }) => description === 'kRawRequest',
  )
  const raw: unknown = key && Reflect.get(request, key)
  return typeof raw === 'object' && raw !== null ? raw : undefined
}

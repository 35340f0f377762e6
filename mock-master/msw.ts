import { http, type RequestHandler } from 'msw'
import type { MockMaster } from './index.ts'

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
  return [http.all(`${base}/*`, ({ request }) => master.fetch(request))]
}

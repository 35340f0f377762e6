// The reference master as a target through msw; apart from the other ways, since msw need not be installed.
import { setupServer } from 'msw/node'
import { createMaster, type MockMaster } from '../../mock-master/index.ts'
import { handlers } from '../../mock-master/msw.ts'
import { limits, type Served } from './targets.ts'

export function throughMsw(master: MockMaster = createMaster({ seed: 1 })): Served {
  const url = 'http://master.test:5050'
  const server = setupServer(...handlers(master, url))
  server.listen({ onUnhandledRequest: 'error' })
  const close = async () => {
    master.close()
    server.close()
  }
  return { target: { url, fetch: (input, init) => fetch(input, init), limits }, close }
}

import { setupServer } from 'msw/node'
import type { Resource } from '../spec-schemas/types.ts'
import { specOf } from './flags/agent-spec.ts'
import { parseMasterFlags } from './flags.ts'
import { handlers } from './handlers.ts'
import { type CreateOptions, createMaster } from './index.ts'
import type { MockMaster } from './mock.ts'
import { interceptUndici } from './undici.ts'

/** What an agent is started with, in the notations of an agent's own flags. */
export interface AgentFlags {
  hostname?: string
  ip?: string
  port?: number
  /** `cpus:8;mem:8192;disk:16384`, or resources in JSON. */
  resources?: string | readonly Resource[]
  /** `rack:a;zone:west` */
  attributes?: string
  /** Agent capabilities that it does without, e.g. RESIZE_VOLUME. */
  without?: readonly string[]
}

export interface SetupOptions extends Omit<CreateOptions, 'agents' | 'flags' | 'address'> {
  /** Where the framework believes that its master is; `http://master.test:5050` unless said otherwise. */
  url?: string
  /** How many, or what each of them has. */
  agents?: number | readonly AgentFlags[]
  /** Mesos' own flags in Mesos' notation, e.g. `{ allocation_interval: '50ms', roles: 'a,b' }`. */
  flags?: Readonly<Record<string, string>>
  /** What becomes of requests to others; they pass unless said otherwise. */
  onUnhandledRequest?: 'bypass' | 'warn' | 'error'
}

/** A mock that answers whatever this process sends to its URL. */
export interface TestMaster extends Omit<MockMaster, 'listen'> {
  readonly url: string
  /** From here on requests to `url` are answered. For `beforeAll`. */
  listen(): TestMaster
  /** Requests go where they went before; all streams end. For `afterAll`. */
  close(): void
}

/**
 * A master for the tests of a framework, in the framework's own process: whatever it sends to `url`
 * by fetch, undici, node:http or what is made of these is answered by the mock. Time stands still
 * until `advance` or `until`, unless `clock` is 'real'.
 *
 * @example
 * const master = setupMaster({ agents: 2, seed: 1 })
 * beforeAll(() => master.listen())
 * afterEach(() => master.reset())
 * afterAll(() => master.close())
 *
 * @throws FlagError where agents or flags are not in the notation of Mesos.
 */
export function setupMaster(options: SetupOptions = {}): TestMaster {
  const { url: given = 'http://master.test:5050', agents, flags = {}, ...rest } = options
  const { onUnhandledRequest = 'bypass', ...own } = rest
  const url = given.replace(/\/+$/, '')
  const { origin, hostname, port } = new URL(url)
  const mock = createMaster({
    clock: 'virtual',
    ...startOptions(flags),
    ...own,
    agents: agentsOf(agents),
    address: { hostname, port: Number(port || 80) },
  })
  const server = setupServer(...handlers(mock, url))
  let leaveUndici = () => {}
  let isListening = false

  const listen = (): void => {
    if (isListening) return
    isListening = true
    server.listen({ onUnhandledRequest })
    leaveUndici = interceptUndici(origin, (request) => mock.fetch(request))
  }
  const close = (): void => {
    isListening = false
    leaveUndici()
    server.close()
    mock.close()
  }
  const master: TestMaster = {
    ...mock,
    get master() {
      return mock.master
    },
    get cluster() {
      return mock.cluster
    },
    url,
    listen() {
      listen()
      return master
    },
    close,
    [Symbol.dispose]: close,
  }
  return master
}

function startOptions(given: Readonly<Record<string, string>>) {
  const { flags, weights, acls, authentication } = parseMasterFlags(given)
  return { flags, weights, authentication, ...(acls && { acls }) }
}

const agentsOf = (agents: SetupOptions['agents'] = 1) =>
  typeof agents === 'number'
    ? Array.from({ length: agents }, () => specOf({}))
    : agents.map((each) => specOf({ ...each }))

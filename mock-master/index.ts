import type { History } from '../spec-schemas/types.ts'
import { AgentServers } from './agent-servers.ts'
import type { Acls } from './auth/acls.ts'
import { authorizerOf } from './auth/authorizer.ts'
import type { Cluster, Control } from './cluster.ts'
import { type Authentication, noAuthentication } from './flags.ts'
import { type Door, openDoor } from './http/door.ts'
import type { Exchange } from './http/exchange.ts'
import { serveFetch } from './http/fetch.ts'
import { Journal, type JournalEntry } from './http/journal.ts'
import { Recorder } from './http/recorder.ts'
import { historyOf } from './http/recording.ts'
import { Master, type MasterOptions } from './master.ts'
import { localRunner } from './runner.ts'
import { type Listening, type ListenOptions, listen } from './server.ts'

export type { Acls } from './auth/acls.ts'
export type { AgentSpec, Cluster, Control } from './cluster.ts'
export { specOf } from './flags/agent-spec.ts'
export { FlagError, parseMasterFlags } from './flags.ts'
export type { JournalEntry } from './http/journal.ts'
export type { MasterOptions } from './master.ts'
export type { Listening, ListenOptions } from './server.ts'

export interface CreateOptions extends MasterOptions {
  /** The content of Mesos' `--acls`; without any, all is allowed. */
  acls?: Acls
  authentication?: Partial<Authentication>
  /**
   * Commands of tasks are run for real, by the user who runs the mock and in a folder of its own below
   * the temporary one. Nothing isolates them, which is why such a mock listens on loopback only.
   */
  runCommands?: boolean
}

/** A mock of a Mesos master with its agents, and the ways to talk to it. */
export interface MockMaster {
  /** The master behind the door; another one after each `reset`. */
  readonly master: Master
  /** For reading only. */
  readonly cluster: Cluster
  /** Answers a request as a master would. Works for every path and never rejects. */
  fetch(request: Request): Promise<Response>
  /** The same for a request that is no Fetch request. */
  readonly door: Door
  /** Serves on a port; with `agents`, the agents at theirs as well, as far as those are free. */
  listen(options?: ListenOptions & { agents?: boolean }): Promise<Listening>
  /** Moves a virtual clock, in milliseconds. */
  advance(durationMs: number): void
  control(control: Control): void
  journal(): JournalEntry[]
  /**
   * All that frameworks and operators sent and frameworks were told since the beginning, for
   * `judgeFramework`: of one framework, by its name or its id, or of everybody.
   */
  history(framework?: string): History
  /** Back to the beginning: a new cluster, all streams closed. */
  reset(): void
  close(): void
}

const isLoopback = (host = '127.0.0.1'): boolean => /^(?:127(?:\.\d+){3}|::1|localhost)$/.test(host)

/**
 * Starts a mock master.
 *
 * @example
 * const master = createMaster({ clock: 'virtual' })
 * const answer = await master.fetch(new Request('http://master/health'))
 */
export function createMaster(options: CreateOptions = {}): MockMaster {
  const { acls, authentication, runCommands = false, ...masterOptions } = options
  let { address } = masterOptions
  const start = () =>
    new Master({
      ...(acls && { authorize: authorizerOf(acls) }),
      ...(runCommands && { runner: localRunner() }),
      ...masterOptions,
      ...(address && { address }),
    })
  const guards = { ...noAuthentication, ...authentication }
  const journal = new Journal()
  const recorder = new Recorder()
  let master = start()
  let follow = () => {}

  const reset = () => {
    master.close()
    journal.clear()
    recorder.clear()
    master = start()
  }
  const history = (framework?: string) => {
    const { startedMs, version, master: at } = master.cluster
    const url = `http://${at.hostname}:${at.port}`
    const isVirtual = masterOptions.clock === 'virtual'
    return historyOf(recorder, {
      url,
      version,
      startedMs,
      isVirtual,
      ...(framework && { framework }),
    })
  }
  const opened = openDoor(
    () => ({ master, cluster: master.cluster, journal, history, reset }),
    guards,
  )
  const now = () => master.cluster.now
  const door = (exchange: Exchange) => {
    const answer = recorder.around(exchange, now, opened)
    if (exchange.path.startsWith('/__mock/')) follow()
    journal.record(master.cluster.now, exchange, answer)
    return answer
  }
  return {
    get master() {
      return master
    },
    get cluster() {
      return master.cluster
    },
    door,
    fetch: (request) => serveFetch(request, door),
    async listen({ agents = false, ...listenOptions } = {}) {
      if (runCommands && !isLoopback(listenOptions.host)) {
        throw new Error('a mock that runs commands listens on loopback only')
      }
      const listening = await listen(door, listenOptions)
      address = { ...address, port: listening.port }
      // The master did not know its port when it started.
      master.cluster.master.port = listening.port
      if (!agents) return listening
      const servers = new AgentServers(() => master.cluster)
      follow = () => void servers.follow()
      await servers.follow()
      return {
        ...listening,
        close: async () => {
          await Promise.all([listening.close(), servers.close()])
        },
      }
    },
    advance: (durationMs) => master.advance(durationMs),
    control(control) {
      master.control(control)
      follow()
    },
    journal: () => journal.entries(),
    history,
    reset,
    close: () => master.close(),
  }
}

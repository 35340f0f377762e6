import { AgentServers } from './agent-servers.ts'
import type { Acls } from './auth/acls.ts'
import { authorizerOf } from './auth/authorizer.ts'
import type { Cluster } from './cluster.ts'
import { checkOptions } from './create-options.ts'
import { msOf } from './duration.ts'
import { faultsOf } from './faults/adding.ts'
import { addFault } from './faults/handle.ts'
import { type Authentication, noAuthentication } from './flags.ts'
import { callsIn } from './http/calls.ts'
import { openDoor } from './http/door.ts'
import type { Exchange } from './http/exchange.ts'
import { serveFetch } from './http/fetch.ts'
import { Journal } from './http/journal.ts'
import { Recorder } from './http/recorder.ts'
import { historyOf } from './http/recording.ts'
import type { Snapshot } from './input-log.ts'
import { Master, type MasterOptions } from './master.ts'
import type { MockMaster, StateReaders } from './mock.ts'
import { localRunner } from './runner.ts'
import { listen } from './server.ts'
import { Snapshots } from './snapshots.ts'
import { stateParts } from './state/index.ts'
import { settled, until } from './until.ts'

export type { Acls } from './auth/acls.ts'
export type { AgentSpec, Cluster, Control } from './cluster.ts'
export type { Duration } from './duration.ts'
export type { FaultHandle } from './faults/handle.ts'
export { FaultError, parseFault, readFault } from './faults/read-fault.ts'
export { specOf } from './flags/agent-spec.ts'
export { FlagError, parseMasterFlags } from './flags.ts'
export type { ReceivedCall } from './http/calls.ts'
export type { JournalEntry } from './http/journal.ts'
export type { Snapshot } from './input-log.ts'
export type { MasterOptions } from './master.ts'
export type { MockMaster, StateReaders } from './mock.ts'
export type { Listening, ListenOptions } from './server.ts'
export type { UntilOptions } from './until.ts'

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

const isLoopback = (host = '127.0.0.1'): boolean => /^(?:127(?:\.\d+){3}|::1|localhost)$/.test(host)

/**
 * Starts a mock master.
 *
 * @example
 * const master = createMaster({ clock: 'virtual' })
 * const answer = await master.fetch(new Request('http://master/health'))
 *
 * @throws TypeError where an option is not known or not of its type.
 */
export function createMaster(options: CreateOptions = {}): MockMaster {
  checkOptions(options)
  const { acls, authentication, runCommands = false, ...masterOptions } = options
  let { address } = masterOptions
  const start = (from?: Snapshot) =>
    new Master(
      {
        ...(acls && { authorize: authorizerOf(acls) }),
        ...(runCommands && { runner: localRunner() }),
        ...masterOptions,
        ...(address && { address }),
      },
      from,
    )
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
  const snapshots = new Snapshots({
    take: () => (runCommands ? undefined : master.snapshot()),
    restore(snapshot) {
      master.close()
      recorder.clear()
      master = start(snapshot)
      follow()
    },
  })
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
    () => ({ master, cluster: master.cluster, journal, snapshots, history, reset }),
    guards,
  )
  const now = () => master.cluster.now
  const door = (exchange: Exchange) => {
    const answer = recorder.around(exchange, now, opened)
    if (exchange.path.startsWith('/__mock/')) follow()
    journal.record(master.cluster.now, exchange, answer)
    return answer
  }
  const waiting = {
    get master() {
      return master
    },
    isVirtual: masterOptions.clock === 'virtual',
    requests: () => journal.count,
  }
  return {
    ...readers(() => master.cluster),
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
    advance: (duration) => master.advance(msOf(duration, 'advance')),
    settled: () => settled(waiting),
    until: (condition, untilOptions) => until(waiting, condition, untilOptions),
    control(control) {
      master.control(control)
      follow()
    },
    fault(fault) {
      const handle = addFault(() => master, fault)
      follow()
      return handle
    },
    faults: () => faultsOf(master.cluster),
    snapshot: () => snapshots.take(),
    restore: (snapshot) => snapshots.restore(snapshot),
    journal: () => journal.entries(),
    calls: () => callsIn(journal.kept()),
    history,
    reset,
    close: () => master.close(),
    [Symbol.dispose]: () => master.close(),
  }
}

const readers = (cluster: () => Cluster): StateReaders => ({
  agents: () => stateParts.agents(cluster()),
  frameworks: () => stateParts.frameworks(cluster()),
  volumes: () => stateParts.volumes(cluster()),
  tasks: () => stateParts.tasks(cluster()),
  offers: () => stateParts.offers(cluster()),
  operations: () => stateParts.operations(cluster()),
})

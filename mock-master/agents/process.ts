import type { CommandInfo } from '../../spec-schemas/types.ts'
import type { Cluster } from '../cluster.ts'
import type { Timer } from '../timers.ts'
import type { Directory } from './files.ts'
import type { Process } from './machine.ts'
import { isService, runCommand } from './shell/run.ts'

/** What becomes of a process. */
export interface Ends {
  exited(cluster: Cluster, status: number): void
  /** It is a program that the simulation does not know and takes for a service. */
  isService?(cluster: Cluster): void
}

/** Starts a simulated command: it runs in no time but for what it sleeps. */
export function startProcess(
  cluster: Cluster,
  command: CommandInfo | undefined,
  sandbox: Directory,
  ends: Ends,
): Process {
  const { processes } = cluster
  if (processes !== undefined && command !== undefined) {
    return startReal(cluster, processes, command, sandbox, ends)
  }
  const running = runCommand(lineOf(command), sandbox, variablesOf(command))
  let timer: Timer | undefined
  let isOver = false
  const step = (now: Cluster): void => {
    const { done, value } = running.next()
    if (isOver) return
    if (done) {
      isOver = true
      return ends.exited(now, value)
    }
    if (isService(value)) return ends.isService?.(now)
    if (Number.isFinite(value)) timer = now.timers.set(now.now + value, step)
  }
  timer = cluster.timers.set(cluster.now, step)
  return {
    kill() {
      isOver = true
      if (timer !== undefined) timer.cancelled = true
    },
  }
}

function startReal(
  cluster: Cluster,
  processes: NonNullable<Cluster['processes']>,
  command: CommandInfo,
  sandbox: Directory,
  { exited }: Ends,
): Process {
  const id = cluster.random.uuid()
  processes.set(id, exited)
  cluster.outbox.push({ start: { id, command, sandbox } })
  return {
    kill() {
      if (processes.delete(id)) cluster.outbox.push({ kill: id, graceMs: 0 })
    },
    terminate(graceMs, gone) {
      processes.set(id, gone)
      cluster.outbox.push({ kill: id, graceMs })
    },
  }
}

/** Without a shell the arguments stand for themselves; without a command an image runs its own. */
function lineOf(command: CommandInfo | undefined): string {
  if (command?.value === undefined) return 'service'
  if (command.shell !== false) return command.value
  const [, ...rest] = command.arguments ?? []
  return [command.value, ...rest].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
}

const variablesOf = ({ environment }: CommandInfo = {}): [string, string][] =>
  (environment?.variables ?? []).map(({ name, value = '' }) => [name, value])

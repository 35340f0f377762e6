import type { MachineID, MaintenanceSchedule } from '../../spec-schemas/types.ts'
import { removeAgent } from '../agents/lifecycle.ts'
import { requestAllocation } from '../allocate.ts'
import type { Agent, Answer, Cluster } from '../cluster.ts'
import { rescindInverseOffers } from '../inverse-offers.ts'
import { rescindAll, unavailabilityOf } from '../offers.ts'

const done: Answer = { status: 200 }

/** A new schedule: agents whose unavailability changes are offered anew, and say so. */
export function updateSchedule(cluster: Cluster, { windows = [] }: MaintenanceSchedule): Answer {
  const error = windows.map(({ machine_ids: ids = [] }) => machinesError(ids)).find(Boolean)
  if (error) return { status: 400, body: error }
  const before = new Map(
    [...cluster.agents.values()].map((agent) => [agent, unavailabilityOf(cluster, agent)]),
  )
  cluster.maintenance.schedule = windows.map(({ machine_ids: machines = [], unavailability }) => ({
    machines,
    unavailability,
  }))
  for (const [agent, unavailability] of before) {
    if (JSON.stringify(unavailability) === JSON.stringify(unavailabilityOf(cluster, agent)))
      continue
    rescindAll(cluster, agent.offers)
    rescindInverseOffers(cluster, (offer) => offer.agent === agent)
    requestAllocation(cluster, [agent])
  }
  return done
}

export function startMaintenance(cluster: Cluster, machines: readonly MachineID[]): Answer {
  const error = machinesError(machines)
  if (error !== undefined) return { status: 400, body: error }
  const scheduled = cluster.maintenance.schedule.flatMap((window) => window.machines)
  for (const machine of machines) {
    if (!scheduled.some((each) => same(each, machine))) {
      return {
        status: 400,
        body: `Machine '${JSON.stringify(machine)}' is not part of a maintenance schedule`,
      }
    }
  }
  cluster.maintenance.down.push(...machines)
  for (const agent of [...cluster.agents.values()]) {
    if (machines.some((machine) => isOn(agent, machine))) removeAgent(cluster, agent, false)
  }
  return done
}

export function stopMaintenance({ maintenance }: Cluster, machines: readonly MachineID[]): Answer {
  for (const machine of machines) {
    if (!maintenance.down.some((each) => same(each, machine))) {
      return {
        status: 400,
        body: `Machine '${JSON.stringify(machine)}' is not in DOWN mode and cannot be brought up`,
      }
    }
  }
  const isUp = (machine: MachineID): boolean => machines.some((each) => same(each, machine))
  maintenance.down = maintenance.down.filter((machine) => !isUp(machine))
  maintenance.schedule = maintenance.schedule
    .map((window) => ({ ...window, machines: window.machines.filter((each) => !isUp(each)) }))
    .filter((window) => window.machines.length > 0)
  return done
}

function machinesError(machines: readonly MachineID[]): string | undefined {
  if (machines.length === 0) return 'List of machines is empty'
  const seen = new Set<string>()
  for (const { hostname = '', ip = '' } of machines) {
    if (hostname === '' && ip === '') return "Both 'hostname' and 'ip' for a machine are empty"
    const key = `${hostname.toLowerCase()} ${ip}`
    if (seen.has(key)) return `Machine '${hostname}' is listed more than once`
    seen.add(key)
  }
  return undefined
}

const same = (one: MachineID, other: MachineID): boolean =>
  (one.hostname ?? '').toLowerCase() === (other.hostname ?? '').toLowerCase() && one.ip === other.ip

const isOn = ({ info, ip }: Agent, machine: MachineID): boolean =>
  (machine.hostname === undefined || machine.hostname === info.hostname) &&
  (machine.ip === undefined || machine.ip === ip)

import type {
  GetMaintenanceScheduleResponse,
  GetMaintenanceStatusResponse,
  GetMasterResponse,
  GetVersionResponse,
  GetWeightsResponse,
} from '../../spec-schemas/types.ts'
import type { Cluster } from '../cluster.ts'
import { buildInfo, pidOf } from './state.ts'
import { seconds } from './time.ts'
import type { Viewer } from './viewer.ts'

/** What a master says of itself, and of what its operators have set. */

export const versionInfo = (
  cluster: Cluster,
): GetVersionResponse['get_version']['version_info'] => ({ version: cluster.version, ...buildInfo })

export const getMaster = (cluster: Cluster): GetMasterResponse['get_master'] => {
  const { hostname, ip, port } = cluster.master
  return {
    master_info: {
      id: cluster.masterId,
      ip: ipNumber(ip),
      port,
      pid: pidOf(cluster),
      hostname,
      version: cluster.version,
      address: { hostname, ip, port },
      capabilities: ['AGENT_UPDATE', 'AGENT_DRAINING', 'QUOTA_V2'].map((type) => ({ type })),
    },
    start_time: seconds(cluster.startedMs),
    elected_time: seconds(cluster.startedMs),
  }
}

/** The address as a number of four bytes in network order, read on a little-endian machine. */
export const ipNumber = (ip: string): number =>
  ip
    .split('.')
    .map(Number)
    .reduce((number, byte, index) => number + byte * 256 ** index, 0)

export const getWeights = (
  cluster: Cluster,
  viewer: Viewer,
): GetWeightsResponse['get_weights'] => ({
  weight_infos: [...cluster.weights]
    .filter(([role]) => viewer.role(role))
    .map(([role, weight]) => ({ role, weight })),
})

export const getMaintenanceSchedule = (
  cluster: Cluster,
): GetMaintenanceScheduleResponse['get_maintenance_schedule'] => ({
  schedule: {
    windows: cluster.maintenance.schedule.map(({ machines, unavailability }) => ({
      machine_ids: machines,
      unavailability,
    })),
  },
})

export function getMaintenanceStatus(
  cluster: Cluster,
): GetMaintenanceStatusResponse['get_maintenance_status'] {
  const { schedule, down } = cluster.maintenance
  const isDown = (machine: { hostname?: string; ip?: string }) =>
    down.some(({ hostname, ip }) => hostname === machine.hostname && ip === machine.ip)
  const draining = schedule.flatMap(({ machines }) => machines).filter((each) => !isDown(each))
  return {
    status: {
      draining_machines: draining.map((id) => ({ id })),
      down_machines: down,
    },
  }
}

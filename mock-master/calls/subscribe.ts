import type { MasterInfo } from '../../spec-schemas/types.ts'
import type { Cluster, Framework, SubscribeCall } from '../cluster.ts'
import {
  frameworkInfoError,
  principalError,
  registrationError,
  subscriptionError,
} from '../framework-info.ts'
import { activate, deactivate, describeFramework, newFramework, rolesOf } from '../frameworks.ts'
import { rescindAll } from '../offers.ts'
import { notify, send } from '../outbox.ts'

/** A subscription that has passed the checks of its form. */
export interface Subscription {
  readonly call: SubscribeCall
  readonly streamId: string
  /** Of the credentials, when authentication is on. */
  readonly principal: string | undefined
}

/** SUBSCRIBE: a new framework, one that is back, or one of an earlier master. */
export function subscribe(cluster: Cluster, subscription: Subscription): void {
  const { streamId } = subscription
  const error = cluster.parts.subscriptionError(cluster, subscription)
  if (error !== undefined) {
    cluster.outbox.push({ to: streamId, event: { type: 'ERROR', error: { message: error } } })
    cluster.outbox.push({ close: streamId })
    return
  }
  const { framework_info, suppressed_roles = [] } = subscription.call.subscribe
  const principal = framework_info.principal ?? subscription.principal
  const id = framework_info.id?.value || nextFrameworkId(cluster)
  const info = {
    ...framework_info,
    id: { value: id },
    ...(principal !== undefined && { principal }),
  }
  const known = cluster.frameworks.get(id)
  if (known === undefined) {
    const framework = newFramework(cluster, id, info)
    if (principal !== undefined) framework.principal = principal
    describeFramework(cluster, framework, info, suppressed_roles)
    connect(cluster, framework, streamId)
    notify(cluster, { type: 'FRAMEWORK_ADDED', framework })
    return
  }
  resubscribe(cluster, known, info, suppressed_roles, streamId)
}

/** Why a well-formed SUBSCRIBE is refused. */
export function subscriptionErrorOf(
  cluster: Cluster,
  { call, principal: authenticated }: Subscription,
): string | undefined {
  const { framework_info: info } = call.subscribe
  const principal = info.principal ?? authenticated
  const id = info.id?.value
  const known = id ? cluster.frameworks.get(id) : undefined
  const error =
    frameworkInfoError(cluster, info) ??
    (id && cluster.completedFrameworks.has(id) ? 'Framework has been removed' : undefined) ??
    subscriptionError(call.subscribe) ??
    registrationError(cluster, info, principal)
  if (error !== undefined || known === undefined) return error
  return principalError(known, principal === undefined ? info : { ...info, principal })
}

function resubscribe(
  cluster: Cluster,
  framework: Framework,
  info: Framework['info'],
  suppressed: readonly string[],
  streamId: string,
): void {
  if (framework.failover !== undefined) framework.failover.cancelled = true
  // What cannot change stays as it was, without a word.
  const { user, checkpoint = false } = framework.info
  const updated = { ...info, user, checkpoint }
  const roles = rolesOf(updated)
  // The old stream still hears of offers for roles that are no longer subscribed to.
  rescindAll(
    cluster,
    [...framework.offers].filter(({ role }) => !roles.has(role)),
  )
  const { streamId: oldStream } = framework
  if (oldStream !== undefined) {
    send(cluster, framework, { type: 'ERROR', error: { message: 'Framework failed over' } })
    cluster.outbox.push({ close: oldStream })
    cluster.streams.delete(oldStream)
  }
  deactivate(cluster, framework)
  describeFramework(cluster, framework, updated, suppressed)
  framework.reregisteredMs = cluster.now
  connect(cluster, framework, streamId)
  notify(cluster, { type: 'FRAMEWORK_UPDATED', framework })
}

function connect(cluster: Cluster, framework: Framework, streamId: string): void {
  framework.streamId = streamId
  delete framework.slowUntilMs
  framework.connected = true
  cluster.streams.set(streamId, framework)
  send(cluster, framework, {
    type: 'SUBSCRIBED',
    subscribed: {
      framework_id: { value: framework.id },
      heartbeat_interval_seconds: 15,
      master_info: masterInfo(cluster),
    },
  })
  activate(cluster, framework)
}

const nextFrameworkId = (cluster: Cluster): string =>
  `${cluster.masterId}-${String(cluster.next.framework++).padStart(4, '0')}`

export function masterInfo({ masterId, master, version }: Cluster): MasterInfo {
  const { hostname, ip, port } = master
  return {
    id: masterId,
    ip: numericIp(ip),
    port,
    pid: `master@${ip}:${port}`,
    hostname,
    version,
    address: { hostname, ip, port },
    capabilities: [{ type: 'AGENT_UPDATE' }, { type: 'AGENT_DRAINING' }, { type: 'QUOTA_V2' }],
  }
}

/** In network order, read as a little-endian number. */
const numericIp = (ip: string): number =>
  ip.split('.').reduceRight((sum, part) => sum * 256 + Number(part), 0)

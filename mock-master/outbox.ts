import type { SchedulerEvent } from '../spec-schemas/types.ts'
import type { Cluster, Framework, Notice } from './cluster.ts'

/** An event for a framework; a framework without a stream misses it. */
export function send(cluster: Cluster, framework: Framework, event: SchedulerEvent): void {
  if (framework.streamId === undefined) return
  for (const told of cluster.parts.tell(event, framework)) {
    cluster.parts.post(cluster, framework, told)
  }
}

/** The event goes out as it is; on a slow stream after everything that was sent before it. */
export function post(cluster: Cluster, framework: Framework, event: SchedulerEvent): void {
  const { streamId: to, slowUntilMs = 0 } = framework
  if (to === undefined) return
  const deliver = (): void => void cluster.outbox.push({ to, event })
  if (slowUntilMs > cluster.now) cluster.timers.set(slowUntilMs, deliver)
  else deliver()
}

/** Something that subscribers of the operator API are told. */
export function notify(cluster: Cluster, notice: Notice): void {
  cluster.outbox.push({ notice })
}

export function count(cluster: Cluster, metric: string): void {
  cluster.metrics.set(metric, (cluster.metrics.get(metric) ?? 0) + 1)
}

import type { SchedulerEvent } from '../spec-schemas/types.ts'
import type { Cluster, Framework, Notice } from './cluster.ts'

/** An event for a framework; a framework without a stream misses it. */
export function send(cluster: Cluster, framework: Framework, event: SchedulerEvent): void {
  const to = framework.streamId
  if (to === undefined) return
  for (const told of cluster.parts.tell(event, framework)) cluster.outbox.push({ to, event: told })
}

/** Something that subscribers of the operator API are told. */
export function notify(cluster: Cluster, notice: Notice): void {
  cluster.outbox.push({ notice })
}

export function count(cluster: Cluster, metric: string): void {
  cluster.metrics.set(metric, (cluster.metrics.get(metric) ?? 0) + 1)
}

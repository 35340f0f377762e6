// The shards as a framework: offers and news go to those whom they concern.
import type { Offer, SchedulerEvent } from 'mesos-conformance/schemas'
import { Scheduler } from '../scheduler.ts'
import { Shard, type ShardOptions } from './shard.ts'

/** Runs the shards until every one is DONE. */
export function runShards(url: string, role: string, all: readonly ShardOptions[]) {
  const shards = all.map((options) => new Shard(options))
  const [first] = all
  const info = {
    user: 'root',
    name: 'persistent-volume',
    roles: [role],
    ...(first && { principal: first.principal }),
    failover_timeout: 3_600,
    capabilities: ['MULTI_ROLE', 'RESERVATION_REFINEMENT'].map((type) => ({ type })),
  }
  const scheduler = new Scheduler(url, info, hear)
  return { shards, scheduler, finished: scheduler.run() }

  function hear(event: SchedulerEvent): void {
    if (event.type === 'SUBSCRIBED') reconcile()
    if (event.type === 'OFFERS') for (const offer of event.offers.offers) answer(offer)
    if (event.type === 'UPDATE') {
      const { task_id, state } = event.update.status
      for (const shard of shards) shard.taskTold(task_id.value, state)
    }
    if (event.type === 'UPDATE_OPERATION_STATUS') {
      const { operation_id, state } = event.update_operation_status.status
      for (const shard of shards) shard.operationTold(operation_id?.value ?? '', state)
    }
    if (shards.every(({ state }) => state === 'DONE')) void scheduler.tearDown()
  }

  /** The first shard that has a use for an offer has it to itself. */
  function answer({ id, ...offer }: Offer): void {
    const filters = { refuse_seconds: 1 }
    for (const shard of shards) {
      const operations = shard.use({ id, ...offer })
      if (operations.length === 0) continue
      void scheduler.call('ACCEPT', { accept: { offer_ids: [id], operations, filters } })
      return
    }
    void scheduler.call('DECLINE', { decline: { offer_ids: [id], filters } })
  }

  function reconcile(): void {
    const tasks = shards.flatMap(({ task }) => (task ? [{ task_id: { value: task } }] : []))
    const operations = shards.flatMap(({ operation }) =>
      operation ? [{ operation_id: { value: operation } }] : [],
    )
    if (tasks.length > 0) void scheduler.call('RECONCILE', { reconcile: { tasks } })
    if (operations.length === 0) return
    void scheduler.call('RECONCILE_OPERATIONS', { reconcile_operations: { operations } })
  }
}

// The data set as a framework: its decisions, and the master that they are carried to.
import type { SchedulerEvent } from 'mesos-conformance/schemas'
import { Scheduler } from '../scheduler.ts'
import { DataSet, type DataSetOptions } from './data-set.ts'

/** Shares a data set between tasks, and leaves nothing behind; `finished` resolves when it is gone again. */
export function shareDataSet(url: string, options: DataSetOptions) {
  const dataSet = new DataSet(options)
  const scheduler = new Scheduler(url, infoOf(options), hear)
  return { dataSet, scheduler, finished: scheduler.run() }

  function hear(event: SchedulerEvent): void {
    dataSet.hear(event)
    if (event.type === 'SUBSCRIBED') reconcile()
    if (event.type === 'OFFERS') {
      for (const offer of event.offers.offers) {
        const operations = dataSet.use(offer)
        const filters = { refuse_seconds: 1 }
        if (operations.length === 0) {
          void scheduler.call('DECLINE', { decline: { offer_ids: [offer.id], filters } })
        } else
          void scheduler.call('ACCEPT', { accept: { offer_ids: [offer.id], operations, filters } })
      }
    }
    if (dataSet.phase === 'done') void scheduler.tearDown()
  }

  /** What was told, or sent, while the connection was broken is lost: so it is asked for by name. */
  function reconcile(): void {
    const tasks = [...dataSet.users.keys()].map((value) => ({ task_id: { value } }))
    if (tasks.length > 0) void scheduler.call('RECONCILE', { reconcile: { tasks } })
    if (dataSet.pending === undefined) return
    const operations = [{ operation_id: { value: dataSet.pending } }]
    void scheduler.call('RECONCILE_OPERATIONS', { reconcile_operations: { operations } })
  }
}

const infoOf = ({ role, principal }: DataSetOptions) => ({
  user: 'root',
  name: 'shared-dataset',
  roles: [role],
  principal,
  // Long enough to come back in: until then the tasks go on.
  failover_timeout: 3_600,
  capabilities: ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES'].map((type) => ({
    type,
  })),
})

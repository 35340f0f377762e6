// What an ACCEPT asks for: its operations, and the tasks that these launch.
import { list, text } from '../harness/read.ts'
import { never } from '../harness/timeline.ts'
import type { Asked, CallEntry, HeldOffer, LaunchedTask } from './conduct.ts'
import { executorVolumes, tasksOf, usedBy, volumesOf } from './payload.ts'

export function askedIn(entry: CallEntry, offers: HeldOffer[]): Asked[] {
  const { at, who, call, status, ms = 0 } = entry
  const isRefused = status !== undefined && status >= 400
  return list(call, 'accept', 'operations').map((operation, index) => {
    const id = text(operation, 'id', 'value')
    return {
      who,
      at,
      ms,
      agent: offers[0]?.agent ?? '',
      index,
      type: text(operation, 'type') ?? '',
      operation,
      volumes: volumesOf(operation),
      ...(id === undefined ? {} : { id }),
      offers,
      outcome: isRefused ? 'refused' : 'unknown',
      toldAt: isRefused ? at : never,
    }
  })
}

export function launchedBy({ who, at, ms, agent, operation, outcome }: Asked): LaunchedTask[] {
  return tasksOf(operation).map((task) => ({
    who,
    at,
    ms,
    agent,
    id: text(task, 'task_id', 'value') ?? '',
    volumes: [...usedBy(task), ...executorVolumes(operation)],
    runningAt: never,
    endedAt: outcome === 'refused' ? at : never,
  }))
}

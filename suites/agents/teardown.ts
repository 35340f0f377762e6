// TEARDOWNs that were taken, and what the framework's tasks used until then.
import type { AgentState, Timeline } from '../harness/timeline.ts'

export interface Ending {
  at: number
  who: string
  /** Volumes that only tasks of this framework used. */
  keys: string[]
  agent: string
  /** The first state that was asked for afterwards. */
  after: AgentState
}

export function* endings(timeline: Timeline): Generator<Ending> {
  for (const entry of timeline.entries) {
    if (entry.type !== 'CALL' || entry.call.type !== 'TEARDOWN' || entry.status !== 202) continue
    const { at, who } = entry
    const own = timeline.tasks.filter(
      (task) =>
        task.by === who && task.runningAt < at && task.states.at(-1)?.state === 'TASK_RUNNING',
    )
    const agent = own[0]?.agent
    const after = agent === undefined ? undefined : timeline.stateAfter(agent, at)
    if (agent === undefined || after === undefined) continue
    const others = timeline.tasks.filter((task) => task.by !== who && task.endedAt > at)
    const busy = new Set(others.flatMap((task) => task.keys))
    const keys = [...new Set(own.flatMap((task) => task.keys))].filter((key) => !busy.has(key))
    yield { at, who, keys, agent, after }
  }
}

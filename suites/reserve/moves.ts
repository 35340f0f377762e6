// An operator's RESERVE with a source: what has one stack of reservations is to have another.
import { resourceList } from '../harness/news.ts'
import { type Reservation, reservationsOf, sizeOf } from '../harness/resource.ts'
import type { AgentState, Timeline } from '../harness/timeline.ts'
import { amount, type Reserve } from './premise.ts'

export interface Move {
  fact: Reserve
  name: string
  value: { from: number; to: number }
  from: Reservation[]
  to: Reservation[]
  before: AgentState
  after: AgentState
}

/** Those of one plain resource that the agent certainly has to spare, its state before and after being known. */
export function* moves(timeline: Timeline): Generator<Move> {
  for (const fact of timeline.operations('RESERVE')) {
    const [source, ...moreSources] = resourceList(fact.operation, 'reserve', 'source')
    const [target, ...moreTargets] = resourceList(fact.operation, 'reserve', 'resources')
    const isOne = moreSources.length === 0 && moreTargets.length === 0 && fact.by === 'operator'
    if (source === undefined || target === undefined || !isOne) continue
    if (fact.outcome === 'unknown' || !fact.wellFormed || source.disk || target.disk) continue
    const before = timeline.stateBefore(fact.agent, fact.at)
    const after = timeline.stateAfter(fact.agent, fact.doneAt)
    if (before === undefined || after === undefined || source.name !== target.name) continue
    const from = reservationsOf(source)
    const to = reservationsOf(target)
    const { name } = source
    const free = amount(before.total, name, from) - amount(before.allocated, name, from)
    const isDynamic = [...from, ...to].every((one) => one.type === 'DYNAMIC' && one.role !== '*')
    if (!isDynamic || from.length === 0 || to.length === 0 || free < sizeOf(source)) continue
    yield {
      fact,
      name,
      value: { from: sizeOf(source), to: sizeOf(target) },
      from,
      to,
      before,
      after,
    }
  }
}

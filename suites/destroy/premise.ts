// What a DESTROY finds: which of its volumes exist, who uses them, who may.
import type { Resource } from '../../spec-schemas/types.ts'
import { offersVolume } from '../harness/questions.ts'
import { describe, keyOf, type Misnaming, misnaming } from '../harness/resource.ts'
import type { Life, OperationOfType, TaskFact, Timeline } from '../harness/timeline.ts'
import { broken, type Finding, kept } from '../rule.ts'

export interface Attempt {
  destroy: OperationOfType<'DESTROY'>
  life: Life
  /** Tasks that certainly run on the volume. */
  users: TaskFact[]
  /** Tasks that the same ACCEPT launched on it just before. */
  pending: TaskFact[]
}

/** Every DESTROY of a volume that certainly exists, named as it is, once for each volume, with a known outcome. */
export function* attempts(timeline: Timeline): Generator<Attempt> {
  for (const destroy of timeline.operations('DESTROY')) {
    if (destroy.outcome === 'unknown') continue
    for (const volume of destroy.volumes) {
      const key = keyOf(destroy.agent, volume)
      const life = timeline.standing(key, destroy.at)
      const there = life && timeline.standingAs(life, destroy.at)
      if (life === undefined || there === undefined) continue
      if (misnaming(volume, there) !== undefined) continue
      // The operator's resources are allocated to nobody; one that says otherwise names something else.
      if (destroy.by === 'operator' && volume.allocation_info !== undefined) continue
      const users = timeline.users(key, destroy.at)
      yield {
        destroy,
        life: { ...life, volume: there },
        users,
        pending: pendingOf(timeline, destroy, key),
      }
    }
  }
}

function pendingOf(timeline: Timeline, destroy: Attempt['destroy'], key: string): TaskFact[] {
  return timeline.tasks.filter(
    (task) =>
      task.at === destroy.at &&
      task.by === destroy.by &&
      task.index < destroy.index &&
      task.keys.includes(key) &&
      task.states.length > 0 &&
      !task.states.some(isRefusal),
  )
}

/** What a master says of a task that it never took; of one that it took, the agent may say the rest. */
function isRefusal({ state, reason }: TaskFact['states'][number]): boolean {
  return state === 'TASK_ERROR' || reason === 'REASON_INVALID_OFFERS'
}

/** Every volume that a DESTROY names, and in what it is not the volume that is there. */
export interface Naming {
  destroy: OperationOfType<'DESTROY'>
  volume: Resource
  wrong: Misnaming | 'mode' | 'unknown' | undefined
}

export function* namings(timeline: Timeline): Generator<Naming> {
  for (const destroy of timeline.operations('DESTROY')) {
    if (destroy.outcome === 'unknown' || destroy.agent === '') continue
    for (const volume of destroy.volumes) {
      if (destroy.by === 'operator' && volume.allocation_info !== undefined) continue
      const key = keyOf(destroy.agent, volume)
      const life = timeline.standing(key, destroy.at)
      if (life === undefined && mayExist(timeline, destroy, key)) continue
      const there = life && timeline.standingAs(life, destroy.at)
      if (life !== undefined && there === undefined) continue
      const wrong = there === undefined ? 'unknown' : misnaming(volume, there)
      const isRead = volume.disk?.volume?.mode === 'RO'
      yield { destroy, volume, wrong: wrong ?? (isRead ? 'mode' : undefined) }
    }
  }
}

/** Unless the agent was seen without the volume, and nothing was asked of it since, it may have it. */
function mayExist(timeline: Timeline, destroy: Naming['destroy'], key: string): boolean {
  const { agent, at, doneAt } = destroy
  const state = timeline.stateBefore(agent, at)
  if (state === undefined || state.total.some((one) => keyOf(agent, one) === key)) return true
  const isNear = (one: { at: number }) => one.at > state.at && one.at <= doneAt
  return (
    timeline.operations('CREATE').some(isNear) ||
    timeline.entries.some((one) => one.type === 'REQUEST' && isNear(one) && one.at < at)
  )
}

/** The finding of a rule that wants the DESTROY with this volume refused. */
export function namingRefused({ destroy, volume }: Naming, because: string): Finding {
  if (destroy.outcome === 'refused') return kept(destroy.doneAt)
  const expected = `DESTROY of ${describe(volume)} is refused: ${because}`
  return broken(destroy.doneAt, expected, 'it is done')
}

/** Every DESTROY that names several volumes, each as it is and once. */
export function* several(timeline: Timeline): Generator<[Attempt, ...Attempt[]]> {
  const byOperation = new Map<Attempt['destroy'], Attempt[]>()
  for (const attempt of attempts(timeline)) {
    byOperation.set(attempt.destroy, [...(byOperation.get(attempt.destroy) ?? []), attempt])
  }
  for (const [{ volumes }, [first, ...others]] of byOperation) {
    const all = first === undefined ? [] : [first, ...others]
    const isWhole = new Set(all.map(({ life }) => life.key)).size === volumes.length
    if (first !== undefined && all.length > 1 && isWhole) yield [first, ...others]
  }
}

/** The only volume of the request, RW; of a framework's request the first operation, on one offer that lists it. */
export function isEntitled(attempt: Attempt): boolean {
  return attempt.destroy.volumes.length === 1 && mayDestroy(attempt)
}

/** The same for one of several volumes of the request. */
export function mayDestroy({ destroy, life }: Attempt): boolean {
  if (destroy.volumes.some((one) => one.disk?.volume?.mode !== 'RW')) return false
  if (destroy.by === 'operator') return true
  const [offer, ...others] = destroy.offers
  if (offer === undefined || others.length > 0 || offer.until < destroy.at) return false
  return destroy.index === 0 && offersVolume(offer, life.key)
}

/** Why a DESTROY that was refused was refused, as far as the master said. */
export function outcomeOf({ destroy }: Attempt): string {
  if (destroy.outcome === 'finished') return 'the volume is destroyed'
  return `refused: ${destroy.message ?? `HTTP ${destroy.status ?? ''}`}`
}

/** The finding of a rule that wants this DESTROY done. */
export function mustSucceed(attempt: Attempt, because: string): Finding {
  const { doneAt, outcome } = attempt.destroy
  if (outcome === 'finished') return kept(doneAt)
  const expected = `DESTROY of ${attempt.life.key} succeeds: ${because}`
  return broken(doneAt, expected, outcomeOf(attempt))
}

/** The finding of a rule that wants this DESTROY refused. */
export function mustBeRefused(attempt: Attempt, because: string): Finding {
  const { doneAt, outcome } = attempt.destroy
  if (outcome === 'refused') return kept(doneAt)
  const expected = `DESTROY of ${attempt.life.key} is refused: ${because}`
  return broken(doneAt, expected, outcomeOf(attempt))
}

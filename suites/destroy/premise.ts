// What a DESTROY finds: which of its volumes exist, who uses them, who may.
import type { Resource } from '../../spec-schemas/types.ts'
import { offersVolume } from '../harness/questions.ts'
import { isShared, keyOf, kindOf, sizeOf } from '../harness/resource.ts'
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
      if (life === undefined || !isSame(volume, life.volume)) continue
      // The operator's resources are allocated to nobody; one that says otherwise names something else.
      if (destroy.by === 'operator' && volume.allocation_info !== undefined) continue
      const users = timeline.users(key, destroy.at)
      yield { destroy, life, users, pending: pendingOf(timeline, destroy, key) }
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

function isSame(asked: Resource, there: Resource): boolean {
  const whole = sizeOf(asked) === sizeOf(there) && kindOf(asked) === kindOf(there)
  return whole && isShared(asked) === isShared(there)
}

/** The only volume of the request, RW; of a framework's request the first operation, on one offer that lists it. */
export function isEntitled({ destroy, life }: Attempt): boolean {
  const { volumes } = destroy
  if (volumes.length !== 1 || volumes[0]?.disk?.volume?.mode !== 'RW') return false
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

/** The finding of a rule that wants this DESTROY refused. */
export function mustBeRefused(attempt: Attempt, because: string): Finding {
  const { doneAt, outcome } = attempt.destroy
  if (outcome === 'refused') return kept(doneAt)
  const expected = `DESTROY of ${attempt.life.key} is refused: ${because}`
  return broken(doneAt, expected, outcomeOf(attempt))
}

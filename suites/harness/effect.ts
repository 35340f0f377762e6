// What became of an operation of which nothing was told, by what is there afterwards.
import type { Lives } from './lives.ts'
import { keyOf } from './resource.ts'
import type { OperationFact } from './timeline.ts'

/**
 * Undefined where its effect cannot tell: to create what is there, or to destroy what is not, leaves no trace, and
 * something else that was asked for may have brought about what is seen.
 *
 * @param present the keys of the volumes that the agent has now
 */
export function outcomeByEffect(
  fact: OperationFact,
  operations: readonly OperationFact[],
  present: ReadonlySet<string>,
  lives: Lives,
): 'finished' | 'refused' | undefined {
  const { type } = fact.operation
  if (type !== 'CREATE' && type !== 'DESTROY') return undefined
  const keys = fact.volumes.map((volume) => keyOf(fact.agent, volume))
  const were = keys.filter((key) => lives.stood(key, fact.at))
  if (type === 'CREATE' ? were.length > 0 : were.length === 0) return undefined
  const isDone =
    type === 'CREATE'
      ? keys.every((key) => present.has(key))
      : were.some((key) => !present.has(key))
  if (operations.some((one) => masks(one, fact, keys, isDone))) return undefined
  return isDone ? 'finished' : 'refused'
}

/** In the same call or later, the opposite may always have brought it about, the same only if it was done at all. */
function masks(one: OperationFact, fact: OperationFact, keys: string[], isDone: boolean): boolean {
  return (
    one !== fact &&
    one.agent === fact.agent &&
    one.outcome !== 'refused' &&
    one.at >= fact.at &&
    (isDone || one.operation.type !== fact.operation.type) &&
    one.volumes.some((volume) => keys.includes(keyOf(one.agent, volume)))
  )
}

// When a GROW_VOLUME or a SHRINK_VOLUME must succeed: it names a plain volume as it is, that nobody uses, and for
// growing disk of the same kind.
import type { Resource } from '../../spec-schemas/types.ts'
import { resizedBy, resizedVolume } from '../harness/resize.ts'
import { isPlainDisk, isShared, keyOf, kindOf, sizeOf } from '../harness/resource.ts'
import type { AgentState, Life, OperationOfType, Timeline } from '../harness/timeline.ts'

type Fact = OperationOfType<'GROW_VOLUME'> | OperationOfType<'SHRINK_VOLUME'>

export interface Resize {
  fact: Fact
  life: Life
  /** As the operation names it. */
  volume: Resource
  /** How much larger it shall be; less than nothing for SHRINK_VOLUME. */
  by: number
}

/**
 * Every attempt, its outcome being known, to resize a volume that certainly exists, but for those refused because the
 * agent is too old for it.
 */
export function* resizes(timeline: Timeline, type?: Fact['operation']['type']): Generator<Resize> {
  const all: Fact[] = [
    ...timeline.operations('GROW_VOLUME'),
    ...timeline.operations('SHRINK_VOLUME'),
  ]
  for (const fact of all.sort((a, b) => a.at - b.at || a.index - b.index)) {
    if (!timeline.isSettled(fact.agent, fact.at)) continue
    if (fact.outcome === 'unknown' || (type !== undefined && fact.operation.type !== type)) continue
    if (fact.outcome === 'refused' && fact.message?.includes('RESIZE_VOLUME capability')) continue
    const volume = resizedVolume(fact.operation)
    const life = timeline.standing(keyOf(fact.agent, volume), fact.at)
    if (life !== undefined) yield { fact, life, volume, by: resizedBy(fact.operation) }
  }
}

/** Those that nothing speaks against. */
export function* soundResizes(
  timeline: Timeline,
  type: Fact['operation']['type'],
  by: 'framework' | 'operator',
): Generator<Resize> {
  for (const resize of resizes(timeline, type)) {
    const { fact, volume, life } = resize
    if ((fact.by === 'operator') !== (by === 'operator') || !fact.wellFormed) continue
    const isPlain = !isShared(volume) && !isShared(life.volume) && !volume.disk?.source
    const size = sizeOf(volume) + resize.by
    if (!isPlain || resize.by === 0 || size <= 0) continue
    if (!isUnused(timeline, resize) || !isThere(timeline, resize)) continue
    yield resize
  }
}

/** By no task but those that come later in the same ACCEPT. */
function isUnused(timeline: Timeline, { fact, life }: Resize): boolean {
  return timeline
    .possibleUsers(life.key, fact.at)
    .every((one) => one.at === fact.at && one.by === fact.by && one.index > fact.index)
}

/** In the one offer that is accepted, nothing else being done with it before, or on the agent. */
function isThere(timeline: Timeline, { fact, life, volume, by }: Resize): boolean {
  const there = resourcesFor(timeline, fact)
  const isSame = there.some(
    (one) => keyOf(fact.agent, one) === life.key && sizeOf(one) === sizeOf(volume),
  )
  const state = fact.by === 'operator' ? timeline.stateBefore(fact.agent, fact.at) : undefined
  const taken = plainDisk(volume, state?.allocated ?? [])
  return isSame && plainDisk(volume, there) - taken >= by
}

function resourcesFor(timeline: Timeline, fact: Fact): Resource[] {
  if (fact.by === 'operator') return timeline.stateBefore(fact.agent, fact.at)?.total ?? []
  const [offer, ...others] = fact.offers
  const isFirst = timeline.siblings(fact).every((one) => one.outcome === 'refused')
  if (offer === undefined || others.length > 0 || offer.until < fact.at || !isFirst) return []
  return timeline.tasks.some((one) => one.at === fact.at && one.index < fact.index)
    ? []
    : offer.resources
}

/** Plain disk of the volume's kind. */
export function plainDisk(volume: Resource, resources: Resource[]): number {
  return resources
    .filter((one) => isPlainDisk(one) && kindOf(one) === kindOf(volume))
    .reduce((sum, one) => sum + sizeOf(one), 0)
}

/** The agent before and after a resize that alone can have changed it. */
export function effect(
  timeline: Timeline,
  { fact }: Resize,
): { before: AgentState; after: AgentState } | undefined {
  const before = timeline.stateBefore(fact.agent, fact.at)
  const after = timeline.stateAfter(fact.agent, fact.doneAt)
  if (fact.outcome !== 'finished' || before === undefined || after === undefined) return undefined
  return timeline.isAlone(fact.at, before, after) ? { before, after } : undefined
}

/** The sizes of the volume of that name, as many as there are. */
export function sizesOf(agent: string, key: string, resources: Resource[]): number[] {
  return resources.filter((one) => keyOf(agent, one) === key).map(sizeOf)
}

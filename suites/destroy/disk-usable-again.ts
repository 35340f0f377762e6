import type { Resource } from '../../spec-schemas/types.ts'
import { isPlainDisk, isShared, keyOf, kindOf, sizeOf } from '../harness/resource.ts'
import type { OperationOfType, Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'

export default rule({
  id: 'destroy/disk-usable-again',
  level: 'MUST',
  says: 'The disk of destroyed volumes can become another volume, larger than any of them.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 6,
    },
  ],
  needs: ['operation-feedback'],
  given: clearing,

  *check(timeline) {
    for (const create of timeline.operations('CREATE')) {
      const [volume, ...others] = create.volumes
      if (volume === undefined || others.length > 0 || create.outcome === 'unknown') continue
      const size = sizeOf(volume)
      const returned = returnedBefore(timeline, create, volume)
      if (returned === undefined || !isBeyondDoubt(timeline, create, volume)) continue
      const { before, back, used } = returned
      if (before + 0.001 >= size || before - used + back < size) continue
      const expected = `a volume of ${size} MB is made of ${before} and ${back} that came back`
      yield create.outcome === 'finished'
        ? kept(create.doneAt)
        : broken(create.doneAt, expected, create.message ?? 'it is refused')
    }
  },
})

/**
 * Disk of the volume's kind before a series of DESTROYs that leads up to the CREATE, what they gave back, and what
 * somebody uses in the end.
 */
function returnedBefore(
  timeline: Timeline,
  create: OperationOfType<'CREATE'>,
  volume: Resource,
): { before: number; back: number; used: number } | undefined {
  const kind = kindOf(volume)
  const done = timeline.operations('DESTROY').filter((one) => {
    const { outcome, agent, doneAt } = one
    return outcome === 'finished' && agent === create.agent && doneAt < create.at
  })
  const lastMade = timeline
    .operations('CREATE')
    .findLast((one) => one !== create && one.at < create.at && one.outcome !== 'refused')
  const series = done.filter((one) => one.at > (lastMade?.doneAt ?? -1))
  const state = timeline.stateBefore(create.agent, series[0]?.at ?? -1)
  if (state === undefined || state.at < (lastMade?.doneAt ?? -1)) return undefined
  const sum = (list: Resource[]) =>
    list.filter((one) => kindOf(one) === kind).reduce((total, one) => total + sizeOf(one), 0)
  return {
    before: sum(state.total.filter(isPlainDisk)),
    back: sum(series.flatMap((one) => one.volumes)),
    used: sum((timeline.stateBefore(create.agent, create.at)?.allocated ?? []).filter(isPlainDisk)),
  }
}

/** A CREATE that can be refused for nothing but want of disk. */
function isBeyondDoubt(
  timeline: Timeline,
  { at, by, agent, index, wellFormed, offers }: OperationOfType<'CREATE'>,
  volume: Resource,
): boolean {
  const key = keyOf(agent, volume)
  const isNew = !timeline.lives.some((one) => one.key === key && one.askedAt < at)
  const creator = timeline.framework(by)
  const isOwn = by === 'operator' || volume.disk?.persistence?.principal === creator?.principal
  const mayShare =
    !isShared(volume) || by === 'operator' || creator?.capabilities.has('SHARED_RESOURCES')
  const isOne = by === 'operator' || (offers.length === 1 && index === 0)
  const isUsual = volume.disk?.volume?.mode === 'RW' && volume.allocation_info === undefined
  return (
    wellFormed && isNew && isOwn && mayShare === true && isOne && (isUsual || by !== 'operator')
  )
}

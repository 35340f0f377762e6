import { mustBeRefused } from '../harness/outcomes.ts'
import { isVolume, keyOf, sizeOf } from '../harness/resource.ts'
import type { Timeline } from '../harness/timeline.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { amount, type Piece, unreserves } from './premise.ts'

export default rule({
  id: 'reserve/unreserve-under-volume',
  level: 'MUST',
  says: 'Disk of which a volume was made is not freed before the volume is destroyed.',
  cites: [
    { document: 'persistent-volume', section: 'Usage', statement: 2 },
    { document: 'reservation', section: 'Dynamic Reservation', statement: 9 },
  ],
  given: reserving,

  *check(timeline) {
    for (const piece of unreserves(timeline)) {
      const volumes = volumesUnder(timeline, piece)
      if (volumes.length > 0) yield mustBeRefused(piece.fact, `it is ${volumes.join(' and ')}`)
    }
  },
})

/** The volumes that an UNRESERVE names, or of whose disk it needs a part. */
function volumesUnder(timeline: Timeline, { fact, resource, name, value, stack }: Piece): string[] {
  if (isVolume(resource)) {
    const key = keyOf(fact.agent, resource)
    return timeline.standing(key, fact.at) ? [key] : []
  }
  const state = timeline.stateBefore(fact.agent, fact.at)
  if (name !== 'disk' || state === undefined) return []
  const isUnder = (one: (typeof state.total)[number]) =>
    isVolume(one) && amount([{ ...one, disk: undefined } as typeof one], name, stack) > 0
  const volumes = state.total.filter(isUnder)
  const free = amount(state.total, name, stack)
  const all = volumes.reduce((sum, one) => sum + sizeOf(one), free)
  return value > free && value <= all ? volumes.map((one) => keyOf(fact.agent, one)) : []
}

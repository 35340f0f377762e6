import { reservationsOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { amount, effect, entries, isSame, type Piece, reserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/labels-keep-apart',
  level: 'MUST',
  says: 'Reservations whose labels differ stay apart, though role and principal be equal.',
  cites: [{ document: 'reservation', section: 'Reservation Labels', statement: 3 }],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const piece of reserves(timeline)) {
      const states = effect(timeline, piece.fact)
      const rival = states?.before.total.map(reservationsOf).find((stack) => isRival(stack, piece))
      if (states === undefined || rival === undefined) continue
      const { name, value, stack } = piece
      const before = amount(states.before.total, name, rival)
      const after = amount(states.after.total, name, rival)
      const own = entries(states.after.total, name, stack).length
      if (before === 0) continue
      yield own === 1 && isSame(before, after)
        ? kept(states.after.at)
        : broken(
            states.after.at,
            `${name} ${value} of ${stackText(stack)} stays apart from ${before} of ${stackText(rival)}`,
            `${after} of the other, ${own} entries of its own`,
          )
    }
  },
})

/** The same stack but for its labels. */
function isRival(other: Piece['stack'], { stack }: Piece): boolean {
  const bare = (one: Piece['stack']) => JSON.stringify(one.map(({ labels: _, ...rest }) => rest))
  return bare(other) === bare(stack) && JSON.stringify(other) !== JSON.stringify(stack)
}

import { broken, kept, rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { effect, plainDisk, resizes } from './premise.ts'

export default rule({
  id: 'resize/grow-takes-disk',
  level: 'MUST',
  says: 'Growing takes plain disk with the reservation of the volume, as much as the volume grows by.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::GrowVolume',
      statement: 1,
    },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::GrowVolume',
      statement: 4,
    },
    { document: 'operator-http-api', section: 'GROW_VOLUME', statement: 3 },
  ],
  since: '1.6',
  needs: ['operation-feedback'],
  given: keeping,

  *check(timeline) {
    for (const resize of resizes(timeline, 'GROW_VOLUME')) {
      const states = effect(timeline, resize)
      if (states === undefined) continue
      const { before, after } = states
      const taken = plainDisk(resize.volume, before.total) - plainDisk(resize.volume, after.total)
      yield Math.abs(taken - resize.by) < 0.0005
        ? kept(after.at)
        : broken(after.at, `${resize.by} MB of plain disk are taken`, `${taken} are`)
    }
  },
})

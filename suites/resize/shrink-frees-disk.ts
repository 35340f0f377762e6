import { broken, kept, rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { effect, plainDisk, resizes } from './premise.ts'

export default rule({
  id: 'resize/shrink-frees-disk',
  level: 'MUST',
  says: 'What a volume loses is plain disk again, with the reservation of the volume.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::ShrinkVolume',
      statement: 4,
    },
    { document: 'operator-http-api', section: 'SHRINK_VOLUME', statement: 3 },
  ],
  since: '1.6',
  needs: ['operation-feedback'],
  given: keeping,

  *check(timeline) {
    for (const resize of resizes(timeline, 'SHRINK_VOLUME')) {
      const states = effect(timeline, resize)
      if (states === undefined) continue
      const { before, after } = states
      const back = plainDisk(resize.volume, after.total) - plainDisk(resize.volume, before.total)
      yield Math.abs(back + resize.by) < 0.0005
        ? kept(after.at)
        : broken(after.at, `${-resize.by} MB of plain disk come back`, `${back} do`)
    }
  },
})

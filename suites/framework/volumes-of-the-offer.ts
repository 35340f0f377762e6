import type { Resource } from '../../spec-schemas/types.ts'
import type { Asked, Conduct } from '../conduct/conduct.ts'
import { duty } from '../conduct/duty.ts'
import { keyOf, misnaming, volumeId } from '../harness/resource.ts'
import { broken, kept } from '../rule.ts'

export default duty({
  id: 'framework/volumes-of-the-offer',
  level: 'MUST',
  says: 'A framework uses and destroys volumes that its offers hold, and names them as they are offered.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 1,
    },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 3,
    },
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 1 },
  ],

  *check(conduct) {
    for (const asked of conduct.operations('LAUNCH', 'LAUNCH_GROUP', 'DESTROY')) {
      // An offer that the history does not have may hold anything.
      if (asked.offers.length === 0) continue
      for (const volume of asked.volumes) {
        const there = candidates(conduct, asked, volume)
        const exact = there.some((one) => misnaming(volume, one) === undefined)
        const [other] = there
        const wrong = other && misnaming(volume, other)
        const id = volumeId(volume)
        yield exact
          ? kept(asked.at)
          : broken(
              asked.at,
              `volumes that are in the offer, as they are there`,
              wrong === undefined ? `${id}, which is not` : `${id} with another ${wrong}`,
            )
      }
    }
  },
})

/** Volumes of that name in the offers, and those that the same ACCEPT makes just before. */
function candidates(conduct: Conduct, asked: Asked, volume: Resource): Resource[] {
  const made = conduct
    .operations('CREATE')
    .filter(({ who, at, index }) => who === asked.who && at === asked.at && index < asked.index)
    .flatMap((one) => one.volumes)
  const offered = asked.offers.flatMap((offer) => offer.resources)
  const key = keyOf(asked.agent, volume)
  return [...offered, ...made].filter((one) => keyOf(asked.agent, one) === key)
}

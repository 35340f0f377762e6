import type { Resource } from '../../spec-schemas/types.ts'
import { describe, reservationsOf, sizeOf, volumeId } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { creating } from '../scenarios/creating.ts'

export default rule({
  id: 'create/offered-form',
  level: 'MUST',
  says: 'A created volume is offered with the size, reservation, persistence id, container path and mode of its CREATE.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 1 },
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 3 },
    { document: 'shared-volumes-2016', section: 'Overview', statement: 2 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 6,
    },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 7,
    },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 1 },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 3 },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 11,
    },
  ],
  given: creating,

  *check(timeline) {
    for (const life of timeline.lives) {
      if (!life.by?.wellFormed) continue
      const resizedAt = timeline.resizedAt(life)
      for (const { at, volume } of timeline.sightings(life)) {
        if (at >= resizedAt) break
        yield form(volume) === form(life.volume)
          ? kept(at)
          : broken(
              at,
              `offered as created: ${form(life.volume)}`,
              `${form(volume)} (${describe(volume)})`,
            )
      }
    }
  },
})

/** The fields that the document's third example repeats from its second. */
function form(volume: Resource): string {
  const { container_path, mode } = volume.disk?.volume ?? {}
  const reservations = reservationsOf(volume)
  return JSON.stringify({
    // Three decimals count; a master may drop the rest, or repeat it.
    size: Math.round(sizeOf(volume) * 1000) / 1000,
    id: volumeId(volume),
    container_path,
    mode,
    reservations,
  })
}

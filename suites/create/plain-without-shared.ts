import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { creating } from '../scenarios/creating.ts'

export default rule({
  id: 'create/plain-without-shared',
  level: 'MUST',
  says: 'A volume created without the shared field is not shared.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 5 },
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 8 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 4,
    },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 5 },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 9 },
  ],
  given: creating,

  *check(timeline) {
    for (const life of timeline.lives) {
      if (!life.by?.wellFormed || isShared(life.volume)) continue
      for (const { at, volume } of timeline.sightings(life)) {
        yield isShared(volume)
          ? broken(at, `${life.key} is listed without the shared field`, 'it is listed as shared')
          : kept(at)
      }
    }
  },
})

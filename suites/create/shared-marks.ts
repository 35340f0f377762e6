import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { creating } from '../scenarios/creating.ts'

export default rule({
  id: 'create/shared-marks',
  level: 'MUST',
  says: 'A volume created with the shared field set is shared: wherever it is listed, the field is set.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 5 },
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 8 },
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 3 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 4,
    },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 5 },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 9 },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 3 },
  ],
  given: creating,

  *check(timeline) {
    for (const life of timeline.lives) {
      if (!life.by?.wellFormed || !isShared(life.volume)) continue
      for (const { at, volume } of timeline.sightings(life)) {
        yield isShared(volume)
          ? kept(at)
          : broken(at, `${life.key} is listed as shared`, 'it is listed without the shared field')
      }
    }
  },
})

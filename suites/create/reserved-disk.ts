import { isVolume, roleOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { creating } from '../scenarios/creating.ts'

export default rule({
  id: 'create/reserved-disk',
  level: 'MUST',
  says: 'A volume is made of reserved disk: CREATE on disk that nobody reserved is refused.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 2 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 1,
    },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 3,
    },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 2 },
    { document: 'create-volumes', section: 'TL;DR', statement: 1 },
    { document: 'operator-http-api', section: 'CREATE_VOLUMES', statement: 1 },
    { document: 'persistent-volume', section: 'Usage', statement: 1 },
    { document: 'mesos-proto', section: 'Resource.DiskInfo.Persistence', statement: 3 },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 1,
    },
  ],
  given: creating,

  *check(timeline) {
    for (const create of timeline.operations('CREATE')) {
      const { volumes } = create
      if (create.outcome === 'unknown' || !create.wellFormed) continue
      if (!volumes.some((one) => isVolume(one) && roleOf(one) === undefined)) continue
      yield create.outcome === 'refused'
        ? kept(create.doneAt)
        : broken(create.doneAt, 'CREATE on unreserved disk is refused', 'the volume is made')
    }
  },
})

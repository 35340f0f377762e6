import { duty } from '../conduct/duty.ts'
import { roleOf, volumeId } from '../harness/resource.ts'
import { broken, kept } from '../rule.ts'

export default duty({
  id: 'framework/creates-on-reserved-disk',
  level: 'MUST',
  says: 'A framework makes volumes of disk that is reserved.',
  cites: [
    { document: 'persistent-volume', section: 'Usage', statement: 1 },
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 2 },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 2 },
  ],

  *check(conduct) {
    for (const { at, volumes } of conduct.operations('CREATE')) {
      for (const volume of volumes) {
        yield roleOf(volume) !== undefined
          ? kept(at)
          : broken(at, 'a volume of reserved disk', `${volumeId(volume)} of unreserved disk`)
      }
    }
  },
})

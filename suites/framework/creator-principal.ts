import { duty } from '../conduct/duty.ts'
import { volumeId } from '../harness/resource.ts'
import { broken, kept } from '../rule.ts'
import { principalOf } from './premise.ts'

export default duty({
  id: 'framework/creator-principal',
  level: 'MUST',
  says: 'A framework with a principal names it in `disk.persistence.principal` of the volumes that it makes.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 7,
    },
    { document: 'mesos-proto', section: 'Resource.DiskInfo.Persistence', statement: 7 },
  ],

  *check(conduct) {
    for (const asked of conduct.operations('CREATE')) {
      const principal = principalOf(conduct, asked)
      if (principal === undefined) continue
      for (const volume of asked.volumes) {
        const named = volume.disk?.persistence?.principal
        yield named === principal
          ? kept(asked.at)
          : broken(asked.at, `creator ${principal}`, `${named ?? 'none'} for ${volumeId(volume)}`)
      }
    }
  },
})

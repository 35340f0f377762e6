import { duty } from '../conduct/duty.ts'
import { volumeId } from '../harness/resource.ts'
import { broken, kept } from '../rule.ts'
import { afterNews, keysOf } from './premise.ts'

export default duty({
  id: 'framework/ids-unique-everywhere',
  level: 'SHOULD',
  says: 'A framework gives every volume an id of its own, also on another agent and after a DESTROY.',
  cites: [
    { document: 'persistent-volume', section: 'Programming with Persistent Volumes', statement: 4 },
    { document: 'mesos-proto', section: 'Resource.DiskInfo.Persistence', statement: 5 },
  ],

  *check(conduct) {
    const creates = conduct.operations('CREATE')
    for (const asked of creates) {
      const ids = asked.volumes.map((volume) => volumeId(volume) ?? '')
      const former = creates.find(
        (one) =>
          one.who === asked.who &&
          one.at < asked.at &&
          one.volumes.some((volume) => ids.includes(volumeId(volume) ?? '')) &&
          // To try again what failed, or what nothing was heard of, is no second volume.
          one.outcome === 'finished' &&
          afterNews(conduct, one, asked),
      )
      const [key = ''] = former ? keysOf(former) : []
      yield former === undefined
        ? kept(asked.at)
        : broken(asked.at, 'an id that it never gave before', `${ids.join(', ')}, given as ${key}`)
    }
  },
})

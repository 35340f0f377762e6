import { resourceList } from '../harness/news.ts'
import { get, list, text } from '../harness/read.ts'
import { roleOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { count, volumesOn } from './lists.ts'
import { listings } from './premise.ts'

export default rule({
  id: 'views/reserved-resources-full',
  level: 'MUST',
  says: 'The listing /slaves shows the volumes of every agent in reserved_resources_full, by their role.',
  cites: [
    { document: 'persistent-volume', section: 'Listing Persistent Volumes', statement: 1 },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /destroy-volumes',
      statement: 3,
    },
    { document: 'reservation', section: 'Listing Reservations', statement: 1 },
  ],
  given: operating,

  *check(timeline) {
    for (const { at, answer } of listings(timeline.entries, '/slaves')) {
      for (const slave of list(answer, 'slaves')) {
        const agent = text(slave, 'id') ?? ''
        const nothing = { total: [], allocated: [], offered: [] }
        for (const { key, volume } of volumesOn(timeline, { at, agent, ...nothing })) {
          const role = roleOf(volume) ?? ''
          const listed = resourceList(get(slave, 'reserved_resources_full', role))
          yield count(agent, listed, key) > 0
            ? kept(at)
            : broken(at, `volume ${key} under ${role}`, JSON.stringify(listed).slice(0, 200))
        }
      }
    }
  },
})

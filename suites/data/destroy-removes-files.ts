import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { misses, mustBeMissing, writes } from './premise.ts'

export default rule({
  id: 'data/destroy-removes-files',
  level: 'MUST',
  says: 'DESTROY removes the files of a volume: one that is made again under the same id is empty.',
  cites: [
    { document: 'persistent-volume', section: 'Usage', statement: 18 },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 4,
    },
    { document: 'persistent-volume', section: 'Version History', statement: 2 },
    { document: 'multiple-disk', section: 'Implementation', statement: 2 },
  ],
  needs: ['tasks', 'shell'],
  given: keeping,

  *check(timeline) {
    const all = writes(timeline)
    for (const reader of misses(timeline)) {
      const { life, file } = reader
      const again = all.some((one) => one.life === life && one.file === file)
      const writer = all.find(
        (one) => one.life.key === life.key && one.life.goneAt <= life.bornAt && one.file === file,
      )
      if (writer !== undefined && !again) yield mustBeMissing(reader, writer)
    }
  },
})

import { keyOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { mustBeFound, reads } from './premise.ts'

export default rule({
  id: 'data/refused-destroy-keeps',
  level: 'MUST',
  says: 'A DESTROY that is refused takes nothing from the volume.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 1 },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 1 },
  ],
  needs: ['tasks', 'shell'],
  given: keeping,

  *check(timeline) {
    for (const found of reads(timeline)) {
      const { reader, writer } = found
      const refused = timeline
        .operations('DESTROY')
        .filter((one) => one.outcome === 'refused')
        .filter((one) => one.at > writer.task.endedAt && one.doneAt < reader.task.at)
        .flatMap((one) => one.volumes.map((volume) => keyOf(one.agent, volume)))
      if (refused.includes(reader.life.key)) yield mustBeFound(found)
    }
  },
})

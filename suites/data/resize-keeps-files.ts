import { resizedVolume } from '../harness/resize.ts'
import { keyOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { mustBeFound, reads } from './premise.ts'

export default rule({
  id: 'data/resize-keeps-files',
  level: 'MUST',
  says: 'Growing and shrinking a volume leave its files alone.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::GrowVolume',
      statement: 4,
    },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::ShrinkVolume',
      statement: 3,
    },
  ],
  needs: ['tasks', 'shell'],
  since: '1.6',
  given: keeping,

  *check(timeline) {
    const resizes = [...timeline.operations('GROW_VOLUME'), ...timeline.operations('SHRINK_VOLUME')]
    for (const found of reads(timeline)) {
      const { reader, writer } = found
      const resized = resizes
        .filter((one) => one.outcome === 'finished')
        .filter((one) => one.at > writer.task.endedAt && one.doneAt < reader.task.at)
        .map((one) => keyOf(one.agent, resizedVolume(one.operation)))
      if (resized.includes(reader.life.key)) yield mustBeFound(found)
    }
  },
})

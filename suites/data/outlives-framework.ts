import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { mustBeFound, reads } from './premise.ts'

export default rule({
  id: 'data/outlives-framework',
  level: 'MUST',
  says: 'What was written to a volume is there when the framework that wrote it has left.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 2,
    },
  ],
  needs: ['tasks', 'shell'],
  given: keeping,

  *check(timeline) {
    const departures = timeline.steps.filter(({ action }) => action.do === 'TEARDOWN')
    for (const found of reads(timeline)) {
      const { reader, writer } = found
      const left = departures.some(
        ({ to, action }) => 'by' in action && action.by === writer.task.by && to <= reader.task.at,
      )
      if (left) yield mustBeFound(found)
    }
  },
})

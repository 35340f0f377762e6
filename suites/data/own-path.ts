import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { mustBeFound, reads } from './premise.ts'

export default rule({
  id: 'data/own-path',
  level: 'SHOULD',
  says: 'A task finds its volume at a path of its own, whatever path the volume was created with.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/other-container-path.json',
    },
  ],
  needs: ['tasks', 'shell'],
  given: keeping,

  *check(timeline) {
    for (const found of reads(timeline)) {
      const { task, life } = found.reader
      const path = task.uses[task.keys.indexOf(life.key)]?.disk?.volume?.container_path
      if (path !== life.volume.disk?.volume?.container_path) yield mustBeFound(found)
    }
  },
})

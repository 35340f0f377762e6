import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { mustBeFound, reads } from './premise.ts'

export default rule({
  id: 'data/outlives-task',
  level: 'MUST',
  says: 'What a task has written to a volume is there when the task has ended.',
  cites: [
    { document: 'persistent-volume', section: 'Persistent Volumes', statement: 2 },
    { document: 'persistent-volume', section: 'Persistent Volumes', statement: 4 },
    { document: 'mesos-proto', section: 'Resource.DiskInfo.Persistence', statement: 1 },
  ],
  needs: ['tasks', 'shell'],
  given: keeping,

  *check(timeline) {
    for (const found of reads(timeline)) yield mustBeFound(found)
  },
})

import { broken, kept, rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { writes } from './premise.ts'

export default rule({
  id: 'data/mounted-at-container-path',
  level: 'MUST',
  says: 'A task finds its volume at the container path that it names.',
  cites: [{ document: 'mesos-proto', section: 'Resource.DiskInfo', statement: 1 }],
  needs: ['tasks', 'shell'],
  given: keeping,

  *check(timeline) {
    for (const { task, life, went } of writes(timeline)) {
      const path = task.uses[task.keys.indexOf(life.key)]?.disk?.volume?.container_path
      yield went === 'well'
        ? kept(task.endedAt)
        : broken(task.endedAt, `${task.id} can write to ${path}`, `${task.id}: TASK_FAILED`)
    }
  },
})

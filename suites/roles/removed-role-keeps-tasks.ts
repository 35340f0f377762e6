import { heardAll } from '../harness/attention.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { updates } from './premise.ts'

export default rule({
  id: 'roles/removed-role-keeps-tasks',
  level: 'MUST',
  says: 'Tasks of a role that a framework gives up by UPDATE_FRAMEWORK go on.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Updating framework roles',
      statement: 7,
    },
  ],
  since: '1.9',
  needs: ['tasks'],
  given: branching,

  *check(timeline) {
    for (const { at, who, removed, status } of updates(timeline)) {
      const heardAt = heardAll(timeline, who, at)
      if (status !== 200 || removed.length === 0 || heardAt === never) continue
      for (const task of timeline.tasks) {
        if (task.by !== who || task.runningAt > at || task.mayEndAt <= at) continue
        const role = task.info.resources?.[0]?.allocation_info?.role ?? removed[0]
        if (role === undefined || !removed.includes(role)) continue
        const [end] = task.states.filter((one) => one.at === task.mayEndAt)
        yield end === undefined
          ? kept(heardAt)
          : broken(end.at, `${task.id} goes on without ${role}`, `it is ${end.state}`)
      }
    }
  },
})

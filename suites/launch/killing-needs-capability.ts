import { broken, kept, rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'

export default rule({
  id: 'launch/killing-needs-capability',
  level: 'MUST',
  says: 'TASK_KILLING is told to frameworks with TASK_KILLING_STATE only.',
  cites: [
    { document: 'mesos-proto', section: 'FrameworkInfo.Capability', statement: 1 },
    {
      document: 'high-availability-framework-guide',
      section: 'The Life Cycle of a Task',
      statement: 5,
    },
  ],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const killed = task.states.find((one) => one.state === 'TASK_KILLED')
      const isTold = task.states.some((one) => one.state === 'TASK_KILLING')
      const capabilities = timeline.framework(task.by)?.capabilities
      if (killed === undefined || capabilities?.has('TASK_KILLING_STATE') !== false) continue
      yield isTold
        ? broken(
            killed.at,
            `${task.by} hears nothing of TASK_KILLING`,
            `${task.id} is TASK_KILLING`,
          )
        : kept(killed.at)
    }
  },
})

import { misnaming } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { claims, isMadeWith } from './premise.ts'

export default rule({
  id: 'launch/refused-task-error',
  level: 'MUST',
  says: 'A task that is refused for what it says of its volumes ends in TASK_ERROR, with a reason.',
  cites: [
    { document: 'mesos-proto', section: 'TaskState', statement: 3 },
    {
      document: 'high-availability-framework-guide',
      section: 'The Life Cycle of a Task',
      statement: 7,
    },
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 9 },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const { task, volume, offered } of claims(timeline)) {
      const wrong = offered
        ? misnaming(volume, offered) !== undefined
        : !isMadeWith(timeline, task, volume)
      const [first] = task.states
      if (!wrong || first === undefined || first.state === 'TASK_RUNNING') continue
      // A task that was started in spite of it is another rule's business.
      if (first.state === 'TASK_STAGING' || first.state === 'TASK_STARTING') continue
      yield first.state === 'TASK_ERROR' && first.reason !== undefined
        ? kept(first.at)
        : broken(first.at, `${task.id} is TASK_ERROR with a reason`, words(first))
    }
  },
})

function words({ state, reason }: { state: string; reason?: string }): string {
  return `${state} ${reason === undefined ? 'without reason' : `for ${reason}`}`
}

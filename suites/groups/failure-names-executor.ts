import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'

export default rule({
  id: 'groups/failure-names-executor',
  level: 'MUST',
  says: 'FAILURE names the executor that has ended; without one it speaks of an agent that is lost.',
  cites: [{ document: 'scheduler-proto', section: 'Event.Failure', statement: 3 }],
  needs: ['tasks'],
  given: grouping,

  *check({ events, states }) {
    for (const { at, event } of events) {
      if (event.type !== 'FAILURE') continue
      const agent = text(event, 'failure', 'agent_id', 'value')
      const executor = text(event, 'failure', 'executor_id', 'value')
      const isThere = states.find((one) => one.at > at)?.agents.some(({ id }) => id === agent)
      if (executor !== undefined) yield kept(at)
      else if (isThere) yield broken(at, 'the id of an executor', `agent ${agent}, which is there`)
    }
  },
})

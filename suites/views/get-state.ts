import { list, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { answersTo, listening, running } from './premise.ts'

export default rule({
  id: 'views/get-state',
  level: 'MUST',
  says: 'GET_STATE shows agents, frameworks and tasks of the cluster in one answer.',
  cites: [{ document: 'operator-http-api', section: 'GET_STATE', statement: 1 }],
  given: operating,

  *check(timeline) {
    for (const { at, answer } of answersTo(timeline.entries, 'GET_STATE')) {
      const state = (part: string, field: string) => list(answer, 'get_state', part, field)
      const agents = state('get_agents', 'agents').map((one) =>
        text(one, 'agent_info', 'id', 'value'),
      )
      const frameworks = state('get_frameworks', 'frameworks').map((one) =>
        text(one, 'framework_info', 'id', 'value'),
      )
      const tasks = state('get_tasks', 'tasks').map((one) => text(one, 'task_id', 'value'))
      const missing = [
        ...listening(timeline, at).filter(({ id }) => !frameworks.includes(id)),
        ...running(timeline, at).filter(({ id }) => !tasks.includes(id)),
      ].map(({ id }) => id)
      const agent = running(timeline, at)[0]?.agent
      if (agent !== undefined && !agents.includes(agent)) missing.push(agent)
      yield missing.length === 0 ? kept(at) : broken(at, missing.join(', '), 'not to be found')
    }
  },
})

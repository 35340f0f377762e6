import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { identified, told } from './premise.ts'

export default rule({
  id: 'feedback/finished-with-uuid',
  level: 'SHOULD',
  says: 'OPERATION_FINISHED comes with a uuid to acknowledge and with the id of the agent.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/reconcile-operations.json',
    },
    { document: 'mesos-proto', section: 'OperationStatus', statement: 3 },
  ],
  since: '1.8',
  needs: ['operation-feedback'],
  given: clearing,

  *check(timeline) {
    for (const { fact, id } of identified(timeline)) {
      const first = told(timeline, fact, id).find((one) => one.state === 'OPERATION_FINISHED')
      if (first === undefined) continue
      const { at, uuid, agent } = first
      const lacks = uuid === undefined ? 'uuid' : agent === undefined ? 'agent id' : undefined
      yield lacks === undefined
        ? kept(at)
        : broken(at, `OPERATION_FINISHED of ${id} has a uuid and an agent id`, `no ${lacks}`)
    }
  },
})

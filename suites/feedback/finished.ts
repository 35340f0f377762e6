import { keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { identified, told } from './premise.ts'

export default rule({
  id: 'feedback/finished',
  level: 'MUST',
  says: 'OPERATION_FINISHED means what it says: the created volume is there, the destroyed one is gone.',
  cites: [
    {
      document: 'high-availability-framework-guide',
      section: 'Performing operations on offered resources',
      statement: 4,
    },
    { document: 'mesos-proto', section: 'OperationState', statement: 2 },
  ],
  since: '1.8',
  needs: ['operation-feedback'],
  given: clearing,

  *check(timeline) {
    for (const { fact, id } of identified(timeline)) {
      const { type } = fact.operation
      const done = told(timeline, fact, id).find((one) => one.state === 'OPERATION_FINISHED')
      if (done === undefined || (type !== 'CREATE' && type !== 'DESTROY')) continue
      const after = timeline.stateAfter(fact.agent, done.at)
      if (after === undefined) continue
      for (const volume of fact.volumes) {
        const key = keyOf(fact.agent, volume)
        const others = timeline.allOperations.filter(
          (one) =>
            one !== fact &&
            one.at >= fact.at &&
            one.at < after.knownAt &&
            one.volumes.some((other) => keyOf(one.agent, other) === key),
        )
        if (others.length > 0) continue
        const isThere = after.total.some((one) => keyOf(fact.agent, one) === key)
        const expected = `${key} is ${type === 'CREATE' ? 'there' : 'gone'} after its ${type}`
        yield isThere === (type === 'CREATE')
          ? kept(after.at)
          : broken(after.at, expected, isThere ? 'it is there' : 'it is not there')
      }
    }
  },
})

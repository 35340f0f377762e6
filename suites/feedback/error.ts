import { namings } from '../destroy/premise.ts'
import { describe } from '../harness/resource.ts'
import { heardBy } from '../harness/statuses.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { identified, told } from './premise.ts'

export default rule({
  id: 'feedback/error',
  level: 'MUST',
  says: 'An operation with an id that is wrongly specified is answered by OPERATION_ERROR.',
  cites: [
    {
      document: 'high-availability-framework-guide',
      section: 'Performing operations on offered resources',
      statement: 6,
    },
    { document: 'mesos-proto', section: 'OperationState', statement: 4 },
  ],
  since: '1.8',
  needs: ['operation-feedback'],
  given: clearing,

  *check(timeline) {
    const wrong = new Map(
      [...namings(timeline)].flatMap(({ destroy, volume, wrong }) =>
        wrong === undefined || wrong === 'mode' ? [] : [[destroy.operation, volume]],
      ),
    )
    for (const { fact, id } of identified(timeline)) {
      const volume = wrong.get(fact.operation as Parameters<typeof wrong.get>[0])
      const heard = heardBy(timeline, fact.by, fact.at)
      if (volume === undefined || heard === never) continue
      const [first] = told(timeline, fact, id)
      if (first?.state === 'OPERATION_FINISHED') continue
      const expected = `OPERATION_ERROR of DESTROY of ${describe(volume)}, which is not there`
      yield first?.state === 'OPERATION_ERROR'
        ? kept(first.at)
        : broken(first?.at ?? heard, expected, first?.state ?? 'nothing')
    }
  },
})

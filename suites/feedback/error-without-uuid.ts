import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { identified, told } from './premise.ts'

export default rule({
  id: 'feedback/error-without-uuid',
  level: 'MUST',
  says: 'The status of an operation that was refused as invalid has neither uuid nor agent id.',
  cites: [{ document: 'mesos-proto', section: 'OperationStatus', statement: 4 }],
  since: '1.8',
  needs: ['operation-feedback'],
  given: clearing,

  *check(timeline) {
    for (const { fact, id } of identified(timeline)) {
      for (const { at, state, uuid, agent } of told(timeline, fact, id)) {
        if (state !== 'OPERATION_ERROR') continue
        const words =
          uuid !== undefined ? 'a uuid' : agent !== undefined ? 'an agent id' : undefined
        yield words === undefined
          ? kept(at)
          : broken(at, `OPERATION_ERROR of ${id} has neither uuid nor agent id`, `it has ${words}`)
      }
    }
  },
})

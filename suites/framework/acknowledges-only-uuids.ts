import { duty } from '../conduct/duty.ts'
import { text } from '../harness/read.ts'
import { broken, kept } from '../rule.ts'
import { typeOf } from './premise.ts'

export default duty({
  id: 'framework/acknowledges-only-uuids',
  level: 'MUST',
  says: 'A framework acknowledges no status but those that came with a `uuid`, and those with it.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACKNOWLEDGE', statement: 3 },
    { document: 'scheduler-http-api', section: 'ACKNOWLEDGE_OPERATION_STATUS', statement: 3 },
    { document: 'mesos-proto', section: 'OperationStatus', statement: 4 },
  ],

  *check({ calls, statuses }) {
    const told = new Map(statuses.map((one) => [`${one.who} ${one.uuid}`, one]))
    for (const call of calls) {
      const type = typeOf(call)
      if (!type.startsWith('ACKNOWLEDGE')) continue
      const uuid = text(call.call, type.toLowerCase(), 'uuid')
      const [first] = told.get(`${call.who} ${uuid}`)?.sent ?? []
      const isTold = first !== undefined && first.at < call.at
      yield uuid !== undefined && isTold
        ? kept(call.at)
        : broken(call.at, 'a uuid that it was told', `${type} with ${uuid ?? 'none'}`)
    }
  },
})

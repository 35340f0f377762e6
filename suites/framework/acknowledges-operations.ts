import { duty } from '../conduct/duty.ts'
import { acknowledged } from './acknowledgement.ts'

export default duty({
  id: 'framework/acknowledges-operations',
  level: 'MUST',
  says: 'A framework acknowledges every operation status that has a `uuid`.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACKNOWLEDGE_OPERATION_STATUS', statement: 1 },
    { document: 'mesos-proto', section: 'OperationStatus', statement: 3 },
  ],

  check: (conduct) => acknowledged(conduct, 'operation'),
})

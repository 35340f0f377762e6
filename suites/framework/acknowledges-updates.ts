import { duty } from '../conduct/duty.ts'
import { acknowledged } from './acknowledgement.ts'

export default duty({
  id: 'framework/acknowledges-updates',
  level: 'MUST',
  says: 'A framework acknowledges every task status that has a `uuid`.',
  cites: [{ document: 'scheduler-http-api', section: 'ACKNOWLEDGE', statement: 1 }],

  check: (conduct) => acknowledged(conduct, 'task'),
})

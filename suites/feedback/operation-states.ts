import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { identified, told } from './premise.ts'

const ends = [
  'OPERATION_FINISHED',
  'OPERATION_FAILED',
  'OPERATION_ERROR',
  'OPERATION_DROPPED',
  'OPERATION_GONE_BY_OPERATOR',
]

export default rule({
  id: 'feedback/operation-states',
  level: 'MUST',
  says: 'An operation goes from OPERATION_PENDING to one end, and stays there.',
  cites: [
    {
      document: 'high-availability-framework-guide',
      section: 'Performing operations on offered resources',
      statement: 3,
    },
    { document: 'mesos-proto', section: 'OperationState', statement: 1 },
  ],
  since: '1.8',
  needs: ['operation-feedback'],
  given: clearing,

  *check(timeline) {
    for (const { fact, id } of identified(timeline)) {
      const news = told(timeline, fact, id)
      const end = news.find((one) => ends.includes(one.state))
      if (end === undefined) continue
      const known = ['OPERATION_PENDING', ...ends].filter((state) => state !== end.state)
      const other = news.find((one) => one.at > end.at && known.includes(one.state))
      yield other === undefined
        ? kept(end.at)
        : broken(other.at, `${id} stays ${end.state}`, `it becomes ${other.state}`)
    }
  },
})

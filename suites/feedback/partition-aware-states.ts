import { taskStatuses } from '../harness/statuses.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'

const aware = [
  'TASK_UNREACHABLE',
  'TASK_DROPPED',
  'TASK_GONE',
  'TASK_GONE_BY_OPERATOR',
  'TASK_UNKNOWN',
]

export default rule({
  id: 'feedback/partition-aware-states',
  level: 'MUST',
  says: 'Frameworks with PARTITION_AWARE are told TASK_UNKNOWN, TASK_DROPPED and the like, and all others TASK_LOST.',
  cites: [
    { document: 'mesos-proto', section: 'FrameworkInfo.Capability', statement: 3 },
    { document: 'mesos-proto', section: 'TaskState', statement: 4 },
    { document: 'mesos-proto', section: 'TaskState', statement: 5 },
  ],
  since: '1.3',
  given: clearing,

  *check(timeline) {
    for (const { at, who, task, state } of taskStatuses(timeline)) {
      const framework = timeline.framework(who)
      const isNew = aware.includes(state)
      if (framework === undefined || (!isNew && state !== 'TASK_LOST')) continue
      const isAware = framework.capabilities.has('PARTITION_AWARE')
      const expected = `${task} is ${isAware ? aware.join(' or ') : 'TASK_LOST'}`
      yield isNew === isAware ? kept(at) : broken(at, expected, state)
    }
  },
})

import { fateOf } from '../harness/questions.ts'
import { isShared, keyOf } from '../harness/resource.ts'
import type { At, TaskFact, Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { writing } from '../scenarios/writing.ts'

export default rule({
  id: 'launch/not-isolated',
  level: 'MUST',
  says: 'Tasks on one shared volume are not isolated from each other: what one writes the others find.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 8 },
    { document: 'shared-volumes-2016', section: 'Overview', statement: 8 },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 7 },
    { document: 'mesos-proto', section: 'Resource', statement: 12 },
  ],
  needs: ['tasks', 'shell'],
  given: writing,

  *check(timeline) {
    for (const reader of timeline.tasks) {
      const file = read.exec(command(reader))?.[1]
      const writer = file === undefined ? undefined : writerOf(timeline, reader, file)
      const end = reader.states.find((one) => one.at === reader.endedAt)
      if (writer === undefined || end === undefined || !fateOf(reader)?.ran) continue
      yield end.state === 'TASK_FINISHED'
        ? kept(end.at)
        : broken(end.at, `${reader.id} finds what ${writer.id} wrote`, `${reader.id}: ${end.state}`)
    }
  },
})

const write = /^echo \w+ > (data\/\w+)$/
const read = /^(?:while ! test -e|test "\$\(cat) (data\/\w+)/

function command(task: TaskFact): string {
  return task.info.command?.value ?? ''
}

/** The task that wrote the file to a volume of the reader, which lasted until that ended, and finished doing so. */
function writerOf(timeline: Timeline, reader: TaskFact, file: string): TaskFact | undefined {
  const reads = reader.uses.filter(isShared).map((one) => keyOf(reader.agent, one))
  const lasts = (key: string, from: At) =>
    timeline.lives.some(
      (one) => one.key === key && one.askedAt <= from && reader.endedAt <= one.mayEndAt,
    )
  return timeline.tasks.find(
    (one) =>
      write.exec(command(one))?.[1] === file &&
      one.keys.some((key) => reads.includes(key) && lasts(key, one.at)) &&
      one.states.some((state) => state.state === 'TASK_FINISHED' && state.at < reader.endedAt),
  )
}

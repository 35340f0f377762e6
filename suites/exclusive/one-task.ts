import { fateOf, wasRefused } from '../harness/questions.ts'
import { isShared, keyOf } from '../harness/resource.ts'
import type { TaskFact, Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { excluding } from '../scenarios/excluding.ts'

export default rule({
  id: 'exclusive/one-task',
  level: 'MUST',
  says: 'While a task uses a volume that is not shared, no other task can use it.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Overview', statement: 1 },
    { document: 'shared-volumes-2016', section: 'Overview', statement: 3 },
    { document: 'shared-volumes-2016', section: 'Overview', statement: 5 },
    { document: 'shared-volumes-2016', section: 'Overview', statement: 6 },
    { document: 'shared-volumes-ja', section: 'Overview', statement: 1 },
    { document: 'persistent-volume', section: 'Usage', statement: 7 },
  ],
  needs: ['tasks'],
  given: excluding,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const rival = task.uses
        .map((volume) => timeline.existing(keyOf(task.agent, volume), task.at))
        .filter((life) => life !== undefined && !isShared(life.volume))
        .map((life) => life && rivalOf(timeline, task, life.key))
        .find((one) => one !== undefined)
      const fate = fateOf(task)
      if (rival === undefined || fate === undefined) continue
      const expected = `${task.id} is refused: ${rival.id} has the volume`
      yield fate.ran ? broken(fate.at, expected, fate.words) : kept(fate.at)
    }
  },
})

/** A task that has the volume: it runs already, or it comes earlier in the same ACCEPT and was accepted. */
function rivalOf(timeline: Timeline, task: TaskFact, key: string): TaskFact | undefined {
  const running = timeline.users(key, task.at).find((one) => one !== task)
  if (running !== undefined) return running
  const before = timeline.tasks.slice(0, timeline.tasks.indexOf(task))
  return before.find(
    (one) =>
      one.at === task.at &&
      one.by === task.by &&
      one.keys.includes(key) &&
      fateOf(one) &&
      !wasRefused(one),
  )
}

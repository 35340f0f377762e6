import { fateOf } from '../harness/questions.ts'
import { isVolume, roleOf, sizeOf } from '../harness/resource.ts'
import type { OfferFact, TaskFact } from '../harness/timeline.ts'
import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { bursts, isSound, mustNotRun } from './premise.ts'

export default rule({
  id: 'launch/rest-is-used-up',
  level: 'SHOULD',
  says: 'Unlike a shared volume, cpus and mem of an offer are used up by the tasks that are launched on it.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-second-user.json',
    },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const { tasks, offer } of bursts(timeline)) {
      if (!tasks.every((task) => isSound(task, offer))) continue
      for (const [index, task] of tasks.entries()) {
        const before = tasks.slice(0, index).filter((one) => fateOf(one)?.ran === true)
        const short = ['cpus', 'mem'].find(
          (name) => wanted([task], name) > left(offer, before, name) + 0.0005,
        )
        if (short === undefined) continue
        yield* mustNotRun(task, `of ${short} only ${left(offer, before, short)} are left`)
      }
    }
  },
})

function left(offer: OfferFact, tasks: TaskFact[], name: string): number {
  const offered = offer.resources.filter((one) => one.name === name && roleOf(one) !== undefined)
  return offered.reduce((sum, one) => sum + sizeOf(one), 0) - wanted(tasks, name)
}

/** Of what is reserved; other plays may come and go on the rest. */
function wanted(tasks: TaskFact[], name: string): number {
  return tasks
    .flatMap(({ info }) => info.resources ?? [])
    .filter((one) => one.name === name && !isVolume(one) && roleOf(one) !== undefined)
    .reduce((sum, one) => sum + sizeOf(one), 0)
}

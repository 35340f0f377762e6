import type { At, Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { isOfPlay, sharedLives, sumOf } from './premise.ts'
import { listings } from './views.ts'

export default rule({
  id: 'allocation/total-once',
  level: 'SHOULD',
  says: 'An agent has a shared volume once, however often it is offered and used, and no more disk for it.',
  cites: [
    { observed: 'apache/mesos c1b42f79d', reference: 'fixtures/recordings/account-totals.json' },
  ],
  given: accounting,

  *check(timeline) {
    const isOwn = isOfPlay(timeline)
    for (const life of sharedLives(timeline)) {
      let before: number | undefined
      for (const { at, knownAt, agents } of timeline.states) {
        const total = agents.find(({ id }) => id === life.agent)?.total ?? []
        const disk = sumOf(total, 'disk', isOwn)
        const count = listings(life, total).get('') ?? 0
        const isThere = life.bornAt <= at && knownAt < life.mayEndAt
        if (isThere && count !== 1) {
          yield broken(at, `the agent has ${life.key} once`, `${count} times`)
        } else if (isThere && before !== undefined && isSteady(timeline, at)) {
          yield Math.abs(disk - before) < 0.001
            ? kept(at)
            : broken(at, `the agent has ${before} MB of the play's disk`, `${disk} MB`)
        }
        before = disk
      }
    }
  },
})

/** True when nothing was reserved or unreserved in the whole play. */
function isSteady(timeline: Timeline, at: At): boolean {
  const asked = [...timeline.operations('RESERVE'), ...timeline.operations('UNRESERVE')]
  return !asked.some((one) => one.at < at)
}

import type { Resource } from '../../spec-schemas/types.ts'
import { get } from '../harness/read.ts'
import { isVolume, roleOf, sizeOf } from '../harness/resource.ts'
import type { At, Life, Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { sharedLives } from './premise.ts'
import { roleViews } from './views.ts'

export default rule({
  id: 'allocation/roles-count-each-framework',
  level: 'SHOULD',
  says: 'The endpoint `/roles` counts a shared volume as allocated once for every framework that uses it.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/account-roles-endpoint.json',
    },
  ],
  since: '1.9',
  needs: ['tasks'],
  given: accounting,

  *check(timeline) {
    for (const life of sharedLives(timeline)) {
      for (const { at, role, view } of roleViews(timeline)) {
        if (role !== roleOf(life.volume)) continue
        const users = timeline.users(life.key, at).filter(({ mayEndAt }) => mayEndAt > at + 1)
        if (users.length === 0 || timeline.possibleUsers(life.key, at).length > users.length)
          continue
        if (!users.every(({ info }) => info.resources?.every(isPlain))) continue
        if (othersInUse(timeline, life, at)) continue
        const frameworks = new Set(users.map(({ by }) => by)).size
        const shown = Number(get(view, 'allocated', 'disk') ?? 0)
        const expected = frameworks * sizeOf(life.volume)
        yield Math.abs(shown - expected) < 0.001
          ? kept(at)
          : broken(at, `${role} has ${expected} MB for ${frameworks} frameworks`, `${shown} MB`)
      }
    }
  },
})

/** True when tasks may use other volumes of the role, which count as well. */
function othersInUse(timeline: Timeline, life: Life, at: At): boolean {
  return timeline.lives.some(
    (one) =>
      one !== life &&
      roleOf(one.volume) === roleOf(life.volume) &&
      timeline.possibleUsers(one.key, at).length > 0,
  )
}

/** No disk but the volume. */
function isPlain(one: Resource): boolean {
  return one.name !== 'disk' || isVolume(one)
}

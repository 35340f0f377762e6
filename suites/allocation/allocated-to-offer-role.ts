import { isShared, keyOf, roleOf, volumeId } from '../harness/resource.ts'
import type { Life, Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { chancesBelow, sharedLives } from './premise.ts'

export default rule({
  id: 'allocation/allocated-to-offer-role',
  level: 'SHOULD',
  says: 'In an offer for a role below its own a shared volume is allocated to the lower role and stays reserved for the upper.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/offer-eligible-roles.json',
    },
  ],
  since: '1.4',
  needs: ['hierarchical-roles'],
  given: branching,

  *check(timeline) {
    for (const life of sharedLives(timeline)) {
      const role = roleOf(life.volume)
      for (const { at, agent, role: below, to, resources } of chancesBelow(timeline, life)) {
        const volume =
          resources.find((one) => keyOf(agent, one) === life.key) ??
          resources.find((one) => isShared(one) && isOnlyOne(timeline, life, volumeId(one)))
        if (below === role || volume === undefined || !to.capabilities.has('MULTI_ROLE')) continue
        const allocated = volume.allocation_info?.role
        const actual = `allocated to ${allocated}, reserved for ${roleOf(volume)}`
        yield allocated === below && roleOf(volume) === role
          ? kept(at)
          : broken(at, `${life.key} is allocated to ${below}, reserved for ${role}`, actual)
      }
    }
  },
})

/** True when the id is that of the volume and of no other that was asked for. */
function isOnlyOne({ lives }: Timeline, life: Life, id: string | undefined): boolean {
  const namesakes = lives.filter(({ volume, by }) => by !== undefined && volumeId(volume) === id)
  return namesakes.length === 1 && namesakes[0] === life
}

import { mayBeOffered, offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { leaving } from '../scenarios/leaving.ts'

export default rule({
  id: 'offers/volume-of-another-framework',
  level: 'MUST',
  says: 'A volume is offered to every framework of its role, also to one that did not make it.',
  cites: [
    {
      document: 'roles',
      section: 'Associating frameworks with roles / Multiple frameworks in the same role',
      statement: 2,
    },
    {
      document: 'roles',
      section: 'Associating frameworks with roles / Multiple frameworks in the same role',
      statement: 3,
    },
    {
      document: 'persistent-volume',
      section: 'Programming with Persistent Volumes',
      statement: 19,
    },
    { document: 'authorization', section: 'Local Authorizer / Role vs. Principal', statement: 3 },
    {
      document: 'roles',
      section: 'Associating frameworks with roles / Multiple frameworks in the same role',
      statement: 1,
    },
  ],
  given: leaving,

  *check(timeline) {
    for (const life of timeline.lives) {
      const maker = life.by?.by
      if (maker === undefined || maker === 'operator') continue
      for (const offer of timeline.chances(life)) {
        const { to, at, askedAt } = offer
        if (to.name === maker || !mayBeOffered(to, life.volume)) continue
        const isBusy = !timeline.isUnused(life.key, askedAt) || timeline.isHeld(life.key, at)
        if (!isShared(life.volume) && isBusy) continue
        yield offersVolume(offer, life.key)
          ? kept(at)
          : broken(
              at,
              `${to.name} is offered ${life.key}, which ${maker} made`,
              'the offer lacks it',
            )
      }
    }
  },
})

import { sentinels } from '../harness/attention.ts'
import { agentsOf } from '../offers/premise.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { updates } from './premise.ts'

export default rule({
  id: 'roles/no-roles-no-offers',
  level: 'MUST',
  says: 'A framework with MULTI_ROLE and without any role is offered nothing, not even under `*`.',
  cites: [
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 5 },
    { document: 'roles', section: 'Default role', statement: 4 },
  ],
  since: '1.9',
  given: branching,

  *check(timeline) {
    for (const { at, who, info, status, until } of updates(timeline)) {
      if (status !== 200 || !info.isMultiRole || info.roles.length > 0) continue
      for (const agent of agentsOf(timeline)) {
        // What was on its way before has come with the first run of the allocator that was asked for afterwards.
        let certainAt: number | undefined
        for (const { offer, heardAt } of sentinels(timeline, who, agent, at)) {
          if (heardAt >= until) break
          if (certainAt !== undefined && offer.askedAt > certainAt) {
            const intruder = timeline.offers.find(
              (one) =>
                one.to.name === who &&
                one.agent === agent &&
                one.at > (certainAt ?? 0) &&
                one.at <= heardAt,
            )
            yield intruder === undefined
              ? kept(heardAt)
              : broken(intruder.at, `${who} is offered nothing`, `an offer for ${intruder.role}`)
          }
          certainAt ??= heardAt
        }
      }
    }
  },
})

import type { Resource } from '../../spec-schemas/types.ts'
import { isEligible, roleOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'

export default rule({
  id: 'roles/offered-to-children',
  level: 'MUST',
  says: 'What is reserved for a role is offered to the roles below it too: allocated to the lower, reserved for the upper.',
  cites: [
    {
      document: 'reservation',
      section: 'Framework Scheduler API / Offer::Operation::Reserve (with RESERVATION_REFINEMENT)',
      statement: 3,
    },
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Unreserve (with RESERVATION_REFINEMENT)',
      statement: 3,
    },
  ],
  since: '1.4',
  needs: ['hierarchical-roles'],
  given: branching,

  *check(timeline) {
    const parent = timeline.history.role
    for (const entry of timeline.entries) {
      const together = timeline.offers.filter(({ at }) => at === entry.at)
      const [first] = together
      if (first === undefined || !together.every(({ role }) => isEligible(role, parent))) continue
      if (together.some(({ role }) => role === parent)) continue
      const isOfParent = (one: Resource) => one.name === 'cpus' && roleOf(one) === parent
      const state = timeline.stateBefore(first.agent, first.askedAt)
      const isBusy = timeline.offers.some(
        ({ at, until, resources }) =>
          at < entry.at && first.askedAt <= until && resources.some(isOfParent),
      )
      const isUsed = timeline.tasks.some(
        ({ at, endedAt, info }) =>
          at < entry.at && endedAt >= first.askedAt && info.resources?.some(isOfParent),
      )
      if (isBusy || isUsed || !state?.total.some(isOfParent)) continue
      const offer = together.find(({ resources }) => resources.some(isOfParent))
      const expected = `${first.to.name} is offered what is reserved for ${parent}`
      yield offer === undefined ? broken(first.at, expected, 'it is not') : kept(offer.at)
    }
  },
})

import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'

export default rule({
  id: 'offers/hidden-allocation-info',
  level: 'SHOULD',
  says: 'A framework without MULTI_ROLE is not shown `allocation_info`, neither on an offer nor on its resources.',
  cites: [
    { observed: 'apache/mesos c1b42f79d', reference: 'fixtures/recordings/offer-single-role.json' },
  ],
  since: '1.5',
  given: branching,

  *check(timeline) {
    for (const { at, to, offer, resources } of timeline.offers) {
      if (to.capabilities.has('MULTI_ROLE')) continue
      const isShown = [offer, ...resources].some((one) => one.allocation_info !== undefined)
      yield isShown
        ? broken(at, `${to.name} is not shown allocation_info`, `offer ${offer.id.value} has it`)
        : kept(at)
    }
  },
})

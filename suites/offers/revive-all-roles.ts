import type { Resource } from '../../spec-schemas/types.ts'
import { wants } from '../harness/attention.ts'
import { ignored } from '../harness/ignored.ts'
import { roleOf, sizeOf } from '../harness/resource.ts'
import type { At, Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { nextCall, said } from './premise.ts'

export default rule({
  id: 'offers/revive-all-roles',
  level: 'MUST',
  says: 'REVIVE without roles brings back the offers of all roles of the framework.',
  cites: [
    { document: 'scheduler-http-api', section: 'REVIVE', statement: 4 },
    { document: 'scheduler-proto', section: 'Call.Revive', statement: 1 },
  ],
  given: branching,

  *check(timeline) {
    for (const one of said(timeline, 'REVIVE')) {
      const roles = timeline.framework(one.who)?.roles ?? []
      if (one.roles.length > 0 || roles.length < 2) continue
      const until = nextCall(timeline, one)
      const [first, ...others] = timeline.offers.filter(
        ({ to, at }) => to.name === one.who && at > one.at && at < until,
      )
      if (first === undefined) {
        const vain = ignored(timeline).find(
          ({ who, askedAt }) => who === one.who && askedAt === one.at,
        )
        if (vain)
          yield broken(vain.at, `${one.who} is offered something for ${vain.role}`, 'it is not')
        continue
      }
      const offered = new Set([first, ...others].map(({ role }) => role))
      for (const role of roles.filter((each) => wants(timeline, one.who, each, one.at, first.at))) {
        if (offered.has(role)) yield kept(first.at)
        else if (hasOwn(timeline, first.agent, role, one.at)) {
          yield broken(first.at, `${one.who} is offered something for ${role} as well`, 'it is not')
        }
      }
    }
  },
})

/** True when cpus that are reserved to just this role lie idle. */
function hasOwn(timeline: Timeline, agent: string, role: string, at: At): boolean {
  const known = timeline.states.findLast((state) => state.knownAt <= at)
  const state = known?.agents.find(({ id }) => id === agent)
  const sum = (list: readonly Resource[] = []) =>
    list
      .filter((one) => one.name === 'cpus' && roleOf(one) === role)
      .reduce((all, one) => all + sizeOf(one), 0)
  return sum(state?.total) - sum(state?.allocated) - sum(state?.offered) >= 0.01
}

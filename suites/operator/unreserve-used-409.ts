import { resourceList } from '../harness/news.ts'
import { reservationsOf, roleOf, sizeOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'

export default rule({
  id: 'operator/unreserve-used-409',
  level: 'MUST',
  says: 'An operator who would unreserve what tasks use is answered 409.',
  cites: [
    {
      document: 'reservation',
      section: 'Operator HTTP Endpoints / /unreserve',
      statement: 8,
    },
    { document: 'unreserve', section: 'DESCRIPTION', statement: 1 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /unreserve', statement: 9 },
  ],
  given: operating,

  *check(timeline) {
    for (const { at, api, agent, wellFormed, operation, status } of timeline.operations(
      'UNRESERVE',
    )) {
      const [asked, ...others] = resourceList(operation, 'unreserve', 'resources')
      const state = timeline.stateBefore(agent, at)
      if (api === 'scheduler' || !wellFormed || asked === undefined || others.length > 0) continue
      if (state === undefined || status === undefined || asked.name !== 'cpus') continue
      const own = JSON.stringify(reservationsOf(asked))
      const same = state.total.filter(
        (one) => one.name === 'cpus' && JSON.stringify(reservationsOf(one)) === own,
      )
      const total = same.reduce((sum, one) => sum + sizeOf(one), 0)
      // Each of these runs all the while, on cpus of the role.
      const used = timeline.tasks
        .filter((task) => task.agent === agent && task.runningAt < at && at < task.mayEndAt)
        .flatMap(({ info }) => resourceList(info, 'resources'))
        .filter((one) => one.name === 'cpus' && roleOf(one) === roleOf(asked))
        .reduce((sum, one) => sum + sizeOf(one), 0)
      if (same.length === 0 || used === 0 || sizeOf(asked) <= total - used + 1e-9) continue
      const what = `UNRESERVE of ${sizeOf(asked)} cpus, of which tasks use ${used}: 409`
      yield status === 409 ? kept(at) : broken(at, what, String(status))
    }
  },
})

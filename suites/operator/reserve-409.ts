import type { Entry } from '../../spec-schemas/types.ts'
import { resourceList } from '../harness/news.ts'
import { get, list, text } from '../harness/read.ts'
import { reservationsOf, sizeOf } from '../harness/resource.ts'
import { reserves } from '../reserve/premise.ts'
import { broken, kept, rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'

export default rule({
  id: 'operator/reserve-409',
  level: 'MUST',
  says: 'An operator who would reserve more than the agent has is answered 409.',
  cites: [
    { document: 'reserve', section: 'DESCRIPTION', statement: 1 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /reserve', statement: 2 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /reserve', statement: 11 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /reserve', statement: 12 },
  ],
  given: reserving,

  *check(timeline) {
    for (const { fact, name, value, isAlone, resource } of reserves(timeline)) {
      const { at, by, agent, wellFormed, status, operation } = fact
      const hasSource = get(operation, 'reserve', 'source') !== undefined
      if (by !== 'operator' || !wellFormed || !isAlone || hasSource || resource.disk) continue
      const most = wholeOf(timeline.entries, agent, name, at)
      if (most === undefined || value <= most || status === undefined) continue
      const what = `RESERVE of ${value} ${name}, of which the agent has ${most}: 409`
      yield status === 409 ? kept(at) : broken(at, what, String(status))
    }
  },
})

/** All that an agent has of a resource, reserved or not, where the history shows all of the agent. */
function wholeOf(entries: readonly Entry[], agent: string, name: string, at: number) {
  const views = entries.flatMap((entry) =>
    entry.at < at && entry.type === 'CALL' && entry.call.type === 'GET_AGENTS' && entry.answer
      ? list(entry.answer, 'get_agents', 'agents')
      : [],
  )
  const own = views.filter((one) => text(one, 'agent_info', 'id', 'value') === agent)
  const whole = own
    .map((one) => resourceList(one, 'total_resources'))
    .findLast((all) => all.some((one) => reservationsOf(one).length === 0))
  return whole?.filter((one) => one.name === name).reduce((sum, one) => sum + sizeOf(one), 0)
}

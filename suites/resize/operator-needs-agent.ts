import { get, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'

export default rule({
  id: 'resize/operator-needs-agent',
  level: 'MUST',
  says: 'An operator who resizes a volume of an agent has to name the agent, or is answered 400.',
  cites: [
    { document: 'master-proto', section: 'Call.GrowVolume', statement: 2 },
    { document: 'master-proto', section: 'Call.ShrinkVolume', statement: 2 },
  ],
  since: '1.6',
  given: keeping,

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type !== 'CALL' || entry.who !== 'operator' || entry.status === undefined) continue
      const type = String(entry.call.type)
      const payload = get(entry.call, type.toLowerCase())
      if (!/^(GROW|SHRINK)_VOLUME$/.test(type) || payload === undefined) continue
      const isOfProvider = get(payload, 'volume', 'provider_id') !== undefined
      if (text(payload, 'agent_id', 'value') !== undefined || isOfProvider) continue
      yield entry.status === 400
        ? kept(entry.at)
        : broken(entry.at, `${type} without agent_id: 400`, `${entry.status} ${entry.body ?? ''}`)
    }
  },
})

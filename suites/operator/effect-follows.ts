import { keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'

export default rule({
  id: 'operator/effect-follows',
  level: 'SHOULD',
  says: 'What an operator created or destroyed is there, or gone, in the next view of the agent.',
  cites: [
    { document: 'operator-http-api', section: 'CREATE_VOLUMES', statement: 3 },
    { document: 'operator-http-api', section: 'DESTROY_VOLUMES', statement: 3 },
    { observed: 'apache/mesos c1b42f79d', reference: 'GET_AGENTS right after a 202' },
    { document: 'create-volumes', section: 'DESCRIPTION', statement: 4 },
    { document: 'destroy-volumes', section: 'DESCRIPTION', statement: 4 },
    { document: 'master-proto', section: 'Call.CreateVolumes', statement: 2 },
    { document: 'master-proto', section: 'Call.DestroyVolumes', statement: 2 },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 15,
    },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /destroy-volumes',
      statement: 12,
    },
  ],
  given: operating,

  *check(timeline) {
    const all = [...timeline.operations('CREATE'), ...timeline.operations('DESTROY')]
    for (const { at, api, agent, operation, volumes, status } of all) {
      const after = timeline.stateAfter(agent, at)
      if (api === 'scheduler' || status !== 202 || after === undefined) continue
      const isAlone = all.every((one) => one.at === at || one.at < at || one.at > after.at)
      if (!isAlone) continue
      for (const volume of volumes) {
        const key = keyOf(agent, volume)
        const isThere = after.total.some((one) => keyOf(agent, one) === key)
        yield isThere === (operation.type === 'CREATE')
          ? kept(after.at)
          : broken(
              after.at,
              `${operation.type} of ${key} shows`,
              isThere ? 'it is there' : 'it is not',
            )
      }
    }
  },
})

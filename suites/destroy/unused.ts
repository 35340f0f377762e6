import { keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'
import { attempts, isEntitled, outcomeOf } from './premise.ts'

export default rule({
  id: 'destroy/unused',
  level: 'MUST',
  says: 'A volume that no task uses can be destroyed by a framework that is offered it and by the operator, and is gone then.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 2 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 8,
    },
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 4,
    },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 2 },
    { document: 'destroy-volumes', section: 'TL;DR', statement: 1 },
    { document: 'operator-http-api', section: 'DESTROY_VOLUMES', statement: 1 },
    { document: 'operator-http-api', section: 'DESTROY_VOLUMES', statement: 2 },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 1,
    },
    { document: 'master-proto', section: 'Call.DestroyVolumes', statement: 1 },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /destroy-volumes',
      statement: 1,
    },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /destroy-volumes',
      statement: 4,
    },
  ],
  given: destroying,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, life } = attempt
      if (!timeline.isUnused(life.key, destroy.at) || !isEntitled(attempt)) continue
      if (destroy.outcome === 'refused') {
        yield broken(destroy.doneAt, `DESTROY of ${life.key}, unused, succeeds`, outcomeOf(attempt))
        continue
      }
      const after = timeline.stateAfter(life.agent, destroy.doneAt)
      const left = after?.total.find((one) => keyOf(life.agent, one) === life.key)
      yield after !== undefined && left !== undefined && !timeline.isRemade(life, after.at)
        ? broken(after.at, `${life.key} is gone after its DESTROY`, 'the agent still has it')
        : kept(destroy.doneAt)
    }
  },
})

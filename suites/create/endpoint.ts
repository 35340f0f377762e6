import { broken, kept, rule } from '../rule.ts'
import { creating } from '../scenarios/creating.ts'
import { soundCreates } from './premise.ts'

export default rule({
  id: 'create/endpoint',
  level: 'MUST',
  says: 'The operator turns reserved disk into volumes through the /create-volumes endpoint.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 4 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 2,
    },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 4 },
    { document: 'create-volumes', section: 'TL;DR', statement: 1 },
    { document: 'persistent-volume', section: 'Usage', statement: 17 },
    { document: 'persistent-volume', section: 'Unversioned Operator HTTP Endpoints', statement: 1 },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 2,
    },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 7,
    },
  ],
  given: creating,

  *check(timeline) {
    for (const create of soundCreates(timeline, 'form')) {
      if (create.outcome === 'unknown') continue
      yield create.outcome === 'finished'
        ? kept(create.doneAt)
        : broken(
            create.doneAt,
            '/create-volumes makes the volume',
            create.message ?? `HTTP ${create.status}`,
          )
    }
  },
})

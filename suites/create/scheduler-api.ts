import { broken, kept, rule } from '../rule.ts'
import { creating } from '../scenarios/creating.ts'
import { soundCreates } from './premise.ts'

export default rule({
  id: 'create/scheduler-api',
  level: 'MUST',
  says: 'A framework turns reserved disk that it is offered into a volume by ACCEPTing the offer with CREATE.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 1 },
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 3 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 1,
    },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 2,
    },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 1 },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 3 },
    { document: 'persistent-volume', section: 'Persistent Volumes', statement: 1 },
    { document: 'persistent-volume', section: 'Usage', statement: 10 },
    { document: 'persistent-volume', section: 'Usage', statement: 15 },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 1,
    },
  ],
  given: creating,

  *check(timeline) {
    for (const create of soundCreates(timeline, 'scheduler')) {
      if (create.outcome === 'unknown') continue
      yield create.outcome === 'finished'
        ? kept(create.doneAt)
        : broken(
            create.doneAt,
            'ACCEPT makes the volume',
            create.message ?? `HTTP ${create.status}`,
          )
    }
  },
})

import { broken, kept, rule } from '../rule.ts'
import { creating } from '../scenarios/creating.ts'
import { soundCreates } from './premise.ts'

export default rule({
  id: 'create/all-shapes',
  level: 'MUST',
  says: 'CREATE is understood in the documented form, with the reservation in role and reservation.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 6 },
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 7 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 3,
    },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 5,
    },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 6 },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 7 },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 8 },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 10,
    },
  ],
  given: creating,

  *check(timeline) {
    for (const create of soundCreates(timeline, 'scheduler')) {
      const documented = create.volumes.every((one) => one.reservation !== undefined)
      if (!documented || create.outcome === 'unknown') continue
      yield create.outcome === 'finished'
        ? kept(create.doneAt)
        : broken(create.doneAt, 'a CREATE in the documented form succeeds', create.message ?? '')
    }
  },
})

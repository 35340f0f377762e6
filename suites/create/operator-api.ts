import { broken, kept, rule } from '../rule.ts'
import { creating } from '../scenarios/creating.ts'
import { soundCreates } from './premise.ts'

export default rule({
  id: 'create/operator-api',
  level: 'MUST',
  says: 'The operator turns reserved disk into volumes through CREATE_VOLUMES of the operator API.',
  cites: [{ document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 1 }],
  given: creating,

  *check(timeline) {
    for (const create of soundCreates(timeline, 'v1')) {
      if (create.outcome === 'unknown') continue
      yield create.outcome === 'finished'
        ? kept(create.doneAt)
        : broken(
            create.doneAt,
            'CREATE_VOLUMES makes the volume',
            create.message ?? `HTTP ${create.status}`,
          )
    }
  },
})

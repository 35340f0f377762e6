import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/failure-of-somebody',
  breaks: 'groups/failure-names-executor',
  does: 'tells that an executor has ended, and on which agent, and not which',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'FAILURE') return parts.tell(event, framework)
      const { executor_id: _executor, ...failure } = event.failure
      return parts.tell({ ...event, failure }, framework)
    },
  }),
} satisfies Mutant

import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/repeats-refusals',
  breaks: 'feedback/no-uuid-no-repeat',
  does: 'sends the refusal of an operation again, to be on the safe side',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE_OPERATION_STATUS') return parts.tell(event, framework)
      const { status } = event.update_operation_status
      if (status.state !== 'OPERATION_ERROR') return parts.tell(event, framework)
      return [...parts.tell(event, framework), ...parts.tell(event, framework)]
    },
  }),
} satisfies Mutant

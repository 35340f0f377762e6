import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/ignores-unknown-operations',
  breaks: 'feedback/operation-unknown',
  does: 'says nothing of operations that it does not know',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE_OPERATION_STATUS') return parts.tell(event, framework)
      const { status } = event.update_operation_status
      if (status.state !== 'OPERATION_UNKNOWN') return parts.tell(event, framework)
      return []
    },
  }),
} satisfies Mutant

import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/silent-refusal',
  breaks: 'feedback/error',
  does: 'says nothing of operations that it refuses, with an id or without',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE_OPERATION_STATUS') return parts.tell(event, framework)
      const { status } = event.update_operation_status
      if (status.state !== 'OPERATION_ERROR') return parts.tell(event, framework)
      return []
    },
  }),
} satisfies Mutant

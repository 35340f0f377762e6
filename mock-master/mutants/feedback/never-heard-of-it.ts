import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/never-heard-of-it',
  breaks: 'feedback/operation-unknown',
  does: 'answers a question about an operation that it does not know with OPERATION_DROPPED',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE_OPERATION_STATUS') return parts.tell(event, framework)
      const { status } = event.update_operation_status
      if (status.state !== 'OPERATION_UNKNOWN') return parts.tell(event, framework)
      const changed = { ...status, state: 'OPERATION_DROPPED' as const }
      return parts.tell(
        { type: 'UPDATE_OPERATION_STATUS', update_operation_status: { status: changed } },
        framework,
      )
    },
  }),
} satisfies Mutant

import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/dropped-for-invalid',
  breaks: 'feedback/error',
  does: 'reports invalid operations as dropped',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE_OPERATION_STATUS') return parts.tell(event, framework)
      const { status } = event.update_operation_status
      if (status.state !== 'OPERATION_ERROR') return parts.tell(event, framework)
      const changed = { ...status, state: 'OPERATION_DROPPED' as const }
      return parts.tell(
        { type: 'UPDATE_OPERATION_STATUS', update_operation_status: { status: changed } },
        framework,
      )
    },
  }),
} satisfies Mutant

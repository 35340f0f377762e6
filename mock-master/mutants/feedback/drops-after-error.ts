import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/drops-after-error',
  breaks: 'feedback/operation-states',
  does: 'reports an operation that it refused as dropped as well',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE_OPERATION_STATUS') return parts.tell(event, framework)
      const { status } = event.update_operation_status
      if (status.state !== 'OPERATION_ERROR') return parts.tell(event, framework)
      const changed = { ...status, state: 'OPERATION_DROPPED' as const }
      return [
        ...parts.tell(event, framework),
        ...parts.tell(
          { type: 'UPDATE_OPERATION_STATUS', update_operation_status: { status: changed } },
          framework,
        ),
      ]
    },
  }),
} satisfies Mutant

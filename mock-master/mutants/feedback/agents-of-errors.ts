import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/agents-of-errors',
  breaks: 'feedback/error-without-uuid',
  does: 'names an agent that has never heard of the refused operation',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE_OPERATION_STATUS') return parts.tell(event, framework)
      const { status } = event.update_operation_status
      if (status.state !== 'OPERATION_ERROR') return parts.tell(event, framework)
      const changed = { ...status, agent_id: { value: 'agent' } }
      return parts.tell(
        { type: 'UPDATE_OPERATION_STATUS', update_operation_status: { status: changed } },
        framework,
      )
    },
  }),
} satisfies Mutant

import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/no-uuids',
  breaks: 'feedback/finished-with-uuid',
  does: 'sends statuses of operations without uuids',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE_OPERATION_STATUS') return parts.tell(event, framework)
      const { status } = event.update_operation_status
      if (status.state !== 'OPERATION_FINISHED') return parts.tell(event, framework)
      const { uuid: _uuid, ...changed } = status
      return parts.tell(
        { type: 'UPDATE_OPERATION_STATUS', update_operation_status: { status: changed } },
        framework,
      )
    },
  }),
} satisfies Mutant

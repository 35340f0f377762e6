import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/uuid-for-errors',
  breaks: 'feedback/error-without-uuid',
  does: 'asks for acknowledgement of operations that it refused',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE_OPERATION_STATUS') return parts.tell(event, framework)
      const { status } = event.update_operation_status
      if (status.state !== 'OPERATION_ERROR') return parts.tell(event, framework)
      const changed = { ...status, uuid: { value: 'MTIzNDU2Nzg5MDEyMzQ1Ng==' } }
      return parts.tell(
        { type: 'UPDATE_OPERATION_STATUS', update_operation_status: { status: changed } },
        framework,
      )
    },
  }),
} satisfies Mutant

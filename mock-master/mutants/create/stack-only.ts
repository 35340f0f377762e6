import type { OfferOperation } from '../../../spec-schemas/types.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/stack-only',
  breaks: 'create/all-shapes',
  does: 'reads a reservation in a CREATE only from `reservations`, not from `role` and `reservation`',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT: (cluster, framework, call) => {
        const operations = call.accept.operations?.map(withoutOldForm)
        const accept = { ...call.accept, ...(operations && { operations }) }
        return parts.calls.ACCEPT(cluster, framework, { ...call, accept })
      },
    },
  }),
} satisfies Mutant

function withoutOldForm(operation: OfferOperation): OfferOperation {
  if (operation.type !== 'CREATE') return operation
  const volumes = operation.create.volumes.map(
    ({ role: _role, reservation: _reservation, ...volume }) => volume,
  )
  return { ...operation, create: { volumes } }
}

import type { OfferOperation } from '../../../spec-schemas/types.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/old-form-is-static',
  breaks: 'create/all-shapes',
  does: 'takes a volume in the old form for one on a static reservation',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT: (cluster, framework, call) => {
        const operations = call.accept.operations?.map(asStatic)
        const accept = { ...call.accept, ...(operations && { operations }) }
        return parts.calls.ACCEPT(cluster, framework, { ...call, accept })
      },
    },
  }),
} satisfies Mutant

function asStatic(operation: OfferOperation): OfferOperation {
  if (operation.type !== 'CREATE') return operation
  const volumes = operation.create.volumes.map(({ reservation: _reservation, ...volume }) => volume)
  return { ...operation, create: { volumes } }
}

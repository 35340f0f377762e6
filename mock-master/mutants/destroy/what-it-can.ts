import { setTotal } from '../../allocator/ledger.ts'
import { refuse } from '../../cluster.ts'
import { unallocated } from '../../operation-status.ts'
import { convert } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/what-it-can',
  breaks: 'destroy/all-or-nothing',
  does: 'destroys those of several volumes that are free, and reports the failure of the others',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        const refusal = parts.DESTROY.validate(operation, context)
        const volumes = operation.destroy.volumes ?? []
        if (refusal === undefined || volumes.length < 2) return refusal
        for (const volume of volumes) {
          const single = { ...operation, destroy: { volumes: [volume] } }
          if (parts.DESTROY.validate(single, context) !== undefined) continue
          const { cluster, agent } = context
          const result = convert(agent.total, unallocated(parts.DESTROY.convert(single)))
          if (result.ok) setTotal(cluster, agent, result.resources)
        }
        return refuse(refusal.refused)
      },
    },
  }),
} satisfies Mutant

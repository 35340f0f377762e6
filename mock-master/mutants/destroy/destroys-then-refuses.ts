import { setTotal } from '../../allocator/ledger.ts'
import { unallocated } from '../../operation-status.ts'
import { convert } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/destroys-then-refuses',
  breaks: 'destroy/refused-keeps-volume',
  does: 'takes a volume in use off the books of its agent before it refuses to destroy it',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        const { cluster, agent } = context
        const refusal = parts.DESTROY.validate(operation, context)
        if (refusal?.refused !== 'Persistent volumes in use') return refusal
        const result = convert(agent.total, unallocated(parts.DESTROY.convert(operation)))
        if (result.ok) setTotal(cluster, agent, result.resources)
        return refusal
      },
    },
  }),
} satisfies Mutant

import { refuse } from '../../cluster.ts'
import { withoutPersistence } from '../../resource/conversions.ts'
import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/takes-all-or-nothing',
  breaks: 'create/scheduler-api',
  does: 'does not split offered disk: a volume has to take all of it',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      validate(operation, context) {
        const refusal = parts.CREATE.validate(operation, context)
        if (refusal !== undefined || context.framework === undefined) return refusal
        const disk = operation.create.volumes.map(withoutPersistence)
        const plain = disk.map(({ allocation_info: _role, ...resource }) => resource)
        const isWhole = plain.every((one) => context.total.count(one) === 1)
        return isWhole || Resources.of(plain).isEmpty ? undefined : refuse('Disk cannot be split')
      },
    },
  }),
} satisfies Mutant

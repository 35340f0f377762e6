import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/belongs-to-the-first',
  breaks: 'launch/different-cycles',
  does: 'offers a shared volume to nobody but the framework that was offered it first',
  mutate: (parts) => {
    const owners = new Map<string, string>()
    return {
      ...parts,
      allocator: {
        ...parts.allocator,
        understands(framework, resource) {
          if (!parts.allocator.understands(framework, resource)) return false
          if (!isShared(resource)) return true
          const role = resource.reservations?.at(-1)?.role
          const name = `${role} ${resource.disk?.persistence?.id}`
          const owner = owners.get(name) ?? framework.id
          owners.set(name, owner)
          return owner === framework.id
        },
      },
    }
  },
} satisfies Mutant

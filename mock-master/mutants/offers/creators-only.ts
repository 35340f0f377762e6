import type { Mutant } from '../mutant.ts'

/** By persistence id. */
const makers = new Map<string, string>()

export default {
  id: 'offers/creators-only',
  breaks: 'offers/volume-of-another-framework',
  does: 'offers a volume only to the framework that made it',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      understands(framework, resource) {
        const id = resource.disk?.persistence?.id
        const maker = id === undefined ? undefined : makers.get(id)
        return (
          (maker === undefined || maker === framework.id) &&
          parts.allocator.understands(framework, resource)
        )
      },
    },
    CREATE: {
      ...parts.CREATE,
      validate(operation, context) {
        for (const volume of operation.create.volumes) {
          const id = volume.disk?.persistence?.id
          if (id !== undefined && context.framework) makers.set(id, context.framework.id)
        }
        return parts.CREATE.validate(operation, context)
      },
    },
  }),
} satisfies Mutant
